namespace CrmAudit.Engine.Reporting.View;

/// <summary>One entry of suppressions, as reports tell it: what it is, whether it still holds, and what it is beside.</summary>
/// <param name="Id">Id of the entry.</param>
/// <param name="State">Whether it still holds.</param>
/// <param name="Decision">Who decided what and why; null where the entry is beside nothing.</param>
/// <param name="Message">What the check of suppressions says of it; null where it was not asked.</param>
/// <param name="Findings">Findings it is beside.</param>
internal sealed record SuppressionRow(string Id, CrmSuppressionState State, CrmSuppression? Decision, CrmText? Message, long Findings)
{
    private const string Check = "Audit.Suppression";

    /// <summary>The entries, those that need a look first; what is beside no finding is told by its check alone.</summary>
    public static IReadOnlyList<SuppressionRow> Of(IEnumerable<CrmFinding> findings)
    {
        var all = findings.ToList();
        var told = all.Where(static finding => finding.CheckId == Check && finding.Subject.Type == CrmSubjectType.Suppression).GroupBy(static finding => finding.Subject.Id, StringComparer.Ordinal).ToDictionary(static rows => rows.Key, static rows => rows.First().MessageText, StringComparer.Ordinal);
        var beside = all.Where(static finding => finding.Suppression is not null).GroupBy(static finding => finding.Suppression!.Id, StringComparer.Ordinal).ToList();
        var rows = beside.Select(group => new SuppressionRow(group.Key, group.Max(static finding => finding.Suppression!.State), group.First().Suppression, told.GetValueOrDefault(group.Key), group.LongCount()))
            .Concat(told.Where(entry => !beside.Exists(group => group.Key == entry.Key)).Select(static entry => new SuppressionRow(entry.Key, StateOf(entry.Value), null, entry.Value, 0)));
        return [.. rows.OrderBy(static row => row.State == CrmSuppressionState.Active).ThenBy(static row => row.Id, StringComparer.Ordinal)];
    }

    private static CrmSuppressionState StateOf(CrmText? message) => message?.Id switch
    {
        Check + ".stale" => CrmSuppressionState.Stale,
        Check + ".expired" => CrmSuppressionState.Expired,
        Check + ".drifted" => CrmSuppressionState.Drifted,
        _ => CrmSuppressionState.Active,
    };
}
