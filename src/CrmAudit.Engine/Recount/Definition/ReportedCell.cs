namespace CrmAudit.Engine.Recount.Definition;

/// <summary>One place of a report: a bucket of time and a group.</summary>
/// <param name="Bucket">Index of the window the figure stands for; 0 where the report has one period.</param>
/// <param name="Group">Key of the group; empty where the report is not grouped.</param>
internal readonly record struct CellKey(int Bucket, string Group);

/// <summary>What a report showed in one place.</summary>
/// <param name="Key">The place.</param>
/// <param name="Group">The group as the report spells it.</param>
/// <param name="Period">The period as the report spells it; null where it has one.</param>
/// <param name="Count">Reported number of records.</param>
/// <param name="Sum">Reported sum.</param>
/// <param name="Value">Reported average, or share (0-1) of a conversion or of a plan.</param>
internal sealed record ReportedCell(CellKey Key, string Group, string? Period, long? Count, decimal? Sum, decimal? Value)
{
    /// <summary>What the sum is rounded to by the way it is written (1,2 млн: 100 000); 0 when it is written in full.</summary>
    public decimal Step { get; init; }
}
