using CrmAudit.Engine.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Mapping;

public class PayerNameTests
{
    [Theory]
    [InlineData("ИНН 7707083893 ООО \"Рассвет\"", "ООО \"Рассвет\"", "7707083893")]
    [InlineData("7707083893, ООО \"Рассвет\"", "ООО \"Рассвет\"", "7707083893")]
    [InlineData("ИНН 7707083893/770701001 ООО Рассвет", "ООО Рассвет", "7707083893")]
    [InlineData("ТОО \"Заря\" БИН 190340000007", "ТОО \"Заря\"", "190340000007")]
    [InlineData("ТОО \"Заря\" (БИН: 190340000007)", "ТОО \"Заря\"", "190340000007")]
    [InlineData("\"Заря\" ЖШС, БСН 190340000007", "\"Заря\" ЖШС", "190340000007")]
    public void The_tax_number_leaves_the_name(string customer, string name, string taxId)
    {
        var order = new CrmOrder { Customer = customer };
        PayerName.Separate(order);
        Assert.Equal((name, taxId), (order.Customer, order.TaxId));
    }

    [Theory]
    [InlineData("ТОО \"Заря 2000\"")]
    [InlineData("Заказ 1234567890")]
    [InlineData("ИП 87015550101 Ким")]
    [InlineData("7707083893")]
    public void Another_number_stays(string customer)
    {
        var order = new CrmOrder { Customer = customer };
        PayerName.Separate(order);
        Assert.Equal(customer, order.Customer);
        Assert.Null(order.TaxId);
    }

    [Fact]
    public void A_known_tax_id_is_kept()
    {
        var order = new CrmOrder { Customer = "ИНН 7707083893 ООО Рассвет", TaxId = "7707083893", TaxIdText = "7707083893" };
        PayerName.Separate(order);
        Assert.Equal(("ООО Рассвет", "7707083893"), (order.Customer, order.TaxId));
    }
}
