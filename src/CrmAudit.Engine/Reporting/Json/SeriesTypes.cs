namespace CrmAudit.Engine.Reporting.Json;

/// <summary>The types of series by their names in a result file.</summary>
internal static class SeriesTypes
{
    private delegate CrmSeries Maker(string name, CrmUnit unit, IReadOnlyList<CrmSeriesColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows);

    private static readonly Dictionary<string, (Type Type, Maker Make)> Makers = new(StringComparer.Ordinal)
    {
        ["ageing"] = (typeof(CrmAgeing), static (name, unit, columns, rows) => new CrmAgeing(name, unit, columns, rows)),
        ["bridge"] = (typeof(CrmBridge), static (name, unit, columns, rows) => new CrmBridge(name, unit, columns, rows)),
        ["distribution"] = (typeof(CrmDistribution), static (name, unit, columns, rows) => new CrmDistribution(name, unit, columns, rows)),
        ["funnel"] = (typeof(CrmFunnel), static (name, unit, columns, rows) => new CrmFunnel(name, unit, columns, rows)),
        ["rates"] = (typeof(CrmRates), static (name, unit, columns, rows) => new CrmRates(name, unit, columns, rows)),
        ["stageTimes"] = (typeof(CrmStageTimes), static (name, unit, columns, rows) => new CrmStageTimes(name, unit, columns, rows)),
        ["table"] = (typeof(CrmTable), static (name, unit, columns, rows) => new CrmTable(name, unit, columns, rows)),
        ["timeline"] = (typeof(CrmTimeline), static (name, unit, columns, rows) => new CrmTimeline(name, unit, columns, rows)),
    };

    private static readonly Dictionary<Type, string> Names = Makers.ToDictionary(static pair => pair.Value.Type, static pair => pair.Key);

    /// <summary>Every type there is.</summary>
    public static IEnumerable<Type> All => Names.Keys;

    public static string NameOf(CrmSeries series) => Names[series.GetType()];

    /// <summary>A series that was read; what its cells cannot be is found now, not when somebody looks.</summary>
    /// <exception cref="FormatException">There is no such type, or a cell is not what the type says.</exception>
    public static CrmSeries Create(string type, string name, CrmUnit unit, IReadOnlyList<CrmSeriesColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var series = Makers.TryGetValue(type, out var maker) ? maker.Make(name, unit, columns, rows) : throw new FormatException($"There is no series of the type {type}.");
        try
        {
            series.Check();
        }
        catch (Exception exception) when (exception is InvalidCastException or InvalidOperationException or NullReferenceException or ArgumentException or KeyNotFoundException or IndexOutOfRangeException or OverflowException)
        {
            throw new FormatException($"The series {name} is not what its type says.", exception);
        }
        return series;
    }
}
