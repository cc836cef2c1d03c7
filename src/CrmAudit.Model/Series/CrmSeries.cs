using System.Globalization;

namespace CrmAudit;

/// <summary>
/// Figures of a finding that belong together: named, with a unit, with columns that say what their cells are. Its type says what it tells, and every format draws it by that type.
/// </summary>
public abstract class CrmSeries
{
    private object? _plain;

    private protected CrmSeries(string name, CrmUnit unit, IReadOnlyList<CrmSeriesColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        if (rows.Any(row => row.Count != columns.Count))
        {
            throw new ArgumentException($"A row of the series {name} does not have {columns.Count} cells.", nameof(rows));
        }
        (Name, Unit, Columns, Rows) = (name, unit, columns, rows);
    }

    /// <summary>Its name in the finding; not translated.</summary>
    public string Name { get; }

    /// <summary>What its values are counted in.</summary>
    public CrmUnit Unit { get; }

    /// <summary>What the cells of a row are.</summary>
    public IReadOnlyList<CrmSeriesColumn> Columns { get; }

    /// <summary>A cell a column: string, bool, long, double, decimal, <see cref="DateTimeOffset"/>, <see cref="CrmText"/> or a list of those.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows { get; }

    /// <summary>What it tells, in the language of the user interface.</summary>
    public string Meaning => MeaningText.Render();

    /// <summary>What it tells, before it is worded.</summary>
    public CrmText MeaningText => new("report.series." + Name);

    /// <summary>It as a list of maps by column, or a map where it gives each label one value: what a script reads it as in <see cref="CrmFinding.Data"/>.</summary>
    internal object Plain => _plain ??= MakePlain();

    /// <summary>The same series with other cells.</summary>
    internal abstract CrmSeries With(IReadOnlyList<IReadOnlyList<object?>> rows);

    /// <summary>Reads every value as what its type says; throws where one is something else.</summary>
    internal abstract void Check();

    private protected virtual object MakePlain() => Rows.Select(row => Columns.Select(static column => column.Name).Zip(row).ToDictionary(static cell => cell.First, static cell => cell.Second, StringComparer.Ordinal)).ToList();

    private protected static object Label(object? cell) => cell is string or CrmText ? cell : throw new FormatException("The label of a series is a text.");

    private protected static double Number(object? cell) => cell is IConvertible and not string and not bool ? Convert.ToDouble(cell, CultureInfo.InvariantCulture) : throw new FormatException("The value of a series is a number.");

    private protected static double? NumberOrNone(object? cell) => cell is null ? null : Number(cell);

    private protected static long Count(object? cell) => (long)Number(cell);

    private protected static decimal Money(object? cell) => cell is decimal amount ? amount : (decimal)Number(cell);
}
