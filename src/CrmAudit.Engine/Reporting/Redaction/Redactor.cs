using CrmAudit.Engine.Planning;

namespace CrmAudit.Engine.Reporting.Redaction;

/// <summary>Makes a report fit to be shown: secrets masked always, personal data replaced when asked for.</summary>
internal static class Redactor
{
    /// <summary>The report with its findings in report order and masked.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static AuditReport Apply(AuditReport report, bool redact, CancellationToken cancel = default)
    {
        var policy = new MaskPolicy(report);
        var masked = Masked(report with { Findings = FindingOrder.Sort(report.Findings) }, SecretMask.Instance, policy, isPersonal: false, cancel);
        return redact ? Masked(masked, new PseudonymMask(), policy, isPersonal: true, cancel) : masked;
    }

    private static AuditReport Masked(AuditReport report, IMask mask, MaskPolicy policy, bool isPersonal, CancellationToken cancel)
    {
        var masker = new FindingMasker(mask, policy, isPersonal);
        return report with
        {
            Company = report.Company is { } company ? mask.Apply(MaskKind.Company, company) : null,
            Findings = [.. report.Findings.Select(finding =>
            {
                cancel.ThrowIfCancellationRequested();
                return masker.Copy(finding);
            })],
            Files = [.. report.Files.Select(masker.File)],
            Checks = [.. report.Checks.Select(masker.Check)],
            Past = report.Past is { } past ? past with { Gone = [.. past.Gone.Select(masker.Change)] } : null,
            Planning = Planning(report.Planning, mask),
        };
    }

    private static PlanSettings Planning(PlanSettings settings, IMask mask) =>
        settings.Masked(name => mask.Apply(MaskKind.User, name), text => mask.Apply(MaskKind.Value, text));
}
