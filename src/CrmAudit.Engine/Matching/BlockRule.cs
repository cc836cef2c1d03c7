namespace CrmAudit.Engine.Matching;

/// <summary>A rule that brings rows together to be compared: rows that share a key. Its fields are left out when weights are learned from its pairs.</summary>
/// <param name="Name">Name, for reports.</param>
/// <param name="Fields">Fields the keys are made of.</param>
/// <param name="Keys">Keys of a row; none where the row has no value.</param>
internal sealed record BlockRule(string Name, IReadOnlyList<string> Fields, Func<int, IEnumerable<string>> Keys)
{
    /// <summary>Whether weights are learned from its pairs: where one value is on both cards because they are one client's, and not because many have it.</summary>
    public bool Teaches { get; init; } = true;

    /// <summary>
    /// Whether rows that meet by it alone can be a link, so that what is left out of a block too large leaves something untold. Where a further field has to agree, that field's own rule
    /// brings them together.
    /// </summary>
    public bool MayLinkAlone { get; init; }

    /// <summary>Keys that part a block too large to compare; null to leave it out.</summary>
    public Func<int, IEnumerable<string>>? Finer { get; init; }
}
