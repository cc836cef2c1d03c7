using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.LiveTests;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.LiveTests;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>
/// Endpoints that were asked for a sign of life, only where the caller allowed it: what they answered, how fast, and how long their certificate holds. Beside them the test
/// leads, sent now or found in the exports when sent earlier, and what only a person can test.
/// </summary>
internal sealed class Probe : Check
{
    public override string Id => LiveTestStep.CheckId;

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        foreach (var section in context.Config.Integrations)
        {
            yield return Endpoint(context, section);
            if (section.Probe is { } probe)
            {
                yield return TestLeadFinding.Of(context, section, probe);
            }
            foreach (var finding in ManualTests.Findings(context, section))
            {
                yield return finding;
            }
        }
    }

    private static CrmFinding Endpoint(CheckContext context, IntegrationSection section)
    {
        var builder = context.Finding(new CrmSubject(CrmSubjectType.Integration, section.Name, section.Name, section.Owner));
        if (LiveTestResults.AddressOf(section) is not { } address)
        {
            return builder.NotEvaluated(new("Integration.Probe.noEndpoint", ("integration", section.Name))).Build();
        }
        return context.Run.LiveTests.EndpointOf(section) switch
        {
            null => builder.NotEvaluated(new("Integration.Probe.notAsked", ("integration", section.Name))).Build(),
            { Result: { } result } => Finding(context, builder, section, result, address),
            var missing => builder.NotEvaluated(MissingSecret.Reason(section, missing.Secret!, missing.Problem)).Build(),
        };
    }

    private static CrmFinding Finding(CheckContext context, FindingBuilder builder, IntegrationSection section, EndpointProbeResult result, Uri address)
    {
        var days = result.CertificateEnds is { } ends ? (ends - context.Run.LiveTests.At).TotalDays : double.PositiveInfinity;
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
