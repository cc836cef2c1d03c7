using System.Globalization;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.LiveTests;

/// <summary>One thing a live test would do, for the caller to allow.</summary>
/// <param name="Key">What the permission is called.</param>
/// <param name="Target">What it is done to.</param>
/// <param name="Action">What is done, secrets by their names.</param>
/// <param name="Secrets">The secrets it needs.</param>
internal sealed record LiveTestStep(string Key, string Target, CrmText Action, IReadOnlyList<SecretReference> Secrets)
{
    /// <summary>The check that judges what the live tests find.</summary>
    public const string CheckId = "Integration.Probe";

    /// <summary>Everything the configuration has to test live.</summary>
    public static IEnumerable<LiveTestStep> Of(AuditConfig config)
    {
        foreach (var section in config.Integrations)
        {
            if (section.Endpoint is { Length: > 0 } endpoint)
            {
                yield return new(endpoint, endpoint, new("Command.Probe.Action"), section.Credential is { } key ? [key] : []);
            }
            if (section.Probe is { } probe)
            {
                yield return new(
                    KeyOfLead(section.Name),
                    probe.Url,
                    new(
                        probe.Lookup is null ? "Command.Probe.Lead" : "Command.Probe.LeadAndLookup",
                        ("integration", section.Name), ("method", probe.Method), ("format", probe.Format), ("lookup", probe.Lookup),
                        ("fields", string.Join(", ", probe.Fields.Select(static field => string.Create(CultureInfo.InvariantCulture, $"{field.Key}={field.Value}"))))),
                    [.. SecretsOf(probe)]);
            }
        }
    }

    /// <summary>The permission to send the test lead of an integration.</summary>
    public static string KeyOfLead(string integration) => $"test-lead:{integration}";

    /// <summary>The secrets of a test lead: the key of the lookup and fields that are named instead of written.</summary>
    public static IEnumerable<SecretReference> SecretsOf(ProbeSection probe)
    {
        if (probe.Credential is { } key)
        {
            yield return key;
        }
        foreach (var value in probe.Fields.Values)
        {
            if (SecretReference.TryParse(value, out var named))
            {
                yield return named;
            }
        }
    }
}
