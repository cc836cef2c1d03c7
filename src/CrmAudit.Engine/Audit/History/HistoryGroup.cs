namespace CrmAudit.Engine.Audit.History;

/// <summary>Entries of one check that differ in nothing but their figures; what they have in common is written once.</summary>
/// <param name="CheckId">Id of the check.</param>
/// <param name="Version">Version of the check.</param>
/// <param name="Severity">How soon it must be put right.</param>
/// <param name="Threshold">What the figures were held against.</param>
/// <param name="Unit">Unit of the figures.</param>
/// <param name="Figures">One a finding.</param>
internal sealed record HistoryGroup(string CheckId, int Version, CrmSeverity Severity, CrmThreshold? Threshold, CrmUnit Unit, IReadOnlyList<HistoryFigure> Figures)
{
    /// <summary>The entries by what they have in common, in the order they come.</summary>
    public static IReadOnlyList<HistoryGroup> Of(IEnumerable<HistoryEntry> entries) =>
    [
        .. entries.GroupBy(static entry => (entry.CheckId, entry.Version, entry.Severity, entry.Threshold, entry.Unit))
            .Select(static group => new HistoryGroup(group.Key.CheckId, group.Key.Version, group.Key.Severity, group.Key.Threshold, group.Key.Unit, [.. group.Select(HistoryFigure.Of)])),
    ];

    /// <summary>The entries again.</summary>
    public IEnumerable<HistoryEntry> Entries() => Figures.Select(figure => new HistoryEntry(
        CheckId, figure.Fingerprint, Version, figure.Status, Severity, figure.Measured, figure.Low, figure.High, Threshold, figure.Impact, Unit));
}
