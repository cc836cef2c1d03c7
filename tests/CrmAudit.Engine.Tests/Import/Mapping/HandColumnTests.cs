using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Tests.Import.Mapping;

public class HandColumnTests
{
    private static ImportOptions With(string header, string field) => new() { Columns = new Dictionary<string, string> { [header] = field } };

    [Fact]
    public void A_header_that_is_not_there_is_told_with_the_nearest_one()
    {
        var import = Imported.Text("ID;Имя;Фамилия;Ватсап рабочий\n1;Айгуль;Сейтова;87010000001\n", options: With("Вацап рабочий", "Phones"));
        var error = Assert.Single(import.Errors);
        Assert.Equal(("Import.NoSuchColumn", "Вацап рабочий"), (error.Id, error.Column));
        Assert.Contains("Ватсап рабочий", error.Text.Render(), StringComparison.Ordinal);
        Assert.Single(import.Records);
    }

    [Fact]
    public void A_header_of_one_file_is_no_fault_of_the_others()
    {
        using var folder = new Reporting.TemporaryFolder();
        var (first, second) = (folder.File("contacts.csv"), folder.File("companies.csv"));
        File.WriteAllText(first, "ID;Имя;Фамилия;Доп. связь\n1;Айгуль;Сейтова;87010000001\n");
        File.WriteAllText(second, "ID;Название компании;БИН\n1;ТОО Алтын;190340000007\n");
        var import = new Imported();
        var data = new CrmImporter(With("Доп. связь", "Phones"), import).ReadAll([first, second]);
        Assert.Empty(import.Errors);
        Assert.Equal("+77010000001", data.Contacts[0].Phones[0].Number);
    }

    [Fact]
    public void A_field_the_entity_has_not_is_told()
    {
        var import = Imported.Text("Артикул;Товар;Остаток;Полка\nA-1;Труба;5;7\n", options: With("Полка", "Position") with { Entity = "Product" });
        Assert.Equal("Import.NoSuchField", Assert.Single(import.Errors).Id);
        Assert.Equal("7", import.One<CrmProduct>().Fields["Полка"]);
    }

    [Fact]
    public void What_a_column_is_called_by_hand_says_what_the_rows_are()
    {
        const string text = "Код;Наименование;Ступень\n1;Поставка;Договор\n2;Монтаж;Оплата\n";
        Assert.Equal("Deal", Imported.Text(text, options: With("Ступень", "Stage")).File.Entity);
    }
}
