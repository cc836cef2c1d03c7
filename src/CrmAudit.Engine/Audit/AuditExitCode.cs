namespace CrmAudit.Engine.Audit;

/// <summary>What a scheduled run ends with. The higher code wins: findings of half an audit are not the whole truth.</summary>
internal static class AuditExitCode
{
    /// <summary>Nothing at or above the status that fails a run.</summary>
    public const int Sound = 0;

    /// <summary>A finding at or above that status which no active suppression covers.</summary>
    public const int Findings = 1;

    /// <summary>A part could not be evaluated: a check failed or a file could not be read.</summary>
    public const int Incomplete = 2;

    /// <summary>The configuration is wrong or the run as a whole failed; nobody but the caller can give this one.</summary>
    public const int Broken = 3;

    /// <summary>The code of a finished run. Checks without input do not make it incomplete: they are coverage.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="fileErrors">Files that could not be read.</param>
    /// <param name="failOn">Lowest status that fails a run: Warning or Fail.</param>
    public static int Of(IEnumerable<CrmFinding> findings, int fileErrors, CrmStatus failOn)
    {
        var code = fileErrors > 0 ? Incomplete : Sound;
        foreach (var finding in findings)
        {
            code = Math.Max(code, CodeOf(finding, failOn));
        }
        return code;
    }

    private static int CodeOf(CrmFinding finding, CrmStatus failOn) => finding.Status switch
    {
        CrmStatus.Error => Incomplete,
        CrmStatus.Fail or CrmStatus.Warning when finding.Status >= failOn && Suppressions.Counts(finding) => Findings,
        _ => Sound,
    };
}
