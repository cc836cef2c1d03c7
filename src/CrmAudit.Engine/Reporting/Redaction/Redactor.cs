using CrmAudit.Engine.Planning;

namespace CrmAudit.Engine.Reporting.Redaction;

/// <summary>Makes a report fit to be shown: secrets masked always, personal data replaced when asked for.</summary>
internal static class Redactor
{
    /// <summary>The report with its findings in report order and masked.</summary>
    public static AuditReport Apply(AuditReport report, bool redact)
    {
        var policy = new MaskPolicy(report);
        var secrets = new FindingMasker(SecretMask.Instance, policy, hideBirthDates: false);
        var masked = report with
        {
            Findings = [.. FindingOrder.Sort(report.Findings).Select(secrets.Copy)],
            Files = [.. report.Files.Select(secrets.File)],
            Planning = Planning(report.Planning, SecretMask.Instance),
        };
        if (!redact)
        {
            return masked;
        }
        var mask = new PseudonymMask();
        var pseudonyms = new FindingMasker(mask, policy, hideBirthDates: true);
        return masked with
        {
            Findings = [.. masked.Findings.Select(pseudonyms.Copy)],
            Files = [.. masked.Files.Select(pseudonyms.File)],
            Planning = Planning(masked.Planning, mask),
        };
    }

    private static PlanSettings Planning(PlanSettings settings, IMask mask) =>
        settings.Masked(name => mask.Apply(MaskKind.User, name), text => mask.Apply(MaskKind.Value, text));
}
