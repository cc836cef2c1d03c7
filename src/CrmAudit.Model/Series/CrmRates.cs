namespace CrmAudit;

/// <summary>The share won of what was closed, by period.</summary>
public sealed class CrmRates : CrmSeries
{
    internal CrmRates(string name, CrmUnit unit, IReadOnlyList<CrmSeriesColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
        : base(name, unit, columns, rows)
    {
    }

    /// <summary>The periods, in order.</summary>
    public IReadOnlyList<CrmRate> Periods => field ??= [.. Rows.Select(static row => new CrmRate((string)Label(row[0]), Number(row[1]), Count(row[2]), Count(row[3])))];

    internal static CrmRates Of(string name, IEnumerable<CrmRate> periods) => new(
        name,
        CrmUnit.Share,
        [new("period", CrmValueKind.Date), new("share", CrmValueKind.Share), new("won", CrmValueKind.Number), new("closed", CrmValueKind.Number)],
        [.. periods.Select(static period => new object?[] { period.Period, period.Share, period.Won, period.Closed })]);

    internal override CrmSeries With(IReadOnlyList<IReadOnlyList<object?>> rows) => new CrmRates(Name, Unit, Columns, rows);

    internal override void Check() => _ = Periods;
}
