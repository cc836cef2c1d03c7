namespace CrmAudit.Engine.Matching;

/// <summary>A rule that brings rows together to be compared: rows that share a key. Its fields are left out when weights are learned from its pairs.</summary>
/// <param name="Name">Name, for reports.</param>
/// <param name="Fields">Fields the keys are made of.</param>
/// <param name="Keys">Keys of a row; none where the row has no value.</param>
internal sealed record BlockRule(string Name, IReadOnlyList<string> Fields, Func<int, IEnumerable<string>> Keys);
