using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Secrets;
using CrmAudit.Engine.Probing;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>
/// Endpoints asked for a sign of life, only where the caller allowed it: what they answer, how fast, and how long their certificate holds. Beside them the test
/// leads, sent now or found in the exports when sent earlier, and what only a person can test.
/// </summary>
internal sealed class Probe : Check
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    public override string Id => "Integration.Probe";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        foreach (var section in context.Config.Integrations)
        {
            yield return Endpoint(context, section);
            if (section.Probe is { } probe)
            {
                yield return ProbeLead.Finding(context, section, probe);
            }
            foreach (var finding in HandTest.Findings(context, section))
            {
                yield return finding;
            }
        }
    }

    /// <summary>Says that a secret is not there, and why.</summary>
    public static CrmFinding NoSecret(FindingBuilder builder, IntegrationSection section, SecretReference reference, SecretProblem problem) =>
        builder.NotEvaluated(new($"Integration.Probe.secret.{problem}", ("integration", section.Name), ("credential", reference.ToString()))).Build();

    private static CrmFinding Endpoint(CheckContext context, IntegrationSection section)
    {
        var builder = context.Finding(new CrmSubject("Integration", section.Name, section.Name, section.Owner));
        if (section.Endpoint is not { Length: > 0 } text || !Uri.TryCreate(text, UriKind.Absolute, out var address) || !EndpointProbe.CanAsk(address))
        {
            return builder.NotEvaluated(new("Integration.Probe.noEndpoint", ("integration", section.Name))).Build();
        }
        if (!context.MayProbe(text))
        {
            return builder.NotEvaluated(new("Integration.Probe.notAsked", ("integration", section.Name))).Build();
        }
        // Asked without its key, an endpoint would refuse and look broken.
        var key = section.Credential is { } credential ? context.Secrets(credential).AsKey() : null;
        return key is { Problem: not SecretProblem.None }
            ? NoSecret(builder, section, section.Credential!, key.Problem)
            : Finding(context, builder, section, new EndpointProbe(Timeout, Pause).AskAsync(address, key?.Value, context.Cancel).GetAwaiter().GetResult(), address);
    }

    private static CrmFinding Finding(CheckContext context, FindingBuilder builder, IntegrationSection section, ProbeResult result, Uri address)
    {
        var days = result.CertificateEnds is { } ends ? (ends - context.Clock.GetUtcNow()).TotalDays : double.PositiveInfinity;
        var expires = days < context.Parameter("tlsDays");
        return builder
            .Count(result.IsUp && !expires ? 0 : 1, 1)
            .Message(!result.IsUp ? "message.down" : expires ? "message.expires" : "message")
            .Method("one request, two repeats, 10 s each")
            .Impact(result.IsUp && !expires ? 0 : 1)
            .Arg("integration", section.Name)
            .Arg("answer", result.Answer)
            .Arg("milliseconds", result.Milliseconds)
            .Arg("attempts", (long)result.Attempts)
            .Arg("ends", result.CertificateEnds)
            .Arg("days", double.IsFinite(days) ? Math.Floor(days) : null)
            .Evidence([new CrmEvidenceRow { Entity = "Integration", RecordId = section.Name, Name = section.Name, Owner = section.Owner, Field = "endpoint", Value = address.GetLeftPart(UriPartial.Authority), Reason = result.CertificateProblem is { } problem ? new("Integration.Probe.why.certificate", ("problem", problem)) : null }])
            .Build();
    }
}
