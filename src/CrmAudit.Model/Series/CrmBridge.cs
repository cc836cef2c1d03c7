namespace CrmAudit;

/// <summary>The way from one figure to another: the first, each difference, the last.</summary>
public sealed class CrmBridge : CrmSeries
{
    internal CrmBridge(string name, CrmUnit unit, IReadOnlyList<CrmSeriesColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
        : base(name, unit, columns, rows)
    {
    }

    /// <summary>First figure, differences, last figure.</summary>
    public IReadOnlyList<CrmBridgeStep> Steps => field ??= [.. Rows.Select(static row => new CrmBridgeStep(Label(row[0]), Number(row[1]), Count(row[2]), Money(row[3]), Count(row[4]), Count(row[5])))];

    /// <param name="name">Its name.</param>
    /// <param name="unit">What is drawn: the sum, or the count where no sum was reported.</param>
    /// <param name="steps">Text, count, sum, records it takes in, records it leaves out.</param>
    internal static CrmBridge Of(string name, CrmUnit unit, IEnumerable<(CrmText Label, long Count, decimal Sum, long In, long Out)> steps) => new(
        name,
        unit,
        [
            new("label", CrmValueKind.Sentence), new("value", CrmDistribution.KindOf(unit)), new("count", CrmValueKind.Number), new("sum", CrmValueKind.Money), new("in", CrmValueKind.Number), new("out", CrmValueKind.Number),
        ],
        [.. steps.Select(step => new object?[] { step.Label, unit == CrmUnit.Amount ? step.Sum : step.Count, step.Count, step.Sum, step.In, step.Out })]);

    internal override CrmSeries With(IReadOnlyList<IReadOnlyList<object?>> rows) => new CrmBridge(Name, Unit, Columns, rows);

    internal override void Check() => _ = Steps;
}
