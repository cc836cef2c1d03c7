using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>What the text of a time tells beside the moment: whether it has an hour, and whether it names its own zone.</summary>
internal static partial class WrittenTime
{
    /// <summary>Whether a date is known to the day only: its text has no hour, or its column has the same one throughout.</summary>
    /// <param name="record">The record.</param>
    /// <param name="property">Name of the property.</param>
    /// <param name="text">Its original text.</param>
    public static bool IsDay(CrmRecord record, string property, string? text) => record.Origin?.IsDay(property) == true || (text is not null && !text.Contains(':', StringComparison.Ordinal));

    /// <summary>Whether a time ends with its distance from UTC.</summary>
    public static bool HasOffset(string? text) => text is not null && Offset().IsMatch(text);

    [GeneratedRegex(@":\d\d(?:[.,]\d+)?\s*(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offset();
}
