namespace CrmAudit.Engine.Reporting.Json;

/// <summary>A row of the table of groups of duplicates.</summary>
internal readonly record struct ResultGroup(CrmDuplicateGroup Group);
