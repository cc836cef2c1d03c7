using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Data;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// How long a deal has stood on its stage, in days: known where the day of the move is exported, else between two bounds. It came there no earlier than it was created and no later
/// than it was last changed, for a move is a change.
/// </summary>
/// <param name="AtLeast">Days since the last change; 0 where it is not exported.</param>
/// <param name="AtMost">Days since the creation; infinite where it is not exported.</param>
internal readonly record struct StandingTime(double AtLeast, double AtMost)
{
    /// <summary>How a figure made of bounds was measured.</summary>
    public const string Method = "bounds from creation and last change";

    /// <summary>The bounds of the deals that have any.</summary>
    public static List<(DealCase Case, StandingTime Days)> Of(IEnumerable<DealCase> standing, CheckContext context)
    {
        var proofRows = ChecksInForce.Of("Data.StaleDeal", context.Config).Parameters["proofRows"];
        var hasEdits = !EditDates.OnlyRepeatCreation(context.Data.Deals, proofRows);
        var hasCreation = EditDates.MassCreation([.. context.Data.Deals.Select(static deal => deal.CreatedAt).OfType<DateTimeOffset>()], proofRows) is null;
        return [.. standing.Select(item => (Case: item, Days: Of(item, context.AsOf, hasEdits, hasCreation))).Where(static pair => pair.Days is not null).Select(static pair => (pair.Case, pair.Days!.Value))];
    }

    /// <summary>Null where nothing bounds the stay, or the last change comes before the creation.</summary>
    /// <param name="item">The deal.</param>
    /// <param name="asOf">Moment of the audit.</param>
    /// <param name="hasEdits">Whether the dates of change tell of changes: some exports repeat the creation there.</param>
    /// <param name="hasCreation">Whether the dates of creation tell when deals began: an import enters all on one day.</param>
    private static StandingTime? Of(DealCase item, DateTimeOffset asOf, bool hasEdits, bool hasCreation)
    {
        double? Days(DateTimeOffset? since) => since is { } moment ? Math.Max(0, (asOf - moment).TotalDays) : null;
        if (Days(item.StageSince) is { } known)
        {
            return new(known, known);
        }
        var (created, changed) = (hasCreation ? Days(item.Deal?.CreatedAt) : null, hasEdits ? Days(item.Deal?.ModifiedAt) : null);
        return (created is null && changed is null) || changed > created ? null : new(changed ?? 0, created ?? double.PositiveInfinity);
    }
}
