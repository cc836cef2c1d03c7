using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;

namespace CrmAudit.Engine.Tests.Reporting;

/// <summary>Lists to act on: contacts to archive, records to hand over, fields to hide.</summary>
public sealed class RecordListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(".archive.bitrix24.csv", "ID;Контакт;Ответственный;Комментарий;Предложение")]
    [InlineData(".archive.amocrm.csv", "ID,Полное имя контакта,Ответственный за контакт,Примечание,Предложение")]
    public void Contacts_to_archive_stand_once_with_their_reason(string ending, string header)
    {
        var row = Row("Contact", "17", new("Data.DeadContact.why", ("date", SampleReport.AsOf)));
        var lines = Lines(ending, Finding("Data.DeadContact", CrmStatus.Warning, row, row, Row("Contact", "+18", null)));
        Assert.Equal(header, lines[0]);
        Assert.Equal(2, lines.Length - 1);
        Assert.Contains("17", lines[1], StringComparison.Ordinal);
        Assert.Contains("в архив", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bitrix24", "Zoho", 1)]
    [InlineData("Zoho", "Bitrix24", 1)]
    [InlineData("Zoho", "Generic", 2)]
    public void Ids_of_another_system_stand_in_no_list_of_this_one(string first, string second, int rows)
    {
        var finding = Finding("Data.DeadContact", CrmStatus.Warning, Row("Contact", "17", null) with { File = "/a.csv" }, Row("Contact", "18", null) with { File = "/b.csv" });
        var lines = Lines(".archive.bitrix24.csv", finding, new CrmImportFile { Path = "/a.csv", System = first, Entity = "Contact" }, new CrmImportFile { Path = "/b.csv", System = second, Entity = "Contact" });
        Assert.Equal(rows, lines.Length - 1);
    }

    [Fact]
    public void What_the_history_is_too_short_for_is_no_list() =>
        Assert.Single(Lines(".archive.bitrix24.csv", Finding("Data.DeadContact", CrmStatus.Indeterminate, Row("Contact", "17", null))));

    [Fact]
    public void Records_of_people_who_left_wait_for_a_new_owner_those_with_money_first()
    {
        var lines = Lines(".handover.csv", Finding("Pipeline.OwnerInactive", CrmStatus.Fail, Row("Contact", "17", null), Row("Deal", "9", null) with { Amount = 500m }));
        Assert.Equal("Раздел;Запись;Имя или название;Ответственный;Передать кому;Сумма;Причина", lines[0]);
        Assert.Equal("Сделки;9;\"'=Имя\";А. Ким;;500;", lines[1]);
        Assert.StartsWith("Контакты;17;", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_to_hide_are_told_with_their_share()
    {
        var lines = Lines(".fields.csv", Finding("Data.UnusedField", CrmStatus.Pass, new CrmEvidenceRow { Entity = "Field", RecordId = "Deal.Карта", Name = "Карта", Field = "Карта", Reason = new("Data.UnusedField.archive", ("share", 0.01), ("filled", 3L)) }));
        Assert.StartsWith("Сделки;Карта;", lines[1], StringComparison.Ordinal);
    }

    private static CrmEvidenceRow Row(string entity, string id, CrmText? reason) => new() { Entity = entity, RecordId = id, Name = "=Имя", Owner = "А. Ким", Reason = reason };

    private static CrmFinding Finding(string check, CrmStatus status, params CrmEvidenceRow[] rows) => new() { CheckId = check, Status = status, Subject = new(CrmSubjectType.Entity, "x"), Evidence = new() { Rows = rows, Total = rows.Length } };

    private string[] Lines(string ending, CrmFinding finding, params CrmImportFile[] files)
    {
        var path = _folder.File("list" + ending);
        ReportExporter.Export(AuditReport.From([finding], files: files), [path], new() { Language = "ru" });
        return File.ReadAllText(path).TrimStart('\uFEFF').TrimEnd('\r', '\n').ReplaceLineEndings("\n").Split('\n');
    }
}
