using System.Buffers;
using System.Collections.Frozen;

namespace CrmAudit.Engine.Import.Tables;

/// <summary>What stands in a cell where nothing does: a database writes NULL, a table of figures NaN, people draw a dash.</summary>
internal static class EmptyCell
{
    private const int Longest = 6;

    private static readonly SearchValues<char> Signs = SearchValues.Create("-\u2013\u2014.?_ ");

    /// <summary>As programs write it; the word typed by somebody is a filler, and told as such.</summary>
    private static readonly FrozenSet<string> Programs = new[] { "NULL", "<NULL>", "[NULL]", "(NULL)", "(null)", "<null>", "\\N", "NaN", "NaT", "<NA>", "#N/A" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a program wrote that there is no value.</summary>
    public static bool IsNull(string cell) => cell.Length is > 1 and <= Longest && Programs.Contains(cell);

    /// <summary>Whether a cell says nothing about what its column holds.</summary>
    public static bool IsMute(string cell) => !cell.AsSpan().ContainsAnyExcept(Signs) || IsNull(cell);
}
