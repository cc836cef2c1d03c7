using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Active users without an action for some days, those left out who came within them. An action is a call, letter, meeting, task set or done, card created or changed,
/// or deal moved under their name; a sign-in alone counts where the export has nothing else of the user.
/// </summary>
internal sealed class Adoption : PipelineCheck
{
    public override string Id => "Pipeline.Adoption";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        var users = UserDirectory.Of(context);
        if (!users.IsKnown)
        {
            yield return context.Finding(new CrmSubject(CrmSubjectType.Entity, "User")).NotEvaluated(CheckInputs.Reason(context.Data, "User")).Build();
            // What users said counts whether their list was exported or not.
            foreach (var answer in UserSurvey.Complaints(context).Where(static answer => answer.Status != CrmStatus.NotEvaluated))
            {
                yield return answer;
            }
            yield break;
        }
        var last = new Dictionary<CrmUser, DateTimeOffset>();
        foreach (var (name, at) in UserActions.All(context.Data))
        {
            if (at is { } moment && moment <= context.AsOf && users.Find(name) is { } user && (!last.TryGetValue(user, out var known) || moment > known))
            {
                last[user] = moment;
            }
        }
        var since = context.AsOf.AddDays(-context.Parameter("days"));
        var active = context.Data.Users.Where(user => user.Active != false && !(user.CreatedAt > since)).ToList();
        var idle = active.Where(user => (last.TryGetValue(user, out var at) ? at : user.LastLoginAt ?? DateTimeOffset.MinValue) < since).ToList();
        var finding = context.Finding(new CrmSubject(CrmSubjectType.Entity, "User")).Arg("users", (long)active.Count);
        // Exports without authors, tasks, calls and sign-ins say nothing of anyone.
        yield return last.Count == 0 && active.TrueForAll(static user => user.LastLoginAt is null)
            ? finding.NotEvaluated(new CrmText("Pipeline.Adoption.noActions")).Build()
            : finding.Proportion(idle.Count, active.Count)
            .Evidence([.. idle.Select(user => CrmEvidenceRow.Of(user, last.TryGetValue(user, out var at)
                ? new CrmText("Pipeline.Adoption.why.since", ("at", at))
                : new CrmText("Pipeline.Adoption.why.never")))])
            .Build();
        foreach (var complaint in UserSurvey.Complaints(context))
        {
            yield return complaint;
        }
    }
}
