using CrmAudit.Engine.Tests.Import.Once;

namespace CrmAudit.Engine.Tests.Import;

/// <summary>No file, however broken, ends the import of the others.</summary>
public sealed class BrokenFileTests
{
    private const string Whole = """[{"ID":"2","NAME":"Иван","LAST_NAME":"Петров","PHONE":"+77011234568"}]""";

    [Theory]
    [InlineData("Ome\\ud83dga", "Ome\ufffdga")]
    [InlineData("Ome\\uDe00ga", "Ome\ufffdga")]
    [InlineData("Ome\\ud83d", "Ome\ufffd")]
    [InlineData("\\ud83d\\ude00 \\ud83d", "\ud83d\ude00 \ufffd")]
    public void Half_a_character_becomes_one_that_is_not_known(string written, string read)
    {
        using var folder = new Folder().Add("contacts.json", $$"""[{"ID":"1","NAME":"Айгуль","LAST_NAME":"{{written}}","PHONE":"+77011234567"}]""").Add("more.json", Whole);
        var contacts = folder.Read().Contacts;
        Assert.Equal([read, "Петров"], contacts.Select(static contact => contact.LastName));
        Assert.DoesNotContain(folder.Told, static error => error.IsFileError);
    }

    [Theory]
    [InlineData("codes.csv", "Монтаж")]
    [InlineData("codes.xlsx", "C2:UC_A1")]
    public void A_workbook_is_not_opened_for_the_codes_of_another_file(string name, string stage)
    {
        using var folder = new Folder().Add("deals.csv", "ID;TITLE;STAGE_ID;OPPORTUNITY;ASSIGNED_BY_ID;DATE_CREATE", "1;Окна;C2:UC_A1;100;3;2026-02-01T10:00:00+03:00")
            .Add(name, "ID;ENTITY_ID;STATUS_ID;NAME;SORT;SEMANTICS", "2;DEAL_STAGE_2;C2:UC_A1;Монтаж;20;");
        var data = new CrmAudit.Engine.Import.CrmImporter(new(), folder).ReadAll([Path.Combine(folder.Path, "deals.csv")]);
        Assert.Equal(stage, Assert.Single(data.Deals).Stage);
    }

    [Fact]
    public void A_property_named_by_half_a_character_is_kept()
    {
        using var folder = new Folder().Add("contacts.json", """[{"ID":"1","NAME":"Айгуль","\ud83d":"x","PHONE":"+77011234567"}]""").Add("more.json", Whole);
        Assert.Equal(["1", "2"], folder.Read().Contacts.Select(static contact => contact.Id));
        Assert.DoesNotContain(folder.Told, static error => error.IsFileError);
    }

    [Fact]
    public void What_breaks_the_reading_of_a_file_is_an_error_of_its_own()
    {
        using var folder = new Folder();
        Assert.Equal([1, 2], new CrmAudit.Engine.Import.FileBarrier(folder).Guard("/exports/contacts.json", null, Broken()));
        var error = Assert.Single(folder.Told);
        Assert.Equal(("Import.Broken", "/exports/contacts.json", true), (error.Id, error.File, error.IsFileError));

        static IEnumerable<int> Broken()
        {
            yield return 1;
            yield return 2;
            throw new ArgumentOutOfRangeException(nameof(Broken));
        }
    }
}
