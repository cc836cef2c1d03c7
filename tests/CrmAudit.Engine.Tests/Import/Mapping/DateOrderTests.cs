using System.Globalization;
using System.Text;

namespace CrmAudit.Engine.Tests.Import.Mapping;

public class DateOrderTests
{
    [Fact]
    public void An_impossible_month_decides_the_whole_column()
    {
        var deals = Deals(["03/04/2026", "25/04/2026"]).All<CrmDeal>();
        Assert.Equal([(3, 4), (25, 4)], deals.Select(static deal => (deal.CreatedAt!.Value.Day, deal.CreatedAt.Value.Month)));
        deals = Deals(["03/04/2026", "04/25/2026"]).All<CrmDeal>();
        Assert.Equal([(4, 3), (25, 4)], deals.Select(static deal => (deal.CreatedAt!.Value.Day, deal.CreatedAt.Value.Month)));
    }

    [Fact]
    public void The_proof_may_come_late()
    {
        var import = Deals([.. Enumerable.Repeat("03/04/2026", 5000), "04/25/2026"]);
        Assert.Empty(import.Errors);
        Assert.Equal(5001, import.Records.Count);
        Assert.All(import.All<CrmDeal>().Take(5000), static deal => Assert.Equal((4, 3), (deal.CreatedAt!.Value.Month == 3 ? 4 : 0, deal.CreatedAt.Value.Month)));
        Assert.Equal(["D-0", "D-1"], import.Records.Take(2).Select(static record => record.Id));
    }

    [Fact]
    public void What_cannot_be_decided_is_refused_once_and_kept_as_text()
    {
        var import = Deals(["03/04/2026", "05/06/2026"]);
        var error = Assert.Single(import.Errors);
        Assert.Equal(("Import.AmbiguousDate", "created_date"), (error.Id, error.Column));
        Assert.All(import.All<CrmDeal>(), static deal => Assert.Null(deal.CreatedAt));
        Assert.Equal("03/04/2026", import.All<CrmDeal>()[0].CreatedAtText);
        var text = Engine.Text.Rendering.TextCatalogue.Render(error.Text, CultureInfo.GetCultureInfo("en"));
        Assert.Contains("-Culture", text, StringComparison.Ordinal);
        Assert.Contains("2026-04-03", text, StringComparison.Ordinal);
        Assert.Contains("2026-03-04", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_culture_given_decides()
    {
        var american = Deals(["03/04/2026"], new() { Culture = CultureInfo.GetCultureInfo("en-US") }).One<CrmDeal>();
        Assert.Equal(3, american.CreatedAt!.Value.Month);
        var british = Deals(["03/04/2026"], new() { Culture = CultureInfo.GetCultureInfo("en-GB") }).One<CrmDeal>();
        Assert.Equal(4, british.CreatedAt!.Value.Month);
    }

    [Fact]
    public void A_deal_does_not_close_before_it_was_created()
    {
        var import = Imported.Text("deal_id,account_name,stage,created_date,close_date\nD-1,A,Closed Won,05/01/2026,02/02/2026\nD-2,A,Closed Won,07/01/2026,06/02/2026\nD-3,A,Closed Won,08/01/2026,09/02/2026\n");
        Assert.Empty(import.Errors);
        Assert.All(import.All<CrmDeal>(), static deal => Assert.Equal(1, deal.CreatedAt!.Value.Month));
        Assert.Contains(import.File.Columns, static column => column.Header == "created_date" && column.Detail is { Length: > 0 });
    }

    [Fact]
    public void A_column_of_plain_dates_beside_it_decides_too()
    {
        var import = Imported.Text("deal_id,account_name,stage,created_date,close_date\nD-1,A,Closed Won,2026-05-10,05/12/2026\nD-2,A,Closed Won,2026-07-01,08/01/2026\n");
        Assert.Empty(import.Errors);
        Assert.Equal([5, 8], import.All<CrmDeal>().Select(static deal => deal.ClosedAt!.Value.Month));
        import = Imported.Text("deal_id,account_name,stage,created_date,close_date\nD-1,A,Closed Won,05/12/2026,2026-06-10\n");
        Assert.Empty(import.Errors);
        Assert.Equal(5, import.One<CrmDeal>().CreatedAt!.Value.Month);
    }

    [Fact]
    public void A_birthday_proves_nothing_about_the_creation()
    {
        var import = Imported.Text("first_name,last_name,created_date,dob\nA,B,03/04/2026,05/06/1990\n");
        Assert.Equal(["Import.AmbiguousDate", "Import.AmbiguousDate"], import.Errors.Select(static error => error.Id));
    }

    [Fact]
    public void Day_and_month_of_equal_number_need_no_proof()
    {
        var import = Deals(["05/05/2026"]);
        Assert.Empty(import.Errors);
        Assert.Equal(5, import.One<CrmDeal>().CreatedAt!.Value.Day);
    }

    [Fact]
    public void A_date_that_is_none_is_kept_as_text_and_told()
    {
        var import = Deals(["31.02.2026", "позавчера", "05.01.2026"]);
        Assert.Equal(["Import.BadDate", "Import.BadDate"], import.Errors.Select(static error => error.Id));
        Assert.Equal([2, 3], import.Errors.Select(static error => error.Line));
        var deals = import.All<CrmDeal>();
        Assert.Equal([null, null, 5], deals.Select(static deal => deal.CreatedAt?.Day));
        Assert.Equal("позавчера", deals[1].CreatedAtText);
    }

    [Fact]
    public void Each_of_many_bad_cells_is_told()
    {
        var import = Deals([.. Enumerable.Repeat("позавчера", 3000), "05.01.2026"]);
        Assert.Equal((3001, 3000), (import.Records.Count, import.Errors.Count));
    }

    private static Imported Deals(IEnumerable<string> dates, CrmAudit.Engine.Import.ImportOptions? options = null)
    {
        var text = new StringBuilder("deal_id,account_name,stage,created_date\n");
        var row = 0;
        foreach (var date in dates)
        {
            text.Append(CultureInfo.InvariantCulture, $"D-{row++},A,Proposal,{date}\n");
        }
        return Imported.Text(text.ToString(), options: options);
    }
}
