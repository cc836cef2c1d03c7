using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Plans;
using CrmAudit.Engine.Planning;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Tests.Planning;

/// <summary>Findings and plans made in a test.</summary>
internal static class Plans
{
    /// <summary>A Monday.</summary>
    public static DateOnly Today { get; } = new(2026, 6, 1);

    public static CrmFinding Finding(string check, CrmStatus status = CrmStatus.Fail, CrmSeverity severity = CrmSeverity.Important, string? owner = null, long records = 10, CrmWork work = CrmWork.Setting, string? variant = null) => new()
    {
        CheckId = check,
        Status = status,
        Severity = severity,
        Subject = new(CrmSubjectType.Field, owner ?? "x", Owner: owner),
        RecommendationText = status == CrmStatus.Pass ? null : new($"{check}.recommendation{variant}"),
        Effort = WorkHours.Of(work, records, 1),
        Impact = new(records),
    };

    public static PlanEntry Entry(string id, PlanState state = PlanState.Open, DateOnly? due = null, string? owner = "А. Ким", string? note = null, CrmSeverity severity = CrmSeverity.Important, params string[] checks) =>
        new(id, severity, owner, due, state, Done: null, note, checks);

    public static ActionPlan Of(IReadOnlyList<CrmFinding> findings, AuditConfig? config = null, params IReadOnlyList<PlanEntry> given)
    {
        var settings = PlanSettings.Of(config ?? new()) with { Given = given.Count == 0 ? null : given };
        return ActionPlan.Of(findings, PlanItems.Of(findings, MoneyBook.Of(findings), new Dictionary<string, double>()), settings, Today, Today);
    }
}
