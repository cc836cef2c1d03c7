namespace CrmAudit;

/// <summary>A stage of a pipeline as the CRM's own settings list it, whether a deal was ever there or not.</summary>
/// <param name="Pipeline">Name of the pipeline; its code where nothing names it.</param>
/// <param name="PipelineCode">Code of the pipeline.</param>
/// <param name="Name">Name of the stage.</param>
/// <param name="Outcome">What a deal on it is; null where the settings do not tell.</param>
/// <param name="File">The file that tells it.</param>
internal sealed record ToldStage(string Pipeline, string PipelineCode, string Name, CrmDealStatus? Outcome, string File);
