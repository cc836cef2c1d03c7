namespace CrmAudit.Engine.Recount.Definition;

/// <summary>Where a record stands, for every entity that has a state.</summary>
internal enum RowStatus
{
    Unknown,
    Open,
    Won,
    Lost,
}
