using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Comparison;

/// <summary>One of the audits that are compared.</summary>
/// <param name="Findings">Its findings.</param>
/// <param name="Asked">The checks that were asked for, as <see cref="KeyOf"/> names them; those of the findings where nobody knows.</param>
/// <param name="Score">Its score; null where findings alone are known.</param>
public sealed record AuditSide(IReadOnlyList<CrmFinding> Findings, IReadOnlyCollection<string> Asked, SideScore? Score = null)
{
    private readonly Dictionary<string, CrmFinding> _byFingerprint = First(Findings);
    private readonly ILookup<string, CrmFinding> _byCheck = Findings.ToLookup(static finding => finding.CheckId, StringComparer.Ordinal);

    /// <summary>A whole audit.</summary>
    /// <param name="findings">Its findings.</param>
    /// <param name="checks">The checks that were asked for.</param>
    /// <param name="score">Its score.</param>
    public static AuditSide Of(IReadOnlyList<CrmFinding> findings, IReadOnlyList<CrmCheck> checks, AuditScore score) => new(findings, [.. checks.Select(KeyOf)], SideScore.Of(score));

    /// <summary>Id and version of a check.</summary>
    public static string KeyOf(CrmCheck check) => $"{check.Id} {check.Version}";

    /// <summary>Fingerprints of what is a problem.</summary>
    public IEnumerable<string> Problems => Findings.Where(static finding => finding.Status.IsProblem()).Select(static finding => finding.Fingerprint);

    /// <summary>The finding of a check about a subject; null where there is none.</summary>
    internal CrmFinding? Find(string fingerprint) => _byFingerprint.GetValueOrDefault(fingerprint);

    /// <summary>The findings by check and subject, each once.</summary>
    internal IEnumerable<CrmFinding> Distinct => _byFingerprint.Values;

    /// <summary>Whether a check could say something of one subject at least.</summary>
    internal bool Evaluated(string checkId) => _byCheck[checkId].Any(static finding => finding.Status.IsEvaluated());

    /// <summary>Why a check could say nothing; null where it was not asked.</summary>
    internal CrmText? GapOf(string checkId) => _byCheck[checkId].FirstOrDefault(static finding => finding.StatusReasonText is not null)?.StatusReasonText;

    /// <summary>Version of a check; null where it was not asked.</summary>
    internal int? VersionOf(string checkId) => _byCheck[checkId].FirstOrDefault()?.CheckVersion;

    private static Dictionary<string, CrmFinding> First(IEnumerable<CrmFinding> findings)
    {
        var first = new Dictionary<string, CrmFinding>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            first.TryAdd(finding.Fingerprint, finding);
        }
        return first;
    }
}
