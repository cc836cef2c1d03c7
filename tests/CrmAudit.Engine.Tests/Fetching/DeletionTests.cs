namespace CrmAudit.Engine.Tests.Fetching;

/// <summary>What was deleted between two fetches, or during one, is not kept as if it were there, and is told.</summary>
public sealed class DeletionTests : IDisposable
{
    private static readonly DateTimeOffset Later = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FetchRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("Bitrix24")]
    [InlineData("AmoCrm")]
    public void Changes_take_out_what_is_gone_renew_what_changed_and_add_what_is_new(string system)
    {
        var isAmo = system == "AmoCrm";
        var desk = isAmo ? ServerDesk.AmoCrm(static options => options with { Deals = 130 }) : ServerDesk.Bitrix24(static options => options with { Deals = 130 });
        desk.Fetch(_run);
        var before = Deals();
        var deals = desk.Server.Records["deals"] is { Ids.Count: > 0 } list ? list : desk.Server.Records["leads"];
        foreach (var id in new long[] { 1, 60, 130 })
        {
            deals.Remove(id);
        }
        desk.Server.Records["contacts"].Remove(2);
        Change(deals, 7, 7, "Өзгертілген мәміле", isAmo);
        Change(deals, 8, 131, "Жаңа мәміле", isAmo);
        var manifest = desk.Fetch(_run, new("", []) { Since = isAmo ? DateTimeOffset.UtcNow.AddDays(-1) : Later.AddDays(-1) });
        var after = Deals();
        Assert.Equal([.. before.Keys.Except(["1", "60", "130"]).Append("131").Order(StringComparer.Ordinal)], after.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("Өзгертілген мәміле", "Жаңа мәміле"), (after["7"].Name, after["131"].Name));
        Assert.All(after.Where(static pair => pair.Key is not ("7" or "131")), pair => Assert.Equal(before[pair.Key].Name, pair.Value.Name));
        Assert.DoesNotContain("2", ServerDesk.Import(_run).Contacts.Select(static contact => contact.Id));
        Assert.Equal(3, manifest.Lists.Single(static list => list.Entity == "Deal").Deleted);
        Assert.Contains(_run.Warnings, static warning => warning.Contains('3', StringComparison.Ordinal) && (warning.Contains("crm.deal.list", StringComparison.Ordinal) || warning.Contains("leads", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_gone_costs_no_more_than_a_count()
    {
        var desk = ServerDesk.Bitrix24();
        desk.Fetch(_run);
        desk.Requests.Clear();
        desk.Fetch(_run, new("", []) { Since = Later });
        Assert.DoesNotContain(desk.Requests, static request => request.Contains("/batch", StringComparison.Ordinal));
        Assert.Equal(60, Deals().Count);
    }

    [Fact]
    public void A_card_that_came_back_stays()
    {
        var desk = ServerDesk.AmoCrm();
        desk.Fetch(_run);
        var leads = desk.Server.Records["leads"];
        var lead = leads.Read(5);
        leads.Remove(5);
        leads.Put(5, lead);
        var events = desk.Server.Records["events"];
        var back = events.Read(events.Ids[^1]);
        (back["type"], back["created_at"]) = ("lead_restored", (long)back["created_at"]! + 1);
        events.Put(events.Ids[^1] + 1, back);
        desk.Fetch(_run, new("", []) { Since = DateTimeOffset.UtcNow.AddDays(-1) });
        Assert.Equal(60, Deals().Count);
    }

    [Fact]
    public void Older_records_the_file_never_had_are_told()
    {
        var desk = ServerDesk.Bitrix24();
        desk.Fetch(_run);
        var path = Path.Combine(_run.Folder, "crm.deal.list.jsonl");
        File.WriteAllLines(path, File.ReadAllLines(path).Skip(3));
        desk.Fetch(_run, new("", []) { Since = Later });
        Assert.Contains(_run.Warnings, static warning => warning.Contains("crm.deal.list", StringComparison.Ordinal) && warning.Contains("-Since", StringComparison.Ordinal));
    }

    [Fact]
    public void HubSpot_keeps_what_was_deleted_and_no_check_counts_it()
    {
        var desk = ServerDesk.HubSpot();
        desk.Server.Records["deals"].Remove(7);
        var manifest = desk.Fetch(_run);
        Assert.Equal(1, manifest.Lists.Single(static list => list.List == "deals-archived").Written);
        var data = ServerDesk.Import(_run);
        Assert.Equal(59, data.Deals.Count);
        Assert.Equal("7", Assert.Single(data.DeletedOf("Deal")).Id);
    }

    [Fact]
    public void Deleted_while_HubSpot_was_read_is_told_and_stays()
    {
        var desk = ServerDesk.HubSpot();
        desk.OnRequest = path =>
        {
            if (path.Contains("objects/deals", StringComparison.Ordinal) && path.Contains("archived=true", StringComparison.Ordinal))
            {
                desk.Server.Records["deals"].Remove(9);
            }
        };
        var manifest = desk.Fetch(_run);
        Assert.Equal(1, manifest.Lists.Single(static list => list.List == "deals").Deleted);
        Assert.Equal(60, Deals().Count);
        Assert.Contains(_run.Warnings, static warning => warning.StartsWith("deals:", StringComparison.Ordinal));
    }

    private static void Change(CrmAudit.ApiServers.Records.RecordList deals, long like, long id, string name, bool isAmo)
    {
        var deal = deals.Read(like);
        if (isAmo)
        {
            (deal["id"], deal["name"], deal["updated_at"]) = (id, name, DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        }
        else
        {
            (deal["ID"], deal["TITLE"], deal["DATE_MODIFY"]) = ($"{id}", name, "2027-01-01T05:00:00+05:00");
        }
        deals.Put(id, deal);
    }

    private Dictionary<string, CrmDeal> Deals() => ServerDesk.Import(_run).Deals.ToDictionary(static deal => deal.Id, StringComparer.Ordinal);
}
