namespace CrmAudit.Engine.Reconcile;

/// <summary>One entry of a registry or one record of the CRM, as reconciliation sees it.</summary>
internal sealed class ReconcileItem
{
    /// <summary>The record itself.</summary>
    public required CrmRecord Record { get; init; }

    /// <summary>Keys that identify by themselves (an order number), normalised, the surest first.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Keys that identify only near in time (a phone), normalised, the surest first.</summary>
    public IReadOnlyList<string> NearKeys { get; init; } = [];

    /// <summary>When it was placed, or arrived.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The day it counts for; null without a time.</summary>
    public DateOnly? Day => At is { } at ? DateOnly.FromDateTime(at.DateTime) : null;

    /// <summary>Whether the time is a day without an hour.</summary>
    public bool DayOnly { get; init; }

    /// <summary>When it was over by this side's clock (status of the registry changed, deal closed); null where that is not told to the minute.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public decimal? Amount { get; init; }

    public string? Currency { get; init; }

    /// <summary>What the other side kept of the amount (its commission), where it says so.</summary>
    public decimal? Fee { get; init; }

    public string? Status { get; init; }

    /// <summary>Product lines; 0 where there are none.</summary>
    public int Lines { get; init; }

    /// <summary>Whether it must have a counterpart: a lead of another channel need not stand in the form log.</summary>
    public bool Expected { get; init; } = true;
}
