using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Probing;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Endpoints asked for a sign of life, only where the caller allowed it; what they answer, how fast, and how long their certificate holds.</summary>
internal sealed class Probe : Check
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    public override string Id => "Integration.Probe";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        foreach (var section in context.Config.Integrations)
        {
            var builder = context.Finding(new CrmSubject("Integration", section.Name, section.Name, section.Owner));
            if (section.Endpoint is not { Length: > 0 } text || !Uri.TryCreate(text, UriKind.Absolute, out var address) || !EndpointProbe.CanAsk(address))
            {
                yield return builder.NotEvaluated(new("Integration.Probe.noEndpoint", ("integration", section.Name))).Build();
            }
            else if (!context.MayProbe(text))
            {
                yield return builder.NotEvaluated(new("Integration.Probe.notAsked", ("integration", section.Name))).Build();
            }
            else if (section.Credential is { } credential && string.IsNullOrEmpty(credential.Resolve()))
            {
                // Asked without its key, an endpoint would refuse and look broken.
                yield return builder.NotEvaluated(new("Integration.Probe.noCredential", ("integration", section.Name), ("credential", credential.ToString()))).Build();
            }
            else
            {
                yield return Finding(context, builder, section, new EndpointProbe(Timeout, Pause).AskAsync(address, section.Credential?.Resolve(), context.Cancel).GetAwaiter().GetResult(), address);
            }
        }
    }

    private static CrmFinding Finding(CheckContext context, FindingBuilder builder, IntegrationSection section, ProbeResult result, Uri address)
    {
        var days = result.CertificateEnds is { } ends ? (ends - context.Clock.GetUtcNow()).TotalDays : double.PositiveInfinity;
        var expires = days < context.Parameter("tlsDays");
        return builder
            .Count(result.IsUp && !expires ? 0 : 1, 1)
            .Message(!result.IsUp ? "message.down" : expires ? "message.expires" : "message")
            .Method("one request, two repeats, 10 s each")
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
