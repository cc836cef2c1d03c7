namespace CrmAudit.Engine.Audit.History;

/// <summary>What is a finding's own within its group.</summary>
/// <param name="Fingerprint">Key of check and subject.</param>
/// <param name="Status">Outcome.</param>
/// <param name="Measured">The figure.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end of its interval.</param>
/// <param name="Impact">Records and money.</param>
internal sealed record HistoryFigure(string Fingerprint, CrmStatus Status, double? Measured, double? Low, double? High, CrmImpact? Impact)
{
    public static HistoryFigure Of(HistoryEntry entry) => new(entry.Fingerprint, entry.Status, entry.Measured, entry.Low, entry.High, entry.Impact);
}
