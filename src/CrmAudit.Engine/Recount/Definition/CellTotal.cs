namespace CrmAudit.Engine.Recount.Definition;

/// <summary>What the records give in one place of a report.</summary>
/// <param name="Count">Number of records.</param>
/// <param name="Sum">Sum of their amounts.</param>
/// <param name="Base">The number a conversion is counted on; 0 for other metrics.</param>
internal readonly record struct CellTotal(long Count, decimal Sum, long Base)
{
    public CellTotal Plus(CellTotal other) => new(Count + other.Count, Sum + other.Sum, Base + other.Base);
}
