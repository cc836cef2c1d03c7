using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Automations that refer to a stage, field or user the exports do not know any more.</summary>
internal sealed class AutomationObsolete : PipelineCheck
{
    public override string Id => "Pipeline.AutomationObsolete";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        var automations = AutomationRegister.Of(context);
        if (automations.Count == 0)
        {
            yield return context.Finding(new CrmSubject("Automation", "Inventory")).NotEvaluated(new CrmText("Pipeline.noAutomations")).Build();
            yield break;
        }
        var stages = log.Pipelines.SelectMany(static pipeline => pipeline.Stages).Select(static stage => stage.Name).ToHashSet(StageName.Comparer);
        var fields = context.Data.Files.SelectMany(static file => file.Columns).SelectMany(static column => new[] { column.Header, column.Property }).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var users = UserDirectory.Of(context);
        foreach (var automation in automations)
        {
            var gone = new List<CrmEvidenceRow>();
            Collect(gone, automation, automation.Stages, stages.Count > 0 ? stages.Contains : null, "Pipeline.AutomationObsolete.why.stage");
            Collect(gone, automation, automation.FieldNames, fields.Count > 0 ? fields.Contains : null, "Pipeline.AutomationObsolete.why.field");
            Collect(gone, automation, automation.Users, users.IsKnown ? name => users.StateOf(name) == UserState.Active : null, "Pipeline.AutomationObsolete.why.user");
            yield return context.Finding(new CrmSubject("Automation", automation.Name ?? automation.Id, automation.Name, automation.Owner, automation.Pipeline))
                .Count(gone.Count)
                .Arg("name", automation.Name)
                .Arg("gone", gone.Select(static row => row.Value).ToList())
                .Message(gone.Count > 0 ? "message" : "message.none")
                .Evidence(gone)
                .Build();
        }
    }

    private static void Collect(List<CrmEvidenceRow> gone, CrmAutomation automation, string? names, Func<string, bool>? exists, string reason)
    {
        if (exists is null || names is null)
        {
            return;
        }
        foreach (var name in names.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(name => !exists(name)))
        {
            gone.Add(AutomationRegister.Row(automation, new CrmText(reason, ("name", name)), name));
        }
    }
}
