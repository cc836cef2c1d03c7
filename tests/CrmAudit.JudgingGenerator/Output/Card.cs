namespace CrmAudit.JudgingGenerator.Output;

/// <summary>One card as written, and what is true about it.</summary>
public sealed record Card(int Entity, string Phenomena, string Setting, IReadOnlyList<string> Values)
{
    public const string Original = "original";
}
