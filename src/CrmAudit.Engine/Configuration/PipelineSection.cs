namespace CrmAudit.Engine.Configuration;

/// <summary>One pipeline.</summary>
public sealed class PipelineSection
{
    /// <summary>Name as in the export.</summary>
    public required string Name { get; set; }

    /// <summary>Stages in their order.</summary>
    public IList<StageSection> Stages { get; set; } = [];

    /// <summary>Allowed moves: stage to the stages that may follow. Forward moves by order when empty.</summary>
    public IDictionary<string, IList<string>> Transitions { get; set; } = new Dictionary<string, IList<string>>();
}
