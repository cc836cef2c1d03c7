using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Sources;

/// <summary>Lines with a delimiter too many or too few.</summary>
public class RowFitTests
{
    private const string Goods = "Артикул,Товар,Цена,Остаток\nA-1,Болт,100,5\nA-2,Гайка,50,7\nA-3,Шайба,20,9\n";

    [Theory]
    [InlineData("Болт, М8")]
    [InlineData("Болт, М8, цинк")]
    public void A_delimiter_inside_a_text_is_put_back_where_the_values_prove_it(string name)
    {
        var goods = Imported.Text("Цена,Товар,Остаток\n100,Болт,5\n50,Гайка,7\n20,Шайба,9\n" + $"30,{name},4\n");
        Assert.Equal((name, 30m, 4m), goods.All<CrmProduct>().Select(static product => (product.Name, product.Price!.Value, product.Stock!.Value)).Last());
        Assert.Equal(("Import.MendedRow", true), (Assert.Single(goods.Errors).Id, goods.Errors[0].IsWarning));
        Assert.Equal((4, 0), ((int)goods.File.RowsEmitted, (int)goods.File.RowsRejected));
    }

    [Fact]
    public void Two_texts_that_may_hold_it_leave_the_row_out()
    {
        var goods = Imported.Text(Goods + "A-4,Болт,М8,30,4\n");
        Assert.Equal((3, "Import.WrongColumnCount"), (goods.Records.Count, Assert.Single(goods.Errors).Id));
    }

    [Fact]
    public void Blanks_at_the_end_that_nobody_wrote_are_blank()
    {
        var calls = Imported.Text("Order ID;Order Date;Amount;Customer;Comment\n1;2026-05-05;100;Dana;call\n2;2026-05-06;200;Marat;\n3;2026-05-07;300;Aida;\n4;2026-05-08;400;Olzhas\n");
        Assert.Equal(4, calls.Records.Count);
    }

    [Fact]
    public void A_shorter_row_whose_values_are_shifted_is_left_out()
    {
        var orders = Imported.Text("Order ID;Order Date;Amount;Customer;Comment\n1;2026-05-05;100;Dana;call\n2;2026-05-06;200;Marat;\n3;2026-05-07;300;Aida;\n4;400;Olzhas;call\n");
        Assert.Equal(3, orders.Records.Count);
    }
}
