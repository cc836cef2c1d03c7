namespace CrmAudit.Engine.Process;

/// <summary>The stages the CRM's own settings list, by pipeline: those that exist, where deals show only those somebody stood on.</summary>
internal sealed class ToldStages
{
    private readonly List<ToldStage> _stages;

    public ToldStages(CrmDataset data) => _stages = [.. data.Files.SelectMany(static file => file.ToldStages).Distinct()];

    /// <summary>The stages of a pipeline in their order, each name once; none where no settings tell. Exports that name no pipeline have one only where one is told.</summary>
    /// <param name="pipeline">Name or code as in the exports; "" where they name none.</param>
    public IReadOnlyList<ToldStage> Of(string pipeline)
    {
        var stages = pipeline.Length > 0 ? _stages.Where(stage => StageName.Same(stage.Pipeline, pipeline) || StageName.Same(stage.PipelineCode, pipeline))
            : _stages.DistinctBy(static stage => stage.PipelineCode).Count() == 1 ? _stages
            : [];
        return [.. stages.DistinctBy(static stage => stage.Name, StageName.Comparer)];
    }
}
