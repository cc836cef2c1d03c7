using CrmAudit.Engine.Fetching.Api;

namespace CrmAudit.Engine.Fetching.AmoCrm;

/// <summary>amoCRM (Kommo) by a long-lived token.</summary>
internal sealed class AmoCrmSystem() : RestSystem("AmoCrm", null, All, Account)
{
    private const string Account = "api/v4/account";

    private static readonly FetchList[] All =
    [
        new AmoCrmUsers(),
        new AmoCrmPipelines { IsDirectory = true },
        new AmoCrmSources { IsDirectory = true },
        new AmoCrmTaskTypes { IsDirectory = true },
        new AmoCrmFields("contacts", "Contact") { IsDirectory = true },
        new AmoCrmFields("companies", "Company") { IsDirectory = true },
        new AmoCrmFields("leads", "Deal") { IsDirectory = true },
        new AmoCrmCards("companies", "Company") { ChangedAt = "updated_at", Names = AmoCrmCards.Users },
        new AmoCrmCards("contacts", "Contact") { ChangedAt = "updated_at", Names = [.. AmoCrmCards.Users, AmoCrmCards.Firm] },
        new AmoCrmCards("leads", "Deal") { ChangedAt = "updated_at", Fixed = [("with", "contacts,loss_reason,source_id")], Names = [.. AmoCrmCards.Users, AmoCrmCards.Firm, AmoCrmCards.Person] },
        new AmoCrmList("events", "StageChange", "events") { PageSize = 100, IsOrdered = false, ChangedAt = "created_at", Fixed = [("filter[type][0]", "lead_status_changed")] },
        new AmoCrmTasks { ChangedAt = "updated_at" },
        new AmoCrmNotes("leads", "deal_id") { ChangedAt = "updated_at" },
        new AmoCrmNotes("contacts", "contact_id") { ChangedAt = "updated_at" },
    ];

    /// <inheritdoc/>
    public override bool KnowsChanges => true;

    /// <inheritdoc/>
    public override IDeletionEvents? Deletions { get; } = new AmoCrmDeletions();

    /// <summary>Seven a second are documented; others may ask too.</summary>
    public override ApiLimits Limits { get; init; } = new(Burst: 4, PerSecond: 5);

    /// <inheritdoc/>
    public override async Task<SystemFacts> LookAsync(ApiClient client, IFetchObserver observer, CancellationToken cancel)
    {
        using var answer = await client.ReadAsync(new(Account, [("with", "datetime_settings")]), cancel).ConfigureAwait(false);
        observer.OnWarning(new("Fetch.mayWrite", ("system", Name)));
        var settings = answer?.RootElement.In("_embedded", "datetime_settings") ?? default;
        var pattern = settings.In("date_pattern").Text()?.ToUpperInvariant();
        return new(settings.In("timezone").Text()) { Dates = pattern is null ? null : pattern.StartsWith('D') ? "DayFirst" : pattern.StartsWith('M') ? "MonthFirst" : null };
    }
}
