using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Automations that refer to a stage, field or user the exports do not know any more. A stage no deal stands on may well be there, and so may a field no export has a column of: that a stage is gone
/// only a history or the configuration tells, that a field is gone nothing does.
/// </summary>
internal sealed class AutomationObsolete : PipelineCheck
{
    public override string Id => "Pipeline.AutomationObsolete";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        var automations = AutomationRegister.Of(context);
        if (automations.Count == 0)
        {
            yield return context.Finding(new CrmSubject(CrmSubjectType.Automation, "Inventory")).NotEvaluated(new CrmText("Pipeline.noAutomations")).Build();
            yield break;
        }
        var stages = log.Pipelines.SelectMany(static pipeline => pipeline.Stages).Select(static stage => stage.Name).ToHashSet(StageName.Comparer);
        var fields = context.Data.Files.SelectMany(static file => file.Columns).SelectMany(static column => new[] { column.Header, column.Property }).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var users = UserDirectory.Of(context);
        var knowsStages = log.HasHistory || log.Pipelines.All(static pipeline => pipeline.Section is { Stages.Count: > 0 });
        foreach (var automation in automations)
        {
            var subject = new CrmSubject(CrmSubjectType.Automation, automation.Name ?? automation.Id, automation.Name, automation.Owner, automation.Pipeline);
            var (gone, unsure) = (new List<CrmEvidenceRow>(), new List<CrmEvidenceRow>());
            var looked = Collect(knowsStages ? gone : unsure, automation, automation.Stages, stages.Count > 0 ? stages.Contains : null, "Pipeline.AutomationObsolete.why.stage");
            looked |= Collect(unsure, automation, automation.FieldNames, fields.Count > 0 ? fields.Contains : null, "Pipeline.AutomationObsolete.why.field");
            looked |= Collect(gone, automation, automation.Users, users.IsKnown ? name => users.StateOf(name) == UserState.Active : null, "Pipeline.AutomationObsolete.why.user");
            if (!looked)
            {
                yield return context.Finding(subject).NotEvaluated(new CrmText("Pipeline.AutomationObsolete.noReferences", ("name", automation.Name))).Build();
                continue;
            }
            if (gone.Count == 0 && unsure.Count > 0)
            {
                yield return context.Finding(subject).Indeterminate(new CrmText("Pipeline.AutomationObsolete.unseen", ("name", automation.Name), ("unseen", unsure.Select(static row => row.Value).ToList()))).Evidence(unsure).Build();
                continue;
            }
            yield return context.Finding(subject)
                .Count(gone.Count)
                .Arg("name", automation.Name)
                .Arg("gone", gone.Select(static row => row.Value).ToList())
                .Arg("unseen", unsure.Count == 0 ? "" : new CrmText("Pipeline.AutomationObsolete.besides", ("unseen", unsure.Select(static row => row.Value).ToList())))
                .Message(gone.Count > 0 ? "message" : "message.none")
                .Evidence(gone)
                .Build();
        }
    }

    /// <summary>Notes the names that are not there; whether there was any to look for.</summary>
    private static bool Collect(List<CrmEvidenceRow> gone, CrmAutomation automation, string? names, Func<string, bool>? exists, string reason)
    {
        var named = names?.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        gone.AddRange(named.Where(name => exists?.Invoke(name) == false).Select(name => AutomationRegister.Row(automation, new CrmText(reason, ("name", name)), name)));
        return exists is not null && named.Length > 0;
    }
}
