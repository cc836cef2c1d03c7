using System.Collections;
using System.Globalization;

namespace CrmAudit.Engine.Reporting.View;

/// <summary>A series of a finding that can be drawn: labels and numbers.</summary>
/// <param name="Finding">The finding it belongs to.</param>
/// <param name="Name">Its name among the further figures of the finding.</param>
/// <param name="Points">Label and value, in the order of the check.</param>
internal sealed record ChartSeries(CrmFinding Finding, string Name, IReadOnlyList<ChartPoint> Points)
{
    private const int MostPoints = 40;

    private static readonly string[] LabelNames = ["label", "name", "stage", "field", "owner", "bucket", "month", "day", "date", "period", "key", "id"];

    private static readonly string[] ValueNames = ["value", "share", "count", "n", "records", "days", "median", "p50", "amount", "total"];

    /// <summary>What of a finding's further figures is a series: a map of numbers, or a list of maps with a label (worded in a language where it is a text) and a value.</summary>
    public static IEnumerable<ChartSeries> Of(CrmFinding finding, CultureInfo culture)
    {
        foreach (var (name, value) in finding.Data)
        {
            var points = Read(value, culture).Take(MostPoints).ToList();
            if (points.Count > 1)
            {
                yield return new(finding, name, points);
            }
        }
    }

    private static IEnumerable<ChartPoint> Read(object? value, CultureInfo culture) => value switch
    {
        string => [],
        IReadOnlyDictionary<string, object?> map => OfMap(map),
        IDictionary map => OfMap(map.Keys.Cast<object>().Select(key => KeyValuePair.Create(Convert.ToString(key, CultureInfo.InvariantCulture) ?? "", map[key]))),
        IEnumerable list => list.Cast<object?>().Select(item => Point(item, culture)).OfType<ChartPoint>(),
        _ => [],
    };

    private static IEnumerable<ChartPoint> OfMap(IEnumerable<KeyValuePair<string, object?>> map) =>
        map.Where(static pair => Number(pair.Value) is not null).Select(static pair => new ChartPoint(pair.Key, Number(pair.Value)!.Value, []));

    private static ChartPoint? Point(object? item, CultureInfo culture)
    {
        Func<string, object?>? member = item switch
        {
            IReadOnlyDictionary<string, object?> map => name => map.GetValueOrDefault(name),
            null or string or IFormattable => null,
            _ => name => item.GetType().GetProperty(name, System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.IgnoreCase)?.GetValue(item),
        };
        if (member is null)
        {
            return null;
        }
        var label = LabelNames.Select(member).FirstOrDefault(static found => found is not null);
        var value = ValueNames.Select(name => Number(member(name))).FirstOrDefault(static found => found is not null);
        return label is null || value is null ? null : new(label is CrmText text ? text.Render(culture) : Convert.ToString(label, CultureInfo.InvariantCulture) ?? "", value.Value, [.. Parts(member("parts"))]);
    }

    /// <summary>What a value is made up of: a list of maps with a kind and a count.</summary>
    private static IEnumerable<(string Kind, double Value)> Parts(object? parts)
    {
        foreach (var part in (parts as IEnumerable ?? Array.Empty<object>()).OfType<IReadOnlyDictionary<string, object?>>())
        {
            if (part.GetValueOrDefault("kind") is string kind && Number(part.GetValueOrDefault("count")) is { } count)
            {
                yield return (kind, count);
            }
        }
    }

    private static double? Number(object? value) => value switch
    {
        double number => double.IsFinite(number) ? number : null,
        decimal or int or long or float or short or byte => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => null,
    };
}
