using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// Finds sums before a tax or a delivery where the sum with it stands beside: row by row the one and what was added are the other. Of the two the greater is
/// what was to be paid, whatever they are called.
/// </summary>
internal static class SumsBefore
{
    /// <summary>Rows from which the figures agree by no accident.</summary>
    private const int FewestRows = 2;

    /// <summary>Share of the rows whose figures must agree.</summary>
    private const double Most = 0.9;

    private const int ComparedRows = 50;

    /// <summary>Half of the smallest coin, by which each of two rounded figures may be off.</summary>
    private const decimal Rounding = 0.01m;

    private static readonly HashSet<string> Sums = new(StringComparer.Ordinal) { "amount", "value", "revenue", "subtotal" };

    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal) { "tax", "vat" };

    /// <summary>The columns of sums before.</summary>
    public static HashSet<int> Of(IReadOnlyList<TableColumn> columns, IReadOnlyList<RawRow> sample)
    {
        var found = new HashSet<int>();
        var money = columns.Where(static column => column.Content is { Filled: >= FewestRows, Numeric: > Most }).ToList();
        var parts = money.Where(IsPart).ToList();
        var sums = money.Where(column => !IsPart(column) && column.Meaning is { Attribute: { } attribute } && Sums.Contains(attribute)).ToList();
        if (parts.Count == 0 || sums.Count < 2)
        {
            return found;
        }
        var rows = sample.Take(ComparedRows).ToList();
        var figures = money.ToDictionary(static column => column.Index, column => rows.ConvertAll(row => Figure(row, column.Index)));
        foreach (var before in sums)
        {
            if (sums.Exists(after => after != before && parts.Exists(part => Agree(figures[before.Index], figures[after.Index], figures[part.Index]))))
            {
                found.Add(before.Index);
            }
        }
        // Two columns each of which comes before the other: the figures are the same, and say nothing.
        return found.Count < sums.Count ? found : [];
    }

    /// <summary>What is added to a sum: a tax, and whatever else of money is no field.</summary>
    private static bool IsPart(TableColumn column) => column.Meaning.IsTrap || Parts.Contains(column.Meaning.Attribute ?? "") || Parts.Contains(column.Meaning.Modifier ?? "");

    /// <summary>Whether in the rows the one sum and the part are the other.</summary>
    private static bool Agree(List<decimal?> before, List<decimal?> after, List<decimal?> part)
    {
        var (compared, same) = (0, 0);
        for (var i = 0; i < before.Count; i++)
        {
            if (before[i] is { } sum && after[i] is { } total && part[i] is { } added && added != 0)
            {
                compared++;
                same += Math.Abs(sum + added - total) <= 2 * Rounding ? 1 : 0;
            }
        }
        return compared >= FewestRows && same >= Most * compared;
    }

    private static decimal? Figure(in RawRow row, int column) =>
        column < row.Cells.Length && AmountText.TryParse(row.Cells.Span[column], '\0', out var amount, out _) ? amount : null;
}
