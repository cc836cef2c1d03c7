using System.Globalization;
using System.Text;

namespace CrmAudit.Engine.Reporting.Html;

/// <summary>A line through the figures of several runs, drawn over time.</summary>
internal static class TrendLine
{
    private const int MostDots = 40;

    /// <summary>A line without axes for a row of text; low and high are the ends of what it is drawn in.</summary>
    public static Markup Small(IReadOnlyList<(DateTimeOffset AsOf, double Value)> points, double low, double high) =>
        new($"<svg class=\"spark\" viewBox=\"0 0 100 20\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><polyline points=\"{Points(points, low, high, 100, 20, 2)}\"/></svg>");

    /// <summary>A line with its dots, of a width and height in the units of the drawing around it.</summary>
    public static string Large(IReadOnlyList<(DateTimeOffset AsOf, double Value)> points, double low, double high, double width, double height)
    {
        var svg = new StringBuilder($"<polyline class=\"line\" points=\"{Points(points, low, high, width, height, 0)}\"/>");
        foreach (var (x, y) in points.Count <= MostDots ? Places(points, low, high, width, height, 0) : [])
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"dot\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"4\"/>");
        }
        return svg.ToString();
    }

    private static string Points(IReadOnlyList<(DateTimeOffset AsOf, double Value)> points, double low, double high, double width, double height, double margin) =>
        string.Join(' ', Places(points, low, high, width, height, margin).Select(static place => string.Create(CultureInfo.InvariantCulture, $"{place.X:0.#},{place.Y:0.#}")));

    /// <summary>Time goes to the right; runs of one moment stand side by side in their order.</summary>
    private static IEnumerable<(double X, double Y)> Places(IReadOnlyList<(DateTimeOffset AsOf, double Value)> points, double low, double high, double width, double height, double margin)
    {
        var (first, span) = (points[0].AsOf, (points[^1].AsOf - points[0].AsOf).TotalSeconds);
        for (var index = 0; index < points.Count; index++)
        {
            var along = span > 0 ? (points[index].AsOf - first).TotalSeconds / span : points.Count > 1 ? (double)index / (points.Count - 1) : 0.5;
            var up = high > low ? Math.Clamp((points[index].Value - low) / (high - low), 0, 1) : 0.5;
            yield return (margin + (along * (width - (2 * margin))), margin + ((1 - up) * (height - (2 * margin))));
        }
    }
}
