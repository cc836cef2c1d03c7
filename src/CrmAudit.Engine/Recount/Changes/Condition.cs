namespace CrmAudit.Engine.Recount.Changes;

/// <summary>A condition of the definition and what may stand in its place.</summary>
/// <param name="Rows">The rows that meet it.</param>
/// <param name="Others">The changes that replace it.</param>
internal sealed record Condition(ulong[] Rows, IReadOnlyList<ConditionChange> Others);
