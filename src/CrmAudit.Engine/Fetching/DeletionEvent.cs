namespace CrmAudit.Engine.Fetching;

/// <summary>A record was deleted, or came back.</summary>
/// <param name="Entity">What it is.</param>
/// <param name="Id">Its number.</param>
/// <param name="At">When, in seconds.</param>
/// <param name="IsDeleted">Deleted; else it came back.</param>
internal sealed record DeletionEvent(string Entity, string Id, long At, bool IsDeleted);
