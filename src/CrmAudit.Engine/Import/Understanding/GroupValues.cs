using System.Text.RegularExpressions;
using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// Values that stand once per group, in the first row of it, and hold for the rows below: reports with groups write them so, with the number of rows behind
/// ("Prospecting (2)"), an arrow in the header or subtotals between.
/// </summary>
internal sealed partial class GroupValues
{
    /// <summary>Filled share of a column from which its blanks are mere gaps.</summary>
    private const double MostlyFilled = 0.9;

    private readonly int _columns;
    private readonly bool[] _counted;
    private readonly string[] _values;

    private GroupValues(bool[] counted) => (_columns, _counted, _values) = (counted.Length, counted, new string[counted.Length]);

    /// <summary>The columns that fill down; null when there are none.</summary>
    /// <param name="headers">Headers.</param>
    /// <param name="sample">First rows, records only.</param>
    /// <param name="hasSums">Whether rows of subtotals stand between.</param>
    public static GroupValues? Of(IReadOnlyList<string> headers, IReadOnlyList<RawRow> sample, bool hasSums)
    {
        var counted = new List<bool>();
        for (var i = 0; i < headers.Count - 1 && sample.Count > 1; i++)
        {
            var cells = sample.Select(row => i < row.Cells.Length ? row.Cells.Span[i] : "").ToList();
            var filled = cells.Where(static cell => cell.Length > 0).ToList();
            var isSorted = headers[i].AsSpan().ContainsAny('\u2191', '\u2193');
            var isCounted = filled.TrueForAll(static cell => Counted().IsMatch(cell));
            var isFull = filled.Count >= MostlyFilled * cells.Count;
            if (cells[0].Length == 0 || (isFull ? !(isCounted && isSorted) : !isCounted && !hasSums && !isSorted))
            {
                break;
            }
            counted.Add(isCounted);
        }
        return counted.Count > 0 ? new([.. counted]) : null;
    }

    /// <summary>The row with the values of its group.</summary>
    public RawRow Fill(in RawRow row)
    {
        var cells = row.Cells.ToArray();
        for (var i = 0; i < Math.Min(_columns, cells.Length); i++)
        {
            if (cells[i].Length > 0)
            {
                _values[i] = _counted[i] ? Counted().Replace(cells[i], "") : cells[i];
                // A new group begins the groups inside it anew.
                Array.Clear(_values, i + 1, _columns - i - 1);
            }
            cells[i] = _values[i] ?? "";
        }
        return row with { Cells = cells };
    }

    [GeneratedRegex(@"\s*\(\d{1,7}\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
