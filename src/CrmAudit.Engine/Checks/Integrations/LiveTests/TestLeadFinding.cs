using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.LiveTests;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Checks.Integrations.LiveTests;

/// <summary>
/// The test lead of one integration: the one sent for this run where the caller allowed it, else that of an earlier run looked for in the exports. Its mark says when it was sent, so the
/// card's own date gives the latency.
/// </summary>
internal static class TestLeadFinding
{
    private static readonly PerRun<TestLeads> Leads = new(static context => new(context.Data));

    /// <summary>A card dated before its lead was sent by more than this is one of a clock or time zone that is off.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(2);

    public static CrmFinding Of(CheckContext context, IntegrationSection section, ProbeSection probe)
    {
        var builder = context.Finding(new CrmSubject(CrmSubjectType.Integration, section.Name, section.Name, section.Owner, "TestLead"))
            .Arg("integration", section.Name).OwnedBy(section.Owner).Arg("within", probe.WithinMinutes);
        return context.Run.LiveTests.LeadOf(section) switch
        {
            null => Look(context, builder, section, probe),
            { Result: { } sent } => Sent(builder, section, sent),
            var missing => builder.NotEvaluated(MissingSecret.Reason(section, missing.Secret!, missing.Problem)).Build(),
        };
    }

    private static CrmFinding Sent(FindingBuilder builder, IntegrationSection section, SentLead sent)
    {
        var (mark, result) = sent;
        builder = builder
            .Arg("mark", mark.Text).Arg("answer", result.Answer).Arg("seconds", result.Seconds)
            .Method("one post, never repeated; looked for after 1, 2, 4, 8 and every 15 s");
        if (result.Outcome is LeadProbeOutcome.LookupDown or LeadProbeOutcome.LookupEchoes)
        {
            return builder.NotEvaluated(new($"Integration.Probe.lead.{result.Outcome}", ("integration", section.Name), ("answer", result.Answer))).Build();
        }
        builder = builder
            .Data("mark", mark.Text).Data("sentAt", mark.SentAt).Data("seconds", result.Seconds).Data("lookups", result.Lookups)
            .Message($"message.lead.{result.Outcome}")
            .Recommendation(result.Outcome is LeadProbeOutcome.Sent ? "recommendation.delete" : "recommendation.lead")
            .Evidence([Row(section, mark, new CrmText($"Integration.Probe.why.{result.Outcome}"))]);
        return result.Outcome == LeadProbeOutcome.Sent
            ? builder.Indeterminate(new("Integration.Probe.lead.noLookup", ("mark", mark.Text))).Build()
            : builder.Count(result.Outcome == LeadProbeOutcome.Found ? 0 : 1, 1).Impact(result.Outcome == LeadProbeOutcome.Found ? 0 : 1).Build();
    }

    private static CrmFinding Look(CheckContext context, FindingBuilder builder, IntegrationSection section, ProbeSection probe)
    {
        var leads = Leads.Of(context);
        var within = TimeSpan.FromMinutes(probe.WithinMinutes);
        var (found, missing) = (leads.Of(section.Name), leads.Missing(section.Name, probe.Sent).Where(mark => mark.SentAt + within <= context.AsOf).ToList());
        if (found.Count == 0 && missing.Count == 0)
        {
            return builder.NotEvaluated(new("Integration.Probe.lead.notAsked", ("integration", section.Name))).Build();
        }
        var rows = found.SelectMany(static pair => pair.Cards.Select(card => CrmEvidenceRow.Of(card, new CrmText("Integration.Probe.why.delete", ("mark", pair.Mark.Text)), "CreatedAt", card.CreatedAtText)))
            .Concat(missing.Select(mark => Row(section, mark, new CrmText("Integration.Probe.why.Lost")))).ToList();
        builder = builder.Method("marks of test leads in the exports").Evidence(rows).Data("cards", rows.Count - missing.Count);
        if (found.Count == 0 || (missing.Count > 0 && missing[0].SentAt > found[0].Mark.SentAt))
        {
            return builder.Count(missing.Count, missing.Count).Message("message.lead.missing").Recommendation("recommendation.lead").Arg("mark", missing[0].Text).Arg("sent", missing[0].SentAt).Impact(missing.Count).Build();
        }
        var (latest, cards) = found[0];
        var twice = cards.GroupBy(static card => card.Entity, StringComparer.Ordinal).Any(static group => group.Count() > 1);
        builder = builder.Arg("mark", latest.Text).Arg("sent", latest.SentAt).Arg("cards", (long)cards.Count).Data("mark", latest.Text).Recommendation("recommendation.delete");
        if (cards.Min(static card => card.CreatedAt ?? (card as CrmActivity)?.StartedAt) is not { } created)
        {
            return builder.Indeterminate(new("Integration.Probe.lead.noDate", ("mark", latest.Text))).Message("message.lead.noDate").Build();
        }
        var lag = created - latest.SentAt;
        builder = builder.Arg("minutes", Math.Max(0, lag.TotalMinutes)).Data("latencyMinutes", lag.TotalMinutes);
        if (lag < -ClockSlack)
        {
            return builder.Indeterminate(new("Integration.Probe.lead.clock", ("mark", latest.Text), ("minutes", -lag.TotalMinutes))).Message("message.lead.clock").Build();
        }
        var late = lag > within;
        return builder
            .Impact(late || twice ? 1 : 0)
            .Count(late || twice ? 1 : 0, 1)
            .Status(late || twice ? CrmStatus.Warning : CrmStatus.Pass)
            .Message(twice ? "message.lead.twice" : late ? "message.lead.late" : "message.lead.seen")
            .Build();
    }

    private static CrmEvidenceRow Row(IntegrationSection section, TestMark mark, CrmText reason) => new()
    {
        Entity = "Integration",
        RecordId = section.Name,
        Name = section.Name,
        Owner = section.Owner,
        Field = "mark",
        Value = mark.Text,
        Reason = reason,
    };
}
