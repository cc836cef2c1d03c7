namespace CrmAudit;

/// <summary>What is of one age.</summary>
/// <param name="Age">upTo7, upTo30 ... over180, in days.</param>
/// <param name="Count">How many.</param>
public sealed record CrmAgeBand(string Age, long Count);
