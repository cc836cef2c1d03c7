namespace CrmAudit.Engine.Reconcile;

/// <summary>Two sides held against each other.</summary>
/// <param name="Outcomes">One for every entry of the registry and every record of the CRM that is not the counterpart of one, where it says something.</param>
/// <param name="Shift">Difference of the clocks.</param>
/// <param name="UsualLag">95th percentile of the lags, of those in time where most are; at least the time always waited for.</param>
/// <param name="Statuses">Which status of the CRM goes with which of the registry.</param>
/// <param name="SourceFrom">First moment the registry covers; null when nothing is dated.</param>
/// <param name="SourceTo">Last moment the registry covers.</param>
/// <param name="CrmFrom">First moment the CRM covers.</param>
/// <param name="CrmTo">Last moment the CRM covers.</param>
internal sealed record ReconcileResult(
    IReadOnlyList<ReconcileOutcome> Outcomes,
    ClockShift Shift,
    TimeSpan UsualLag,
    StatusMap Statuses,
    DateTimeOffset? SourceFrom,
    DateTimeOffset? SourceTo,
    DateTimeOffset? CrmFrom,
    DateTimeOffset? CrmTo)
{
    /// <summary>Within what time an enquiry was taken for the same one sent again.</summary>
    public RepeatInterval Repeat { get; init; }

    /// <summary>The outcomes of a class.</summary>
    public IEnumerable<ReconcileOutcome> Of(ReconcileClass kind) => Outcomes.Where(outcome => outcome.Class == kind);
}
