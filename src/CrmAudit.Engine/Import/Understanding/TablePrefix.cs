namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// The mark of its table that a database puts before the name of every column (cst_name, cst_phone). It says nothing about a column, and is no word that nobody
/// knows either.
/// </summary>
internal static class TablePrefix
{
    private const int FewestColumns = 3;

    /// <summary>Share of the columns that have it.</summary>
    private const double Most = 0.8;

    private const int Longest = 12;

    private static readonly char[] Ends = ['_', '.'];

    /// <summary>The mark with its end; "" where the columns have none in common, or where it is a word that says what they are of.</summary>
    public static string Of(IReadOnlyList<string> headers)
    {
        var filled = headers.Where(static header => header.Length > 0).ToList();
        if (filled.Count < FewestColumns)
        {
            return "";
        }
        var prefix = filled.Select(Start).Where(static start => start.Length > 0).GroupBy(static start => start, StringComparer.OrdinalIgnoreCase).MaxBy(static group => group.Count());
        return prefix is not null && prefix.Count() >= Most * filled.Count && !HeaderReader.Read(prefix.Key).IsTelling ? prefix.Key : "";
    }

    /// <summary>A header without the mark.</summary>
    public static string Without(string prefix, string header) =>
        prefix.Length > 0 && header.Length > prefix.Length && header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? header[prefix.Length..] : header;

    private static string Start(string header)
    {
        var at = header.IndexOfAny(Ends);
        return at is > 0 and <= Longest && at + 1 < header.Length && header.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') >= 0 ? header[..(at + 1)] : "";
    }
}
