namespace CrmAudit;

/// <summary>Rows to be read, not drawn.</summary>
public sealed class CrmTable : CrmSeries
{
    internal CrmTable(string name, CrmUnit unit, IReadOnlyList<CrmSeriesColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
        : base(name, unit, columns, rows)
    {
    }

    internal override CrmSeries With(IReadOnlyList<IReadOnlyList<object?>> rows) => new CrmTable(Name, Unit, Columns, rows);

    internal override void Check()
    {
    }
}
