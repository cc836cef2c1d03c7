namespace CrmAudit.Engine.Configuration.Validation;

/// <summary>A pipeline and its stages are named once, and moves go between stages it has.</summary>
internal static class PipelineRules
{
    public static void Check(ConfigRuleContext context)
    {
        var pipelines = context.Config.Pipelines;
        CheckNames(context, [.. pipelines.Select(static pipeline => (Section: (object)pipeline, pipeline.Name))], "pipelines");
        for (var i = 0; i < pipelines.Count; i++)
        {
            var (pipeline, path) = (pipelines[i], $"pipelines[{i}]");
            CheckNames(context, [.. pipeline.Stages.Select(static stage => (Section: (object)stage, stage.Name))], path + ".stages");
            var names = pipeline.Stages.Select(static stage => stage.Name).ToList();
            foreach (var (from, targets) in pipeline.Transitions)
            {
                if (!names.Contains(from))
                {
                    var id = ConfigRuleContext.WithNearest("Config.UnknownStage", from, names, out var nearest);
                    context.AtKey(id, pipeline.Transitions, from, $"{path}.transitions.{from}", ("value", from), ("nearest", nearest), ("pipeline", pipeline.Name));
                }
                for (var j = 0; j < targets.Count; j++)
                {
                    if (!names.Contains(targets[j]))
                    {
                        var id = ConfigRuleContext.WithNearest("Config.UnknownStage", targets[j], names, out var nearest);
                        context.AtItem(id, targets, j, $"{path}.transitions.{from}[{j}]", ("value", targets[j]), ("nearest", nearest), ("pipeline", pipeline.Name));
                    }
                }
            }
        }
    }

    private static void CheckNames(ConfigRuleContext context, IReadOnlyList<(object Section, string Name)> sections, string path)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < sections.Count; i++)
        {
            if (!known.Add(sections[i].Name))
            {
                context.AtValue("Config.DuplicateName", sections[i].Section, "name", $"{path}[{i}].name", ("value", sections[i].Name));
            }
        }
    }
}
