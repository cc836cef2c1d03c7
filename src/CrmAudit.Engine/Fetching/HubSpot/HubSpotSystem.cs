using CrmAudit.Engine.Fetching.Api;

namespace CrmAudit.Engine.Fetching.HubSpot;

/// <summary>HubSpot by the token of a private app.</summary>
internal sealed class HubSpotSystem() : RestSystem("HubSpot", "https://api.hubapi.com", All, Account)
{
    private const string Account = "account-info/v3/details";

    private const int LongestRight = 100;

    private const string TaskProperties = "hs_task_subject,hs_task_status,hs_timestamp,hs_createdate,hs_lastmodifieddate,hs_task_completion_date,hs_task_priority,hubspot_owner_id";

    /// <summary>Where an error names the rights.</summary>
    private static readonly string[] RightsIn = ["requiredGranularScopes", "requiredScopes"];

    private static readonly FetchList[] All =
    [
        new HubSpotOwners("owners") { Fixed = [("limit", "100")] },
        new HubSpotOwners("owners-archived") { Fixed = [("limit", "100"), ("archived", "true")] },
        new HubSpotPipelines { IsDirectory = true },
        new HubSpotProperties("contacts", "Contact") { IsDirectory = true },
        new HubSpotProperties("companies", "Company") { IsDirectory = true },
        new HubSpotProperties("deals", "Deal") { IsDirectory = true },
        new HubSpotProperties("tasks", "Task") { IsDirectory = true },
        .. Cards("companies", "Company", "name,domain,phone,createdate,hs_lastmodifieddate,industry,city,hubspot_owner_id,annualrevenue,numberofemployees", "", [HubSpotCards.Owner]),
        .. Cards("contacts", "Contact", "firstname,lastname,email,phone,mobilephone,createdate,lastmodifieddate,company,jobtitle,city,hubspot_owner_id,lifecyclestage,notes_last_contacted,notes_last_updated,hs_analytics_source", "companies", [HubSpotCards.Owner, HubSpotCards.Firm]),
        .. Cards("deals", "Deal", "dealname,dealstage,pipeline,amount,deal_currency_code,closedate,createdate,hs_lastmodifieddate,hubspot_owner_id,closed_lost_reason,closed_won_reason,dealtype,notes_last_contacted,hs_analytics_source", "contacts,companies", [HubSpotCards.Owner, HubSpotCards.Firm, HubSpotCards.Person]),
        new HubSpotStageHistory { Fixed = [("limit", "50"), ("properties", "dealname,pipeline"), ("propertiesWithHistory", "dealstage")] },
        new HubSpotTasks { Fixed = [("limit", "100"), ("properties", TaskProperties), ("associations", "deals")] },
        new HubSpotWorkflows { Fixed = [("limit", "100")] },
    ];

    /// <inheritdoc/>
    public override bool KnowsChanges => false;

    /// <summary>A hundred in ten seconds are documented; others may ask too.</summary>
    public override ApiLimits Limits { get; init; } = new(Burst: 20, PerSecond: 8);

    /// <inheritdoc/>
    public override async Task<SystemFacts> LookAsync(ApiClient client, IFetchObserver observer, CancellationToken cancel)
    {
        try
        {
            using var answer = await client.ReadAsync(new(Account, []), cancel).ConfigureAwait(false);
            return new(answer?.RootElement.In("timeZone").Text());
        }
        catch (RefusedException)
        {
            return new(Zone: null);
        }
    }

    /// <summary>Cards, and those that were deleted, which HubSpot keeps in a list of their own.</summary>
    private static HubSpotCards[] Cards(string name, string entity, string properties, string ties, IReadOnlyList<NamedColumn> names) =>
        [new(name, entity, properties, ties) { Names = names }, new(name, entity, properties, ties, archived: true) { Names = names, Fixed = [("archived", "true")], ArchiveOf = name }];

    /// <summary>A refusal for want of rights names them; what does not look like the name of one is not shown.</summary>
    protected override IReadOnlyList<string> Lacking(ApiAnswer answer) =>
    [
        .. (answer.Body?.RootElement ?? default).In("errors").Items().SelectMany(static error => RightsIn.SelectMany(name => error.In("context", name).Items()))
            .Select(static right => right.Text()).OfType<string>().Where(static right => right.Length < LongestRight && right.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-')).Distinct(),
    ];

    /// <summary>A limit of the day is over tomorrow, whatever the header says.</summary>
    protected override TimeSpan? Pause(ApiAnswer answer, TimeProvider clock) => answer.Text("policyName") is "DAILY" ? TimeSpan.FromDays(1) : answer.RetryAfter(clock) ?? TimeSpan.FromSeconds(10);
}
