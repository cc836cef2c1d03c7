using CrmAudit.ApiServers.Hosting;
using CrmAudit.ApiServers.Records;

namespace CrmAudit.ApiServers.AmoCrm;

/// <summary>The interface of amoCRM, version 4, for a long-lived token. Seven requests a second; who goes on beyond that is shut out.</summary>
internal sealed class AmoCrmApi : ICrmApi
{
    private const int RefusalsBorne = 10;

    private static readonly Dictionary<string, AmoList> Lists = new AmoList[]
    {
        new("leads", "leads", "leads") { OnDemand = ["contacts", "source_id", "source", "loss_reason", "catalog_elements", "is_price_modified_by_robot"] },
        new("contacts", "contacts", "contacts") { OnDemand = ["leads", "customers", "catalog_elements"] },
        new("companies", "companies", "companies") { OnDemand = ["contacts", "leads", "customers", "catalog_elements"] },
        new("tasks", "tasks", "tasks"),
        new("events", "events", "events") { MaxLimit = 100 },
        new("users", "users", "users") { Counted = true, OnDemand = ["role", "group"], NeedsAdministrator = true },
        new("sources", "sources", "sources") { Whole = true, NeedsAdministrator = true },
        new("leads/pipelines", "pipelines", "pipelines") { Whole = true },
        new("leads/loss_reasons", "lossReasons", "loss_reasons"),
        new("leads/notes", "leadNotes", "notes"),
        new("contacts/notes", "contactNotes", "notes"),
        new("companies/notes", "companyNotes", "notes"),
        new("leads/custom_fields", "leadFields", "custom_fields") { Counted = true, MaxLimit = 250 },
        new("contacts/custom_fields", "contactFields", "custom_fields") { Counted = true },
        new("companies/custom_fields", "companyFields", "custom_fields") { Counted = true },
    }.ToDictionary(static list => list.Path, StringComparer.Ordinal);

    private readonly SlidingWindow _window;
    private readonly IReadOnlyList<string>? _scopes;
    private int _refusals;

    public AmoCrmApi(ServerOptions options, RecordBook records, TimeProvider clock)
    {
        (Records, Secret, _scopes) = (records, options.Secret, options.Scopes);
        foreach (var (list, card) in new[] { ("leads", "lead"), ("contacts", "contact"), ("companies", "company") })
        {
            // What is deleted stands among the events from then on.
            records[list].OnRemoved = id => records["events"].Put(records["events"].Ids.DefaultIfEmpty().Max() + 1, AmoRecords.Deletion(card, id, records["events"].Ids.Count, clock.GetUtcNow()));
        }
        _window = new SlidingWindow(clock, (int)(options.PerSecond ?? 7), TimeSpan.FromSeconds(1));
    }

    public string ClientPath => "";

    public string Secret { get; }

    public RecordBook Records { get; }

    public Answer TooManyRequests() => AmoProblem.TooManyRequests;

    public Answer KeyExpired() => AmoProblem.Unauthorized;

    public Answer Handle(ApiRequest request)
    {
        request.Parameters = PhpQuery.Parse(request.Query);
        if (request.BearerToken != Secret)
        {
            return AmoProblem.Unauthorized;
        }
        if (_refusals >= RefusalsBorne)
        {
            return AmoProblem.Blocked;
        }
        if (!_window.Admits())
        {
            _refusals++;
            return AmoProblem.TooManyRequests;
        }
        if (request.Method != "GET")
        {
            return AmoProblem.MethodNotAllowed;
        }
        const string Begin = "/api/v4/";
        var path = request.Path.StartsWith(Begin, StringComparison.Ordinal) ? request.Path[Begin.Length..].TrimEnd('/') : "";
        if (path == "account")
        {
            return Answer.Json(AmoRecords.Account((request.Parameters["with"]?.ToString() ?? "").Split(',', StringSplitOptions.TrimEntries)), contentType: "application/hal+json");
        }
        if (!Lists.TryGetValue(path, out var list))
        {
            return AmoProblem.NotFound;
        }
        return list.NeedsAdministrator && _scopes?.Contains("administrator") == false ? AmoProblem.NoRight : list.Answer(Records[list.List], request.Parameters, request);
    }
}
