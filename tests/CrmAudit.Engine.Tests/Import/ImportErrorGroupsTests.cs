using System.Globalization;
using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Tests.Import;

public class ImportErrorGroupsTests
{
    [Fact]
    public void A_column_of_bad_cells_is_one_error_with_its_number_and_other_values()
    {
        var error = Assert.Single(Grouped(Cell(75, "01.01.1790"), Cell(87, "31.02.1985"), Cell(190, "01.01.1790"), Cell(427, "31.02.1985"), Cell(437, "31.02.1985")));
        Assert.Equal((5, 75, "Рождён", "01.01.1790"), (error.Count, error.Line, error.Column, error.RawValue));
        Assert.Equal("Строка 75, столбец Рождён: 01.01.1790 — не дата. Ещё 4, среди них 31.02.1985 (строка 87).", Worded(error, "ru"));
        Assert.Equal("Line 75, column Рождён: 01.01.1790 is not a date. 4 more, among them 31.02.1985 (line 87).", Worded(error, "en"));
    }

    [Theory]
    [InlineData(new[] { "a" }, "Строка 1, столбец Рождён: a — не дата.")]
    [InlineData(new[] { "a", "a", "a" }, "Строка 1, столбец Рождён: a — не дата. То же значение ещё 2 раза.")]
    [InlineData(new[] { "a", "b", "c" }, "Строка 1, столбец Рождён: a — не дата. Ещё 2: b (строка 2), c (строка 3).")]
    [InlineData(new[] { "a", "b", "c", "d", "e", "f" }, "Строка 1, столбец Рождён: a — не дата. Ещё 5, среди них b (строка 2), c (строка 3), d (строка 4).")]
    public void What_the_others_are_is_told_as_far_as_it_differs(string[] values, string text) =>
        Assert.Equal(text, Worded(Assert.Single(Grouped([.. values.Select(static (value, index) => Cell(index + 1, value))])), "ru"));

    [Fact]
    public void Columns_kinds_files_and_parts_are_told_apart()
    {
        var errors = Grouped(
            Cell(1, "a"),
            Cell(1, "a", "Сумма"),
            new("Import.BadAmount", "/x.csv", 1, "Рождён", "a"),
            new("Import.BadDate", "/y.csv", 1, "Рождён", "a"),
            Cell(1, "a") with { Part = "Лист2" });
        Assert.Equal(5, errors.Count);
        Assert.All(errors, static error => Assert.Equal(1, error.Count));
    }

    [Fact]
    public void Rows_are_told_by_their_lines()
    {
        static CrmImportError Row(int line) => new("Import.WrongColumnCount", "/x.csv", line, null, null, new("Import.WrongColumnCount", ("line", (long)line), ("found", 3L), ("expected", 2L)));
        var error = Assert.Single(Grouped(Row(3), Row(8), Row(9), Row(20), Row(21)));
        Assert.Equal((5, 3), (error.Count, error.Line));
        Assert.EndsWith("Ещё 4, среди них строка 8, строка 9, строка 20.", Worded(error, "ru"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_taken_is_not_told_again()
    {
        var groups = new ImportErrorGroups();
        groups.Add(Cell(1, "a"));
        Assert.Single(groups.Take());
        Assert.Empty(groups.Take());
    }

    [Fact]
    public void A_dataset_keeps_every_bad_cell()
    {
        var folder = Directory.CreateTempSubdirectory("crmaudit-").FullName;
        try
        {
            var path = Path.Combine(folder, "contacts.csv");
            File.WriteAllLines(path, ["ID;Имя;Фамилия;Дата рождения;Дата создания", .. Enumerable.Range(1, 100).Select(static i => $"{i};Имя{i};Фамилия{i};{(i % 2 == 0 ? "скоро" : "15.03.1990")};16.03.2026")]);
            var data = new CrmImporter(new(), new Audit.SilentObserver()).ReadAll([path]);
            Assert.Equal((100, 50), (data.Contacts.Count, data.Errors.Count));
            Assert.Equal(Enumerable.Range(1, 50).Select(static i => (i * 2) + 1), data.Errors.Select(static error => error.Line));
            Assert.All(data.Errors, error => Assert.Equal(("Import.BadDate", path, "Дата рождения", "скоро", 1), (error.Id, error.File, error.Column, error.RawValue, error.Count)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static CrmImportError Cell(int line, string value, string column = "Рождён") => new("Import.BadDate", "/x.csv", line, column, value);

    private static IReadOnlyList<CrmImportError> Grouped(params CrmImportError[] errors)
    {
        var groups = new ImportErrorGroups();
        foreach (var error in errors)
        {
            groups.Add(error);
        }
        return groups.Take();
    }

    private static string Worded(CrmImportError error, string language) => error.Text.Render(CultureInfo.GetCultureInfo(language));
}
