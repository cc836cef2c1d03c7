using CrmAudit.Engine.Import;
using CrmAudit.Engine.Tests.Import.Mapping;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.Import;

public class PreviewTests
{
    private static CrmImportPreview Of(string text, ImportOptions? options = null, string name = "export.csv")
    {
        using var folder = new TemporaryFolder();
        var path = folder.File(name);
        File.WriteAllText(path, text);
        return Assert.Single(new CrmImporter(options ?? new(), new Imported()).Preview(path));
    }

    [Fact]
    public void The_plan_tells_every_column_with_its_field_and_why()
    {
        var plan = Of("Отчёт о клиентах;;;\nФИО клиента;Моб. тел.;Любимый цвет;Скрытое\nСейтова Айгуль;87010000001;синий;a@b.kz\nКим Олег;87010000002;красный;c@d.kz\nИтого;2;;\n");
        Assert.Equal(("Generic", "Contact", 2), (plan.System, plan.Entity, plan.HeaderLine));
        Assert.Equal(("Phones", CrmColumnBasis.Header), (plan.Columns[1].Property, plan.Columns[1].Basis));
        Assert.Equal(("Emails", CrmColumnBasis.Content), (plan.Columns[3].Property, plan.Columns[3].Basis));
        Assert.Equal("Любимый цвет", Assert.Single(plan.Unmapped).Header);
        Assert.Equal(1, plan.Skipped[CrmRowKind.Total]);
        Assert.Equal(["Сейтова Айгуль", "Ким Олег"], plan.Records.Select(static record => record.DisplayName));
        Assert.Equal((3, 5), (plan.Rows[0].Line, plan.Rows[^1].Line));
        Assert.Equal("синий", plan.Example(plan.Columns[2]));
    }

    [Fact]
    public void A_table_nobody_knows_shows_its_columns()
    {
        var plan = Of("alpha;beta\nпервая;2\nвторая;4\n");
        Assert.Equal("", plan.Entity);
        Assert.Equal(["alpha", "beta"], plan.Columns.Select(static column => column.Header));
        Assert.Equal(CrmColumnContent.Number, plan.Columns[1].Content);
        Assert.Equal("Import.NotRecognised", Assert.Single(plan.Problems).Id);
    }

    [Fact]
    public void Columns_mapped_by_hand_are_in_the_plan()
    {
        var plan = Of("ФИО;Связь\nСейтова Айгуль;нет\n", new() { Columns = new Dictionary<string, string> { ["Связь"] = "Phones" } });
        Assert.Equal(("Phones", CrmColumnBasis.Configured), (plan.Columns[1].Property, plan.Columns[1].Basis));
    }

    [Fact]
    public void No_more_of_a_long_table_is_read_than_decides()
    {
        var rows = string.Concat(Enumerable.Range(1, 5000).Select(static i => $"{i};Имя {i};8701{i:0000000}\n"));
        var plan = Of("ID;ФИО;Телефон\n" + rows);
        Assert.InRange(plan.RowsRead, 100, 200);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void The_plan_fits_the_screen(int width)
    {
        var text = CrmPreviewView.Text(Of("ФИО клиента полностью, по документу;Моб. тел.;Что ещё важно знать о клиенте перед звонком\nСейтова Айгуль;87010000001;длинный ответ, которому не хватит места в строке экрана\n"), width);
        Assert.All(text.Split(Environment.NewLine), line => Assert.InRange(line.Length, 0, width));
        Assert.Contains("Phones", text, StringComparison.Ordinal);
    }
}
