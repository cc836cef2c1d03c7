using CrmAudit.Engine.Files;
using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Tests.Fetching;

/// <summary>What a list beside fetched files leaves open about its dates, the manifest settles; what the list itself proves stands.</summary>
public sealed class ToldDatesTests : IDisposable
{
    private const string Undecided = "deal_id,account_name,stage,created_date\nD-1,A,New,03/04/2026\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("told").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("DayFirst", 4)]
    [InlineData("MonthFirst", 3)]
    public void The_manifest_decides_what_nothing_else_does(string dates, int month)
    {
        var deal = Assert.Single(Read(Undecided, dates).Deals);
        Assert.Equal(month, deal.CreatedAt!.Value.Month);
        Assert.Contains(FetchManifest.FileName, deal.Origin!.Columns.Single(static column => column.Header == "created_date").Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Sideways")]
    [InlineData("7")]
    public void A_manifest_that_does_not_tell_decides_nothing(string? dates) => Assert.Null(Assert.Single(Read(Undecided, dates).Deals).CreatedAt);

    [Fact]
    public void A_value_that_proves_the_other_order_stands() =>
        Assert.All(Read(Undecided + "D-2,A,New,04/25/2026\n", "DayFirst").Deals.Where(static deal => deal.Id == "D-1"), static deal => Assert.Equal(3, deal.CreatedAt!.Value.Month));

    [Fact]
    public void What_the_caller_says_comes_first() =>
        Assert.Equal(3, Assert.Single(Read(Undecided, "DayFirst", new() { Culture = System.Globalization.CultureInfo.GetCultureInfo("en-US") }).Deals).CreatedAt!.Value.Month);

    [Fact]
    public void Another_system_keeps_its_own_order()
    {
        var deal = Assert.Single(Read("Record ID,Deal Name,Deal Stage,Deal owner,Pipeline,Amount,Create Date,Close Date\n1,A,New,B,C,5,03/04/2026,\n", "DayFirst").Deals);
        Assert.Equal(("HubSpot", null), (deal.Source, deal.CreatedAt));
    }

    private CrmDataset Read(string csv, string? dates, ImportOptions? options = null)
    {
        File.WriteAllText(Path.Combine(_folder, "deals.csv"), csv);
        File.WriteAllBytes(Path.Combine(_folder, FetchManifest.FileName), new FetchManifest { System = "AmoCrm", Host = "crm.example", Dates = dates }.ToBytes());
        return new CrmImporter(options ?? new(), new NullImportObserver()).ReadAll(ExportFiles.InFolder(_folder, recurse: false));
    }
}
