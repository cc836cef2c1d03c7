namespace CrmAudit;

/// <summary>A value for each period: a day, an hour of the day, a day of the week.</summary>
public sealed class CrmTimeline : CrmSeries
{
    internal CrmTimeline(string name, CrmUnit unit, IReadOnlyList<CrmSeriesColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
        : base(name, unit, columns, rows)
    {
    }

    /// <summary>Period and value, in order.</summary>
    public IReadOnlyList<CrmPoint> Points => field ??= [.. Rows.Select(static row => new CrmPoint(Label(row[0]), Number(row[1])))];

    /// <summary>A value a period.</summary>
    internal static CrmTimeline Of<T>(string name, CrmUnit unit, IEnumerable<KeyValuePair<string, T>> values) =>
        new(name, unit, [new("period", CrmValueKind.Date), new("value", CrmDistribution.KindOf(unit))], [.. values.Select(static pair => new object?[] { pair.Key, pair.Value })]);

    internal override CrmSeries With(IReadOnlyList<IReadOnlyList<object?>> rows) => new CrmTimeline(Name, Unit, Columns, rows);

    internal override void Check() => _ = Points;

    private protected override object MakePlain() => Rows.GroupBy(static row => (string)row[0]!, StringComparer.Ordinal).ToDictionary(static rows => rows.Key, static rows => rows.First()[1], StringComparer.Ordinal);
}
