namespace CrmAudit.Engine.Tests.Import.Mapping;

/// <summary>Registries of systems nobody has a profile for: plain captions of orders, forms and payments.</summary>
public sealed class RegistryImportTests
{
    [Theory]
    [InlineData("Дата платежа;Номер документа;Плательщик;БИН плательщика;Сумма;Назначение платежа\n05.05.2026;118;ТОО «Қарасу»;150140010013;125 000,50;Оплата по счёту 77123")]
    [InlineData("payment_id,payment_date,payer,payer_bin,amount,currency,payment_purpose\n118,2026-05-05,Karasu LLP,150140010013,125000.50,KZT,Invoice 77123")]
    [InlineData("Төлем күні;Құжат нөмірі;Төлеуші;БСН;Төлем сомасы;Төлем мақсаты\n05.05.2026;118;«Қарасу» ЖШС;150140010013;125000,50;Шот 77123")]
    public void Payments_are_payments_with_their_payer(string text)
    {
        var payment = Imported.Text(text).One<CrmOrder>();
        Assert.Equal((CrmOrderKind.Payment, "118", "150140010013", 125000.50m, 5), (payment.Kind, payment.Id, payment.TaxId, payment.Amount, payment.OrderedAt!.Value.Day));
        Assert.Contains("77123", payment.Purpose, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ID заявки;Дата отправки;Имя;Номер телефона;Форма\n31;05.05.2026 10:15;Айша;+7 701 555 12 12;Обратный звонок")]
    [InlineData("Submission ID,Submitted at,Name,Phone number,form_name\n31,2026-05-05 10:15,Aisha,+7 701 555 12 12,Callback")]
    public void Entries_of_a_form_have_their_time_and_phone(string text)
    {
        var form = Imported.Text(text).One<CrmOrder>();
        Assert.Equal((CrmOrderKind.Form, "31", "+77015551212", 10), (form.Kind, form.Id, Assert.Single(form.Phones).Number, form.OrderedAt!.Value.Hour));
    }

    [Theory]
    [InlineData("77,2026-05-05,Bolt,1,900\n77,2026-05-05,Nut,2,900", 900)]
    [InlineData("77,2026-05-05,Bolt,1,300\n77,2026-05-05,Nut,2,600", 900)]
    public void Rows_of_one_order_are_its_lines_whether_they_repeat_the_total_or_not(string rows, double total)
    {
        var order = Imported.Text("order_id,order_date,product_name,qty,amount\n" + rows).One<CrmOrder>();
        Assert.Equal((2, (decimal)total), (order.Lines.Count, order.Amount));
    }

    [Fact]
    public void Prices_tell_two_lines_of_one_sum_from_a_total_told_twice()
    {
        var order = Imported.Text("order_id,order_date,product_name,qty,unit_price,amount\n77,2026-05-05,Bolt,1,450,450\n77,2026-05-05,Nut,2,225,450").One<CrmOrder>();
        Assert.Equal(900m, order.Amount);
    }

    [Fact]
    public void Two_rows_of_one_order_without_lines_stay_two() =>
        Assert.Equal(2, Imported.Text("order_id,order_date,amount\n77,2026-05-05,900\n77,2026-05-05,900").All<CrmOrder>().Count);

    [Fact]
    public void Rows_Data_Loader_refused_to_insert_have_no_id()
    {
        var errors = Imported.Text("NAME,AMOUNT,ERROR\nC,300,REQUIRED_FIELD_MISSING:Required fields are missing: [LastName]\nD,400,DUPLICATE_VALUE:duplicate value found\n", "error050526101500123.csv").All<CrmLogEntry>();
        Assert.Equal([("Error", "300"), ("Error", "400")], errors.Select(static entry => (entry.Level, entry.Fields["AMOUNT"])));
        Assert.Equal(new DateTime(2026, 5, 5, 10, 15, 0), errors[0].Time!.Value.DateTime);
    }
}
