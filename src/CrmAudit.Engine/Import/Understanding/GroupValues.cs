using System.Text.RegularExpressions;
using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// Values that stand once per group, in the first row of it, and hold for the rows below: reports with groups write them so, with the number of rows behind
/// ("Prospecting (2)"), an arrow in the header or subtotals between. Where none of these is there, a leading column that is blank on most rows and never says
/// the same twice is one too.
/// </summary>
internal sealed partial class GroupValues
{
    /// <summary>Filled share of a column from which its blanks are mere gaps.</summary>
    private const double MostlyFilled = 0.9;

    /// <summary>Rows from which blanks in a column are a habit.</summary>
    private const int FewestRows = 4;

    /// <summary>What belongs to one record each: where it is blank nothing is carried down.</summary>
    private static readonly HashSet<string> Own = new(StringComparer.Ordinal)
    {
        "id", "number", "phone", "email", "messenger", "taxId", "amount", "price", "quantity", "stock", "comment", "description", "message", "tags", "reason", "probability", "sku", "website", "address",
        "firstName", "lastName", "middleName", "recording", "duration", "result", "deleted", "done", "utmSource", "utmMedium", "utmCampaign", "utmContent", "utmTerm", "source", "birthday",
    };

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
        var guessed = new List<string>();
        for (var i = 0; i < headers.Count - 1 && sample.Count > 1; i++)
        {
            var cells = sample.Select(row => i < row.Cells.Length ? row.Cells.Span[i] : "").ToList();
            var filled = cells.Where(static cell => cell.Length > 0).ToList();
            var isSorted = headers[i].AsSpan().ContainsAny('\u2191', '\u2193');
            var isCounted = filled.TrueForAll(static cell => Counted().IsMatch(cell));
            var isFull = filled.Count >= MostlyFilled * cells.Count;
            var isMarked = isFull ? isCounted && isSorted : isCounted || hasSums || isSorted;
            if (cells[0].Length == 0 || (!isMarked && (isFull || !IsOnceAGroup(headers[i], cells, filled, sample, i + 1))))
            {
                break;
            }
            counted.Add(isCounted);
            if (!isMarked)
            {
                guessed.Add(headers[i]);
            }
        }
        return counted.Count > 0 ? new([.. counted]) { Guessed = guessed } : null;
    }

    /// <summary>Headers of columns that nothing marks as such but their blanks.</summary>
    public IReadOnlyList<string> Guessed { get; private init; } = [];

    /// <summary>Whether a column is blank on most rows, all of which have a value in the next column, and says nothing twice.</summary>
    private static bool IsOnceAGroup(string header, List<string> cells, List<string> filled, IReadOnlyList<RawRow> sample, int next)
    {
        if (cells.Count < FewestRows || filled.Count < 2 || 2 * filled.Count > cells.Count || filled.Distinct(StringComparer.Ordinal).Count() < filled.Count)
        {
            return false;
        }
        var meaning = HeaderReader.Read(header);
        var isOwn = meaning.IsTrap || meaning.Event is not null || (meaning.Attribute is { } attribute && (Own.Contains(attribute) || (meaning.Noun is null && attribute is "name" or "fullName" or "title" or "date")));
        return !isOwn && sample.Count(row => next < row.Cells.Length && row.Cells.Span[next].Length > 0) >= MostlyFilled * sample.Count;
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
