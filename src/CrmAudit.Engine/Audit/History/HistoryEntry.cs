namespace CrmAudit.Engine.Audit.History;

/// <summary>What a history keeps of a finding: figures and a key, no name and no record.</summary>
/// <param name="CheckId">Id of the check.</param>
/// <param name="Fingerprint">Key of check and subject.</param>
/// <param name="Version">Version of the check.</param>
/// <param name="Status">Outcome.</param>
/// <param name="Severity">How soon it must be put right.</param>
/// <param name="Measured">The figure.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end of its interval.</param>
/// <param name="Threshold">What it was held against.</param>
/// <param name="Impact">Records and money.</param>
/// <param name="Unit">Unit of the figure.</param>
internal sealed record HistoryEntry(
    string CheckId, string Fingerprint, int Version, CrmStatus Status, CrmSeverity Severity, double? Measured, double? Low, double? High, CrmThreshold? Threshold, CrmImpact? Impact, CrmUnit Unit)
{
    public static HistoryEntry Of(CrmFinding finding) => new(
        finding.CheckId, finding.Fingerprint, finding.CheckVersion, finding.Status, finding.Severity, Finite(finding.Measured), Finite(finding.Interval?.Low), Finite(finding.Interval?.High), finding.Threshold, finding.Impact, finding.Unit);

    /// <summary>The finding as far as it is kept, to be compared.</summary>
    public CrmFinding Finding() => new()
    {
        CheckId = CheckId,
        Subject = new(CrmSubjectType.History, ""),
        Fingerprint = Fingerprint,
        CheckVersion = Version,
        Status = Status,
        Severity = Severity,
        Measured = Measured,
        Interval = Low is { } low && High is { } high ? new(low, high) : null,
        Threshold = Threshold,
        Impact = Impact,
        Unit = Unit,
    };

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
