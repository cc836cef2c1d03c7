namespace CrmAudit;

/// <summary>A stage as settings of a CRM name it: by codes, and once they are read by names.</summary>
/// <param name="Pipeline">Pipeline.</param>
/// <param name="Stage">Stage.</param>
internal sealed record StageSetting(string Pipeline, string Stage);
