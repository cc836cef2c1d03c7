namespace CrmAudit.Engine.Tests.Import.Mapping;

public class TablePlanNotesTests
{
    [Fact]
    public void A_list_of_cards_without_name_and_contact_is_a_warning_that_names_what_was_not_understood()
    {
        var import = Imported.Text("ID;Должность;Дата рождения;Позывной\n1;Директор;05.01.1980;первый\n2;Бухгалтер;17.02.1981;второй\n", options: new() { Entity = "Contact" });
        var warning = Assert.Single(import.Errors);
        Assert.Equal(("Import.NamelessAmong", true), (warning.Id, warning.IsWarning));
        Assert.Contains("Позывной", warning.Text.Render(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_says_something_else_than_its_values_is_a_warning()
    {
        var import = Imported.Text("ФИО;Телефон\nСейтова Айгуль;a@mail.kz\nКим Олег;b@mail.kz\nОмаров Нурлан;c@mail.kz\n");
        Assert.Equal("Emails", import.Property("Телефон"));
        var warning = Assert.Single(import.Errors);
        Assert.Equal(("Import.ContentDecides", true), (warning.Id, warning.IsWarning));
    }

    [Fact]
    public void A_list_that_was_understood_gives_no_warning() =>
        Assert.Empty(Imported.Text("ФИО;Телефон;Любимый цвет\nСейтова Айгуль;87010000001;синий\n").Errors);
}
