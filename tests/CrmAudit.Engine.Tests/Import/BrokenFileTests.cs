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

    [Fact]
    public void A_file_that_breaks_the_reading_is_an_error_of_its_own()
    {
        using var folder = new Folder().Add("contacts.json", """[{"ID":"1","NAME":"Айгуль","\ud83d":"x","PHONE":"+77011234567"}]""").Add("more.json", Whole);
        Assert.Equal("Петров", Assert.Single(folder.Read().Contacts).LastName);
        var error = Assert.Single(folder.Told, static error => error.IsFileError);
        Assert.Equal(("Import.Broken", "contacts.json"), (error.Id, Path.GetFileName(error.File)));
    }
}
