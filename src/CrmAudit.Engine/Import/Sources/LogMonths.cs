using System.Globalization;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>Months as logs of Russian and Kazakh systems abbreviate them («ноя 24 10:00:00»), by their first letters.</summary>
internal static class LogMonths
{
    private static readonly (string Start, int Month)[] Starts =
    [
        ("янв", 1), ("фев", 2), ("мар", 3), ("апр", 4), ("май", 5), ("мая", 5), ("июн", 6), ("июл", 7), ("авг", 8), ("сен", 9), ("окт", 10), ("ноя", 11), ("дек", 12),
        ("қаң", 1), ("ақп", 2), ("нау", 3), ("сәу", 4), ("мам", 5), ("мау", 6), ("шіл", 7), ("там", 8), ("қыр", 9), ("қаз", 10), ("қар", 11), ("жел", 12),
    ];

    /// <summary>The text with its month, where it begins with one, in English; the text itself otherwise.</summary>
    public static string InEnglish(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        return end > 0 && Starts.FirstOrDefault(start => text.StartsWith(start.Start, StringComparison.OrdinalIgnoreCase)).Month is var month and > 0
            ? CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month) + text[end..]
            : text;
    }
}
