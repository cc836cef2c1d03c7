using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.Checks.Integrations.LiveTests;

/// <summary>Why a live test was not done: its secret has no value.</summary>
internal static class MissingSecret
{
    public static CrmText Reason(IntegrationSection section, SecretReference reference, SecretProblem problem) =>
        new($"Integration.Probe.secret.{problem}", ("integration", section.Name), ("credential", reference.ToString()));
}
