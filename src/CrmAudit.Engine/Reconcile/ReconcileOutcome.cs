namespace CrmAudit.Engine.Reconcile;

/// <summary>What became of one entry or record.</summary>
/// <param name="Class">The class that matters most.</param>
/// <param name="Source">Entry of the registry; null for a record the registry has not.</param>
/// <param name="Crm">Record of the CRM; null for an entry that did not arrive.</param>
internal sealed record ReconcileOutcome(ReconcileClass Class, ReconcileItem? Source, ReconcileItem? Crm)
{
    /// <summary>From the time of the registry to that of the CRM, clock differences taken off; null where it says nothing.</summary>
    public TimeSpan? Lag { get; init; }

    /// <summary>How the amounts differ; null when they do not or one side has none.</summary>
    public AmountDifference? Difference { get; init; }

    /// <summary>The status of the CRM that goes with that of the registry, where this one does not.</summary>
    public string? ExpectedStatus { get; init; }

    /// <summary>What else is true of it beside the class, what matters most first: an amount that differs and came late.</summary>
    public IReadOnlyList<ReconcileClass> Also { get; init; } = [];

    /// <summary>The record the outcome is about: the entry of the registry, or the record of the CRM that has none or is a further one.</summary>
    public CrmRecord Record => (Source is null || Class == ReconcileClass.DuplicateArrival ? Crm : Source)!.Record;

    /// <summary>A further entry for a record that has one: an instalment, or an enquiry sent twice.</summary>
    public bool Further { get; init; }
}
