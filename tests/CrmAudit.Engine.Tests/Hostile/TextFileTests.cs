using System.Globalization;
using System.Text;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Tests.Import.Mapping;
using CrmAudit.Engine.Tests.Import.Sources;

namespace CrmAudit.Engine.Tests.Hostile;

/// <summary>Damage in a text costs the rows it stands in.</summary>
public class TextFileTests
{
    private const string Header = "ID;Имя;Фамилия;Телефон;Комментарий\n";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1251")]
    public void Zero_bytes_cost_the_rows_they_stand_in(string encoding)
    {
        var imported = Read(Header + Rows(1, 50) + "51;Ива\0н;Петров;+77010000051;\n" + Rows(52, 50) + new string('\0', 4096), encoding);
        Assert.Equal(100, imported.Records.Count);
        Assert.Contains(imported.Errors, static error => (error.Id, error.Line) == ("Import.ZeroByte", 52));
        Assert.DoesNotContain(imported.Errors, static error => error.IsFileError);
    }

    [Theory]
    [InlineData("utf-8", 150)]
    [InlineData("utf-8", 2000)]
    [InlineData("windows-1251", 150)]
    public void Stray_quotes_cost_their_own_rows_however_many_there_are(string encoding, int strays)
    {
        var text = new StringBuilder(Header);
        for (var i = 1; i <= 3 * strays; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i};{(i % 3 == 0 ? "\"" : "")}Иван{i};Петров;+77{7010000000 + i};\"первая строка\nвторая; строка\"\n");
        }
        var imported = Read(text.ToString(), encoding);
        // What stood in quotes of several lines beside a stray one is torn: its second line is an error too.
        Assert.InRange(imported.Records.Count, 2 * strays, 3 * strays);
        Assert.All(imported.Errors, static error => Assert.Contains(error.Id, (string[])["Import.UnclosedQuote", "Import.WrongColumnCount"]));
        Assert.Equal(Enumerable.Range(1, 3 * strays).Where(static i => i % 3 != 0).Select(static i => i.ToString(CultureInfo.InvariantCulture)), imported.Records.Select(static record => record.Id).Where(static id => int.Parse(id, CultureInfo.InvariantCulture) % 3 != 0));
    }

    [Fact]
    public void Long_lines_are_passed_over_one_by_one()
    {
        var imported = Exports.Read(Encoding.UTF8.GetBytes(Header + string.Concat(Enumerable.Range(1, 200).Select(static i => $"{i};Иван;{new string('я', 5000)};;\n{1000 + i};Анна;Ким;+77010000002;\n"))), options: new ImportOptions { Limits = new() { CellLength = 1000 } });
        Assert.Equal(Enumerable.Range(1, 200).Select(static i => (i + 1000, (2 * i) + 1)), imported.Records.Select(static record => (int.Parse(record.Id, CultureInfo.InvariantCulture), record.Line)));
        Assert.Equal(Enumerable.Range(1, 200).Select(static i => 2 * i), imported.Errors.Select(static error => error.Line));
        Assert.All(imported.Errors, static error => Assert.Contains(error.Id, (string[])["Import.RecordTooLong", "Import.CellTooLong"]));
    }

    [Theory]
    [InlineData("\u202eвокнавИ\u202c")]
    [InlineData("Ив\u200bан\u2060")]
    public void Signs_nobody_sees_are_kept_as_they_stand(string name) =>
        Assert.Equal(name, Read(Header + $"1;{name};Петров;+77010000001;\n").One<CrmContact>().FirstName);

    [Theory]
    [InlineData("contacts.csv", "ID;Имя;Фамилия;Телефон;Комментарий\n1;Иван;\u001b[31mПетров\u009b\u0007;;\n")]
    [InlineData("contacts.json", """[{"ID":"1","NAME":"Иван","LAST_NAME":"\u001b[31mПетров\u009b\u0007","PHONE":"+77011234567"}]""")]
    [InlineData("contacts.html", "<html><table><tr><td>ID<td>Имя<td>Фамилия<td>Телефон<tr><td>1<td>Иван<td>\u001b[31mПетров\u009b\u0007<td>+77011234567</table></html>")]
    public void What_a_console_would_obey_is_a_sign_to_be_seen(string name, string text) =>
        Assert.Equal("␛[31mПетров\uFFFD␇", Exports.Read(Encoding.UTF8.GetBytes(text), name).One<CrmContact>().LastName);

    [Fact]
    public void Keys_without_number_and_nesting_without_end_in_JSON_are_refused_at_the_limit()
    {
        Assert.Equal("Import.TooManyColumns", Assert.Single(Json("[{" + string.Join(',', Enumerable.Range(0, 200_000).Select(static i => $"\"c{i}\":1")) + "}]").Errors).Id);
        Assert.Equal("Import.BadJson", Assert.Single(Json("[{\"ID\":" + new string('[', 1_000_000)).Errors).Id);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1251")]
    public void JSON_on_one_line_is_read_in_any_encoding(string encoding)
    {
        var text = "[" + string.Join(',', Enumerable.Range(1, 5000).Select(static i => $$"""{"ID":"{{i}}","NAME":"Иван","LAST_NAME":"Петров","PHONE":"+77{{7010000000 + i}}"}""")) + "]";
        var bytes = Encoding.GetEncoding(encoding) is var chosen ? chosen.GetPreamble().Concat(chosen.GetBytes(text)).ToArray() : [];
        Assert.Equal(5000, Exports.Read(bytes, "contacts.json").Records.Count);
    }

    private static string Rows(int first, int count) =>
        string.Concat(Enumerable.Range(first, count).Select(static i => $"{i};Иван;Петров;+77{7010000000 + i};\n"));

    private static Imported Read(string text, string encoding = "utf-8") => Exports.Read(Encoding.GetEncoding(encoding).GetBytes(text));

    private static Imported Json(string text) => Exports.Read(Encoding.UTF8.GetBytes(text), "contacts.json");
}
