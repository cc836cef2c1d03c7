using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Tests.Import.Mapping;

public class OverrideTests
{
    [Fact]
    public void The_entity_given_wins()
    {
        var import = Imported.Text("Название;Телефон\nПример;87010000001\n", options: new() { Entity = "company" });
        Assert.Equal("Company", import.File.Entity);
        Assert.Equal("Пример", import.One<CrmCompany>().Name);
    }

    [Fact]
    public void The_system_given_wins()
    {
        var import = Imported.Text("ID;Ответственный;Дата создания\n1;Марат;05.01.2026\n", options: new() { System = "Bitrix24", Entity = "Deal" });
        Assert.Equal(("Bitrix24", "Deal"), (import.File.System, import.File.Entity));
        Assert.Equal("Марат", import.One<CrmDeal>().Owner);
    }

    [Fact]
    public void Columns_are_mapped_by_hand_or_left_out()
    {
        var columns = new Dictionary<string, string> { ["Кто ведёт"] = "Owner", ["Валюта"] = "-", ["Мобильник"] = "Phones" };
        var import = Imported.Text("ID;Название сделки;Стадия сделки;Кто ведёт;Валюта;Мобильник\n1;А;Новая;Марат;Тенге;87010000001\n", options: new() { Columns = columns });
        var deal = import.One<CrmDeal>();
        Assert.Equal("Марат", deal.Owner);
        Assert.Null(deal.Currency);
        Assert.Equal("+77010000001", Assert.Single(deal.Phones).Number);
        Assert.Null(import.Property("Валюта"));
    }

    [Fact]
    public void Columns_nobody_knows_are_kept()
    {
        var deal = Imported.Fixture("Bitrix24/deals.csv").All<CrmDeal>()[0];
        Assert.Equal("Юг", deal.Fields["Регион поставки"]);
        var custom = Imported.Fixture("Bitrix24/crm.deal.list.json").All<CrmDeal>();
        Assert.Equal("Юг", custom[0].Fields["UF_CRM_1700000000"]);
        Assert.False(custom[1].Fields.ContainsKey("UF_CRM_1700000000"));
    }

    [Fact]
    public void A_table_of_unknown_columns_is_told_and_left()
    {
        var import = Imported.Text("alpha;beta\n1;2\n3;4\n");
        Assert.Empty(import.Records);
        Assert.Equal("Import.NotRecognised", Assert.Single(import.Errors).Id);
    }

    [Fact]
    public void A_table_nobody_knows_is_read_once_its_entity_and_columns_are_named()
    {
        var options = new ImportOptions { Entity = "Contact", Columns = new Dictionary<string, string> { ["f1"] = "LastName", ["f2"] = "Phones" } };
        var contact = Imported.Text("f1;f2;f3\nКим;+77010000001;x\n", options: options).One<CrmContact>();
        Assert.Equal(("Ким", "+77010000001", "x"), (contact.LastName, contact.Phones[0].Number, contact.Fields["f3"]));
    }
}
