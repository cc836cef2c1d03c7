namespace CrmAudit;

/// <summary>How something is spread over labels: a value for each, and what else is known of it.</summary>
public sealed class CrmDistribution : CrmSeries
{
    /// <summary>The column of labels; that of the values stands behind it.</summary>
    internal const string LabelColumn = "label";

    internal CrmDistribution(string name, CrmUnit unit, IReadOnlyList<CrmSeriesColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
        : base(name, unit, columns, rows)
    {
    }

    /// <summary>Label and value, in the order of the check.</summary>
    public IReadOnlyList<CrmPoint> Points => field ??= [.. Rows.Select(row => new CrmPoint(Label(row[LabelAt]), Number(row[LabelAt + 1])))];

    /// <summary>What its labels are.</summary>
    public CrmValueKind Labels => Columns[LabelAt].Kind;

    /// <summary>A value a label.</summary>
    internal static CrmDistribution Of<T>(string name, CrmUnit unit, CrmValueKind labels, IEnumerable<KeyValuePair<string, T>> values) =>
        new(name, unit, [new(LabelColumn, labels), new("value", KindOf(unit))], [.. values.Select(static pair => new object?[] { pair.Key, pair.Value })]);

    /// <summary>What the values of a unit are.</summary>
    internal static CrmValueKind KindOf(CrmUnit unit) => unit switch
    {
        CrmUnit.Share => CrmValueKind.Share,
        CrmUnit.Amount => CrmValueKind.Money,
        CrmUnit.Days => CrmValueKind.Days,
        CrmUnit.Minutes => CrmValueKind.Minutes,
        _ => CrmValueKind.Number,
    };

    internal override CrmSeries With(IReadOnlyList<IReadOnlyList<object?>> rows) => new CrmDistribution(Name, Unit, Columns, rows);

    internal override void Check() => _ = Points;

    private int LabelAt => Columns.Index().First(static column => column.Item.Name == LabelColumn).Index;

    private protected override object MakePlain() => Columns.Count == 2 && Rows.All(static row => row[0] is string)
        ? Rows.GroupBy(static row => (string)row[0]!, StringComparer.Ordinal).ToDictionary(static rows => rows.Key, static rows => rows.First()[1], StringComparer.Ordinal)
        : base.MakePlain();
}
