using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Automations that fail, never fired, have been silent for longer than their own rhythm allows (<see cref="AutomationRhythm"/>), or were not
/// tested by a person since the last audit. One finding an automation; those switched off on purpose are left out.
/// </summary>
internal sealed class AutomationDead : Check
{
    public const string CheckId = "Pipeline.AutomationDead";

    public override string Id => CheckId;

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var automations = AutomationRegister.Of(context);
        if (automations.Count == 0)
        {
            yield return context.Finding(new CrmSubject(CrmSubjectType.Automation, "Inventory")).NotEvaluated(new CrmText("Pipeline.noAutomations")).Build();
        }
        foreach (var automation in automations.Where(static item => item.Enabled != false))
        {
            yield return Finding(context, automation);
        }
    }

    private static CrmFinding Finding(CheckContext context, CrmAutomation automation)
    {
        var finding = context.Finding(new CrmSubject(CrmSubjectType.Automation, automation.Name ?? automation.Id, automation.Name, automation.Owner, automation.Pipeline))
            .Arg("name", automation.Name)
            .Arg("fired", automation.FiredCount)
            .Arg("failed", automation.FailedCount)
            .Arg("last", automation.LastFiredAt)
            .Arg("tested", automation.TestedAt);
        var untested = automation.TestedAt is not { } tested || tested < context.AsOf.AddMonths(-(int)context.Parameter("testedWithinMonths"));
        var failedTest = TestResultText.Parse(automation.TestResult) == false;
        // A person has seen it work, the work itself has never set it off.
        var isOnlyTested = automation is { FiredCount: 0, FailedCount: null or 0 } && !untested && !failedTest;
        if (!isOnlyTested)
        {
            finding.Test(Steps(automation), Expected(automation));
        }
        var silentDays = automation.LastFiredAt is { } last ? (context.AsOf - last).TotalDays : (double?)null;
        var rhythm = AutomationRhythm.Of(context, automation);
        if (automation.FailedCount > 0)
        {
            return finding.Count(automation.FailedCount.Value, automation.FiredCount).Status(CrmStatus.Fail).Severity(CrmSeverity.Critical).Message("message.failing").Build();
        }
        if (failedTest)
        {
            return finding.Count(1).Status(CrmStatus.Fail).Severity(CrmSeverity.Critical).Message(automation.TestedAt is null ? "message.testFailed" : "message.testFailed.on").Build();
        }
        if (isOnlyTested)
        {
            return finding.Count(1).Status(CrmStatus.Warning).Severity(CrmSeverity.Desirable).Message("message.neverButTested").Recommendation("recommendation.neverButTested").Build();
        }
        if (automation.FiredCount == 0 || (automation.FiredCount is null && automation.LastFiredAt is null && automation.TestedAt is null))
        {
            return automation.FiredCount is null
                ? finding.NotEvaluated(new CrmText("Pipeline.AutomationDead.noFigures", ("name", automation.Name))).Build()
                : finding.Count(1).Status(CrmStatus.Fail).Severity(CrmSeverity.Important).Message("message.never").Build();
        }
        if (silentDays is { } silent && rhythm is not null && silent > rhythm.Limit)
        {
            return finding.Value(silent, CrmUnit.Days).Threshold(new() { Norm = rhythm.Limit, Red = rhythm.Limit, Origin = CrmThresholdOrigin.Default }).Status(CrmStatus.Fail).Severity(CrmSeverity.Important)
                .Method(rhythm.IsLearned ? "rhythm learned from the number of runs" : "declared rhythm")
                .Arg("days", silent).Arg("rhythm", rhythm.Days).Message("message.silent").Build();
        }
        if (automation.TestedAt is null && !ExportedColumns.Has(automation, nameof(CrmAutomation.TestedAt)))
        {
            return finding.NotEvaluated(new CrmText("Pipeline.AutomationDead.noTest", ("name", automation.Name), ("last", automation.LastFiredAt))).Build();
        }
        return finding.Count(0)
            .Status(untested ? CrmStatus.Warning : CrmStatus.Pass)
            .Severity(untested ? CrmSeverity.Desirable : CrmSeverity.Important)
            .Message(untested ? "message.untested" : automation.LastFiredAt is null ? "message.tested" : "message")
            .Recommendation("recommendation.untested")
            .Build();
    }

    /// <summary>What sets it off: a test deal on its stages, else what the inventory says starts it.</summary>
    private static CrmText Steps(CrmAutomation automation) => new(
        (automation.Stages, automation.Trigger) switch
        {
            ({ Length: > 0 }, { Length: > 0 }) => "Pipeline.AutomationDead.do.stageAndTrigger",
            ({ Length: > 0 }, _) => "Pipeline.AutomationDead.do.stage",
            (_, { Length: > 0 }) => "Pipeline.AutomationDead.do.trigger",
            _ => "Pipeline.AutomationDead.do",
        },
        ("name", automation.Name),
        ("stages", automation.Stages),
        ("trigger", automation.Trigger));

    private static CrmText Expected(CrmAutomation automation) => automation.Purpose is { Length: > 0 } purpose
        ? new("Pipeline.AutomationDead.expect.purpose", ("name", automation.Name), ("purpose", purpose))
        : new("Pipeline.AutomationDead.expect", ("name", automation.Name));
}
