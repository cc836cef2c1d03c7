using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>
/// Tells rows that go on with the record above them: their key is blank, and nothing is filled but what a record has several of, a second phone, one more
/// product. A row that is blank where every record is filled is no record of its own; where nothing shows that, a nameless record is one.
/// </summary>
internal sealed class ContinuationRows
{
    /// <summary>Share of the rows with a key in which a column must be filled for its blank to say something.</summary>
    private const double Always = 0.9;

    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal) { nameof(CrmRecord.Id), nameof(CrmOrder.Number) };

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "Name", "FirstName", "LastName", "Person", "Title", "Customer" };

    private static readonly HashSet<string> Several = new(StringComparer.Ordinal) { "Phones", "Emails", "Line.Product", "Line.Sku", "Line.Price", "Line.Quantity" };

    private readonly bool[] _several;

    private ContinuationRows(bool[] several) => _several = several;

    /// <summary>The rule for a table; null where none of its rows can be such a one.</summary>
    /// <param name="targets">Targets of every column.</param>
    /// <param name="sample">First rows of the table.</param>
    public static ContinuationRows? Of(IReadOnlyList<IReadOnlyList<string>> targets, IReadOnlyList<RawRow> sample)
    {
        var hasLines = targets.Any(static names => names.Any(static name => name.StartsWith("Line.", StringComparison.Ordinal)));
        var several = targets.Select(names => names.Count > 0 && names.All(name => Several.Contains(name) || (hasLines && name == nameof(CrmOrder.Amount)))).ToArray();
        var keys = Columns(targets, Numbers) is { Count: > 0 } numbers ? numbers : Columns(targets, Names);
        var keyed = sample.Where(row => keys.Exists(i => IsFilled(row.Cells.Span, i))).ToList();
        if (keyed.Count == 0 || !several.Contains(true))
        {
            return null;
        }
        // A key of numbers is enough; of a list of names some other column must show that a record has more than a phone.
        var isNumbered = Numbers.Overlaps(keys.SelectMany(i => targets[i]));
        var others = Enumerable.Range(0, several.Length).Where(i => !several[i] && !keys.Contains(i) && keyed.Count(row => IsFilled(row.Cells.Span, i)) >= Always * keyed.Count);
        return isNumbered || others.Any() ? new(several) : null;
    }

    /// <summary>Whether a row goes on with the record above it.</summary>
    public bool Contains(ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length > 0 && (i >= _several.Length || !_several[i]))
            {
                return false;
            }
        }
        return true;
    }

    private static List<int> Columns(IReadOnlyList<IReadOnlyList<string>> targets, HashSet<string> names) =>
        [.. Enumerable.Range(0, targets.Count).Where(i => targets[i].Any(names.Contains))];

    private static bool IsFilled(ReadOnlySpan<string> cells, int column) => column < cells.Length && cells[column].Length > 0;
}
