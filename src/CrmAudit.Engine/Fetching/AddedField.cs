namespace CrmAudit.Engine.Fetching;

/// <summary>A field somebody added to the cards of an entity.</summary>
/// <param name="Entity">Entity.</param>
/// <param name="Code">Name in records.</param>
/// <param name="Label">Name people see.</param>
/// <param name="Choices">Names of its values, where it has a list of them.</param>
internal sealed record AddedField(string Entity, string Code, string Label, IReadOnlyDictionary<string, string> Choices);
