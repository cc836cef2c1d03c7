using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Configuration.Validation;

/// <summary>A test lead goes to a web address and carries its mark, and the lookup asks for that mark.</summary>
internal static class ProbeRules
{
    private static readonly (string Name, object? Value)[] Placeholders = [("mark", TestMark.Placeholder), ("secret", ProbeSection.CredentialPlaceholder)];

    public static void Check(ConfigRuleContext context)
    {
        for (var i = 0; i < context.Config.Integrations.Count; i++)
        {
            if (context.Config.Integrations[i].Probe is { } probe)
            {
                Check(context, probe, $"integrations[{i}].probe");
            }
        }
    }

    private static void Check(ConfigRuleContext context, ProbeSection probe, string path)
    {
        if (!IsWeb(probe.Url))
        {
            context.AtValue("Config.ProbeAddress", probe, "url", path + ".url", [("value", probe.Url), .. Placeholders]);
        }
        if (!probe.Url.Contains(TestMark.Placeholder, StringComparison.Ordinal) && !probe.Fields.Values.Any(static value => value.Contains(TestMark.Placeholder, StringComparison.Ordinal)))
        {
            context.AtKey("Config.ProbeNoMark", probe, "url", path + ".fields", Placeholders);
        }
        if (probe.Lookup is { } lookup)
        {
            if (!IsWeb(lookup))
            {
                context.AtValue("Config.ProbeAddress", probe, "lookup", path + ".lookup", [("value", lookup), .. Placeholders]);
            }
            if (!lookup.Contains(TestMark.Placeholder, StringComparison.Ordinal))
            {
                context.AtValue("Config.ProbeLookupNoMark", probe, "lookup", path + ".lookup", Placeholders);
            }
            if (lookup.Contains(ProbeSection.CredentialPlaceholder, StringComparison.Ordinal) && probe.Credential is null)
            {
                context.AtValue("Config.ProbeNoCredential", probe, "lookup", path + ".lookup", Placeholders);
            }
        }
        for (var i = 0; i < probe.Sent.Count; i++)
        {
            if (!TestMark.In(probe.Sent[i]).Any())
            {
                context.AtItem("Config.ProbeMark", probe.Sent, i, $"{path}.sent[{i}]", ("value", probe.Sent[i]));
            }
        }
    }

    /// <summary>The placeholders may stand anywhere but in the name of the host.</summary>
    private static bool IsWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && !address[..Math.Min(address.Length, 8 + uri!.Host.Length)].Contains('{', StringComparison.Ordinal);
}
