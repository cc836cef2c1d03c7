using System.IO.Compression;
using CrmAudit.Engine.Files;
using CrmAudit.Engine.Interview;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Tests.Reporting;
using OfficeOpenXml;

namespace CrmAudit.Engine.Tests.Files;

/// <summary>Reports that lie among the exports are not audited.</summary>
public sealed class OwnFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    [InlineData("en")]
    public void A_folder_gives_its_exports_and_none_of_the_reports(string language)
    {
        string[] exports =
        [
            Write("contacts.csv", "ID;Имя\n1;Анна\n"), Write("CheckId.csv", "CheckId,Area,Name\n1,2,3\n"), Write("deals.json", "[]"), Write("page.html", "<meta charset=\"utf-8\"><table></table>"),
            Write("broken.xlsx", "PK but no archive"), Write("text.xlsx", "no archive"), Write("empty.csv", ""),
        ];
        using (var package = new ExcelPackage())
        {
            package.Workbook.Worksheets.Add("Findings").SetValue(1, 1, "CrmAudit");
            package.SaveAs(new FileInfo(_folder.File("orders.xlsx")));
        }
        var report = SampleReport.Build();
        string[] written = ["audit.html", "audit.xlsx", "audit.json", "audit.csv", "audit.protocol.csv", "audit.evidence.csv"];
        ReportExporter.Export(report, [.. written.Select(_folder.File)], new ReportOptions { Language = language }, CancellationToken.None);
        using (var interview = File.Create(_folder.File("interview.xlsx")))
        {
            new InterviewWriter(null, language, CancellationToken.None).Write(interview);
        }

        string[] expected = [.. exports.Append(_folder.File("orders.xlsx")).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, ExportFiles.InFolder(_folder.File("."), recurse: true).Select(Path.GetFullPath));
        Assert.Equal(expected.Where(static path => path.EndsWith(".xlsx", StringComparison.Ordinal)), ExportFiles.Resolve(_folder.File("*.xlsx"), recurse: false));
        Assert.Single(ExportFiles.Resolve(_folder.File("audit.xlsx"), recurse: false));
    }

    /// <summary>Lists to act on are renamed and passed on: what stands in them tells.</summary>
    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    [InlineData("en")]
    public void Lists_to_act_on_are_known_whatever_they_are_called_and_told(string language)
    {
        string[] endings = [".bitrix24.csv", ".amocrm.csv", ".deals.bitrix24.csv", ".deals.amocrm.csv", ".archive.bitrix24.csv", ".handover.csv", ".plan.csv", ".protocol.csv", ".tasks.bitrix24.csv"];
        var written = ReportExporter.Export(SampleReport.Build(), [.. endings.Select(ending => _folder.File("audit" + ending))], new ReportOptions { Language = language });
        foreach (var (index, path) in written.Where(static path => !path.Contains(".before.", StringComparison.Ordinal)).Index())
        {
            File.Move(path, _folder.File($"list {index}.csv"));
        }
        var export = Write("deals.csv", "ID;Название сделки;Стадия сделки;Предложение;Сумма;Ответственный;Дата создания;Источник;Компания;Контакт\n1;Счёт;Новая;;1;Анна;01.02.2026;;;\n");
        var own = new List<string>();
        Assert.Equal([export], ExportFiles.InFolder(_folder.Path, recurse: false, own: own.Add));
        Assert.Equal(written.Count, own.Count);
    }

    [Fact]
    public void A_workbook_stays_known_when_it_was_filled_in_and_saved()
    {
        var path = _folder.File("interview.xlsx");
        using (var stream = File.Create(path))
        {
            new InterviewWriter(null, "en", CancellationToken.None).Write(stream);
        }
        using (var package = new ExcelPackage(new FileInfo(path)))
        {
            package.Workbook.Names["CrmAudit_Managers"].Worksheet.SetValue(3, 1, "Anna");
            package.Save();
        }
        Assert.True(OwnFiles.IsOwn(path));
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            archive.GetEntry("docProps/core.xml")!.Delete();
        }
        Assert.False(OwnFiles.IsOwn(path));
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder.File(name), text);
        return _folder.File(name);
    }

    [Fact]
    public void A_record_that_bears_the_mark_of_a_task_hides_no_list()
    {
        using var folder = new CrmAudit.Engine.Tests.Reporting.TemporaryFolder();
        var path = folder.File("deals.csv");
        File.WriteAllText(path, "ID;Название;Теги\n1;Поставка;[*]CrmAudit[*]x\n2;Монтаж;\n3;Сервис;\n");
        Assert.False(OwnFiles.IsOwn(path));
    }
}
