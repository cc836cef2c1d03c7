using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.Engine.Tests.Fetching;

/// <summary>What a record names by number has its name in the file, as the lists of the same fetch tell it.</summary>
public sealed class FetchedNamesTests : IDisposable
{
    private readonly FetchRun _run = new();

    public static TheoryData<string> Systems => ["Bitrix24", "AmoCrm", "HubSpot"];

    public void Dispose() => _run.Dispose();

    [Theory]
    [MemberData(nameof(Systems))]
    public void Deals_and_people_have_the_names_of_their_cards(string system)
    {
        Desk(system).Fetch(_run);
        var data = ServerDesk.Import(_run);
        var firms = data.Companies.ToDictionary(static firm => firm.Id, static firm => firm.Name);
        var people = data.Contacts.ToDictionary(static person => person.Id, person => system == "Bitrix24" ? $"{person.LastName} {person.FirstName}" : $"{person.FirstName} {person.LastName}");
        Assert.NotEmpty(data.Deals);
        Assert.All(data.Deals, deal => Assert.Equal((deal.CompanyId is { } firm ? firms[firm] : null, people[deal.ContactId!]), (deal.Company, deal.Contact)));
        Assert.All(data.Contacts, person => Assert.Equal(person.CompanyId is { } firm ? firms[firm] : null, person.Company));
        Assert.Contains(data.Contacts, static person => person.Company is not null);
        Assert.True(data.Has("Deal", nameof(CrmDeal.Company)));
    }

    [Theory]
    [InlineData("Bitrix24", "companies", "TITLE", "DATE_MODIFY")]
    [InlineData("AmoCrm", "companies", "name", "updated_at")]
    public void A_firm_renamed_between_two_fetches_has_its_new_name_on_deals_that_did_not_change(string system, string list, string name, string changed)
    {
        var desk = Desk(system);
        desk.Fetch(_run);
        var before = ServerDesk.Import(_run).Deals.Where(static deal => deal.CompanyId == "1").Select(static deal => deal.Id).ToList();
        Assert.NotEmpty(before);
        var later = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var firm = desk.Server.Records[list].Read(1);
        (firm[name], firm[changed]) = ("Жаңа атау ЖШС", system == "AmoCrm" ? later.ToUnixTimeSeconds() : "2027-01-01T05:00:00+05:00");
        desk.Server.Records[list].Put(1, firm);
        desk.Fetch(_run, new("", []) { Since = later.AddDays(-1) });
        var deals = ServerDesk.Import(_run).Deals;
        Assert.Equal(60, deals.Count);
        Assert.All(deals.Where(deal => before.Contains(deal.Id)), static deal => Assert.Equal("Жаңа атау ЖШС", deal.Company));
        Assert.All(deals, static deal => Assert.NotNull(deal.Owner));
    }

    [Fact]
    public void Tasks_have_the_words_of_the_portal_for_state_and_priority()
    {
        Desk("Bitrix24").Fetch(_run);
        var tasks = ServerDesk.Import(_run).Tasks;
        Assert.All(tasks, static task => Assert.Equal((task.Done == true ? "Completed" : "Pending", "Medium"), (task.Status, task.Priority)));
        Assert.Equal([false, true], tasks.Select(static task => task.Done).OfType<bool>().Distinct().Order());
    }

    [Fact]
    public void Moves_of_leads_are_none_of_the_deals_with_their_numbers()
    {
        Desk("Bitrix24").Fetch(_run);
        var data = ServerDesk.Import(_run);
        var leads = data.StageChanges.Where(static change => change.LeadId is not null).ToList();
        Assert.Equal(data.Leads.Count, leads.Count);
        Assert.All(leads, static change => Assert.Equal((null, "NEW"), (change.DealId, change.Stage)));
        Assert.Equal(3 * data.Deals.Count, data.StageChanges.Count(static change => change.DealId is not null));
        var log = Engine.Process.ProcessLog.Build(data, new());
        Assert.Equal(data.Deals.Count, log.Pipelines.Sum(static pipeline => pipeline.Cases.Count));
    }

    [Fact]
    public void Tasks_of_amoCRM_have_the_name_of_their_type()
    {
        Desk("AmoCrm").Fetch(_run);
        Assert.Equal(["Call back", "Meeting"], ServerDesk.Import(_run).Tasks.Select(static task => task.Kind).Distinct().Order());
    }

    [Fact]
    public void Days_in_added_fields_of_amoCRM_are_days_of_the_account()
    {
        Desk("AmoCrm").Fetch(_run);
        var deals = ServerDesk.Import(_run).Deals;
        Assert.Contains(deals, static deal => deal.Fields.ContainsKey("City"));
        var day = deals.First(static deal => deal.Fields.ContainsKey("Delivery"));
        Assert.Equal(day.CreatedAt!.Value.ToOffset(TimeSpan.FromHours(5)).Date.AddDays(10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), day.Fields["Delivery"]);
    }

    [Fact]
    public void A_right_that_is_missing_is_named()
    {
        var manifest = Desk("HubSpot", static options => options with { Scopes = ["crm.objects.deals.read", "crm.objects.contacts.read", "crm.objects.companies.read"] }).Fetch(_run);
        Assert.Equal("HTTP 403, crm.objects.owners.read", manifest.Lists.First(static list => list.List == "owners").Problem);
        Assert.Contains(_run.Warnings, static warning => warning.Contains("crm.objects.owners.read", StringComparison.Ordinal));
        var error = Assert.Throws<Engine.Fetching.FetchException>(() => Desk("HubSpot", static options => options with { Scopes = ["crm.objects.owners.read"] }).Fetch(_run, new("", []) { Force = true }));
        Assert.Contains("crm.objects.companies.read", error.Message, StringComparison.Ordinal);
    }

    private static ServerDesk Desk(string system, Func<ServerOptions, ServerOptions>? with = null) => system switch
    {
        "Bitrix24" => ServerDesk.Bitrix24(with),
        "AmoCrm" => ServerDesk.AmoCrm(with),
        _ => ServerDesk.HubSpot(with),
    };
}
