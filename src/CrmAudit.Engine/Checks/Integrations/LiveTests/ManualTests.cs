using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Checks.Integrations.LiveTests;

/// <summary>
/// What of an integration only a person can test: call the number, send a letter, pay one tenge. One finding a step; its answer comes back through the test protocol with
/// who and when, and an answer of last year says nothing of today.
/// </summary>
internal static class ManualTests
{
    private static readonly Dictionary<string, string[]> Steps = new(StringComparer.Ordinal)
    {
        ["telephony"] = ["Call", "MissedCall"],
        ["email"] = ["Letter"],
        ["forms"] = ["Form"],
        ["messenger"] = ["Chat"],
        ["accounting"] = ["Payment"],
        ["marketplace"] = ["Order"],
    };

    /// <summary>The steps of an integration; none where its kind has no test by hand.</summary>
    public static IEnumerable<CrmFinding> Findings(CheckContext context, IntegrationSection section) =>
        Steps.GetValueOrDefault(section.Kind, []).Select(step => Finding(context, section, step));

    private static CrmFinding Finding(CheckContext context, IntegrationSection section, string step)
    {
        var key = $"Integration.Probe:{section.Name}:{step}";
        var title = new CrmText($"Integration.Probe.step.{step}");
        var builder = context.Finding(new CrmSubject(CrmSubjectType.Integration, section.Name, section.Name, section.Owner, step))
            .Test(new($"Integration.Probe.do.{step}", ("integration", section.Name)), new($"Integration.Probe.expect.{step}"), key)
            .Arg("integration", section.Name).Arg("step", title).OwnedBy(section.Owner);
        if (!context.Config.Answers.TryGetValue(key, out var answer))
        {
            return builder.NotEvaluated(new("Integration.Probe.untested", ("integration", section.Name), ("step", title))).Build();
        }
        var on = new DateTimeOffset(answer.On, TimeOnly.MinValue, context.AsOf.Offset);
        if (on.AddMonths(AttestedFinding.MonthsValid) < context.AsOf)
        {
            return builder.NotEvaluated(new("reason.answerOld", ("by", answer.By), ("on", on), ("months", (long)AttestedFinding.MonthsValid))).Build();
        }
        if (AnswerValue.Parse(answer.Value) is not { Yes: { } passed })
        {
            return builder.NotEvaluated(new("reason.answerKind", ("value", answer.Value), ("by", answer.By), ("on", on), ("wanted", new CrmText("answer.yesOrNo")))).Build();
        }
        return builder
            .Count(passed ? 0 : 1, 1)
            .Method(AttestedFinding.Method)
            .Impact(passed ? 0 : 1)
            .Message(passed ? "message.tested" : "message.testFailed")
            .Recommendation("recommendation.test")
            .Arg("by", answer.By).Arg("on", on)
            .Evidence([new CrmEvidenceRow { Entity = "Answer", RecordId = key, Name = answer.By, Owner = section.Owner, File = context.Config.Path ?? "", Value = answer.Value, Reason = new("answer.evidence", ("by", answer.By), ("on", on), ("evidence", answer.Evidence)) }])
            .Build();
    }
}
