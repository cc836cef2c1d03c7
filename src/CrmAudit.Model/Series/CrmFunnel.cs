namespace CrmAudit;

/// <summary>How many came as far as each stage or one after it, the won ones last.</summary>
public sealed class CrmFunnel : CrmSeries
{
    internal CrmFunnel(string name, CrmUnit unit, IReadOnlyList<CrmSeriesColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
        : base(name, unit, columns, rows)
    {
    }

    /// <summary>The stages, first to last.</summary>
    public IReadOnlyList<CrmFunnelStep> Steps => field ??= [.. Rows.Select(static row => new CrmFunnelStep((string)Label(row[0]), Count(row[1]), Money(row[2])))];

    internal static CrmFunnel Of(string name, IEnumerable<CrmFunnelStep> steps) => new(
        name,
        CrmUnit.Count,
        [new("stage", CrmValueKind.Stage), new("count", CrmValueKind.Number), new("amount", CrmValueKind.Money)],
        [.. steps.Select(static step => new object?[] { step.Stage, step.Count, step.Amount })]);

    internal override CrmSeries With(IReadOnlyList<IReadOnlyList<object?>> rows) => new CrmFunnel(Name, Unit, Columns, rows);

    internal override void Check() => _ = Steps;
}
