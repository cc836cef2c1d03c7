namespace CrmAudit.Engine.Reconcile;

/// <summary>How two sides are reconciled.</summary>
internal sealed record ReconcileOptions
{
    /// <summary>How far apart in time a phone, an address or a tax number still identifies.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromHours(24);

    /// <summary>An enquiry repeated within this time is the same one; learned from the gaps when null.</summary>
    public TimeSpan? Repeat { get; init; }

    /// <summary>Later than this is late.</summary>
    public TimeSpan LateAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>What is missing is waited for at least this long.</summary>
    public TimeSpan PendingAtLeast { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Several entries may belong to one record (payments of an order): neither repeats nor differences of amount then.</summary>
    public bool PaidInParts { get; init; }

    /// <summary>Whether the time of the CRM is the time of arrival; a payment arrives at a deal that has long been there.</summary>
    public bool IsArrival { get; init; } = true;

    /// <summary>Whether the zones of both sides are told, so that what lies between their times is delay unless it cannot be.</summary>
    public bool ZonesStated { get; init; }

    /// <summary>Whether the times of both sides are those of one event, as of a call, and say nothing of when the CRM heard of it.</summary>
    public bool SameEvents { get; init; }

    /// <summary>Rates of exchange by day; null where none are known.</summary>
    public RateTable? Rates { get; init; }

    /// <summary>The currency the rates are told in.</summary>
    public string Currency { get; init; } = "KZT";

    /// <summary>The time the registry covers; what its entries cover when null.</summary>
    public DateTimeOffset? SourceFrom { get; init; }

    public DateTimeOffset? SourceTo { get; init; }

    /// <summary>The time the CRM covers; what its records cover when null.</summary>
    public DateTimeOffset? CrmFrom { get; init; }

    public DateTimeOffset? CrmTo { get; init; }
}
