using System.Text.RegularExpressions;
using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Import.Figures;

/// <summary>
/// The rows of a report, parted: title lines, one or two rows of headers, rows of figures. The header is the widest row without figures that has figures right below it; a
/// report without one is a list of labels and numbers, or one number.
/// </summary>
internal sealed partial class FigureGrid
{
    private FigureGrid(IReadOnlyList<string> titles, IReadOnlyList<string> upper, IReadOnlyList<string> lower, IReadOnlyList<RawRow> rows) =>
        (Titles, Upper, Lower, Rows) = (titles, upper, lower, rows);

    /// <summary>Lines above the table, cell by cell.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>The upper of two header rows, spans filled in; empty where there is one.</summary>
    public IReadOnlyList<string> Upper { get; }

    /// <summary>The header row next to the figures; empty where there is none.</summary>
    public IReadOnlyList<string> Lower { get; }

    /// <summary>Rows of figures, totals among them.</summary>
    public IReadOnlyList<RawRow> Rows { get; }

    public int Width => Rows.Count == 0 ? 0 : Rows.Max(static row => row.Cells.Length);

    /// <summary>A year the lines above the table name; null when they name none.</summary>
    public string? Year => Titles.Select(static title => Years().Match(title)).FirstOrDefault(static match => match.Success)?.Value;

    public static FigureGrid Of(IEnumerable<RawRow> table)
    {
        var rows = table.Select(static row => row with { Cells = Parted(row.Cells.Span) }).ToList();
        var isData = rows.ConvertAll(static row => IsData(row.Cells.Span));
        var lower = Enumerable.Range(0, rows.Count)
            .Where(i => !isData[i] && i + 1 < rows.Count && isData[i + 1] && Filled(rows[i].Cells.Span) > 1 && !IsParameter(rows[i].Cells.Span))
            .OrderByDescending(i => Filled(rows[i].Cells.Span))
            .Select(static i => (int?)i).FirstOrDefault() ?? -1;
        var upper = lower > 0 && !isData[lower - 1] && IsUpper(rows[lower - 1].Cells.Span, rows[lower].Cells.Span) ? lower - 1 : -1;
        var titles = rows.Take(upper >= 0 ? upper : Math.Max(lower, 0)).Concat(lower < 0 ? rows.Where((_, i) => !isData[i]) : []);
        return new(
            [.. titles.SelectMany(static row => row.Cells.ToArray()).Where(static cell => cell.Length > 0)],
            upper < 0 ? [] : Spans(rows[upper].Cells.Span, rows[lower].Cells.Span),
            lower < 0 ? [] : rows[lower].Cells.ToArray(),
            [.. rows.Where((_, i) => i > lower && isData[i])]);
    }

    /// <summary>Whether a cell names a period, with or without a year.</summary>
    public static bool IsPeriod(string cell) => PeriodText.TryParse(cell, DateTime.UnixEpoch, out _);

    /// <summary>Whether a row has figures: numbers beside its first cell that are no periods, as a header of months or years has them.</summary>
    private static bool IsData(ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
        {
            if (FigureNumber.TryParse(cell, '\0', out _) && !IsPeriod(cell))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A row of spans above the header: what stands in its first cell is the label of both.</summary>
    private static bool IsUpper(ReadOnlySpan<string> upper, ReadOnlySpan<string> lower) =>
        upper.Length > 1 && Filled(upper[1..]) > 0 && !IsParameter(upper) && (upper[0].Length == 0 || lower[0].Length == 0 || upper[0] == lower[0]);

    /// <summary>A line that tells what was asked for: Период: | 01.05.2026.</summary>
    private static bool IsParameter(ReadOnlySpan<string> cells) => cells[0].EndsWith(':');

    /// <summary>A span is written in its first cell only.</summary>
    private static string[] Spans(ReadOnlySpan<string> upper, ReadOnlySpan<string> lower)
    {
        var filled = new string[Math.Max(upper.Length, lower.Length)];
        for (var i = 0; i < filled.Length; i++)
        {
            var cell = i < upper.Length ? upper[i] : "";
            filled[i] = cell.Length == 0 && i > 1 ? filled[i - 1] : cell;
        }
        return filled;
    }

    /// <summary>A line of one cell with a label and a number (Сумма продаж: 5 000 000 ₸) as the two cells it means.</summary>
    private static string[] Parted(ReadOnlySpan<string> cells)
    {
        if (Filled(cells) == 1)
        {
            var text = cells[cells.IndexOfAnyExcept("")];
            var at = text.LastIndexOfAny([':', '=', '—', '–']);
            if (at > 0 && FigureNumber.TryParse(text[(at + 1)..], '\0', out _))
            {
                return [text[..at].TrimEnd(), text[(at + 1)..].Trim()];
            }
        }
        return cells.ToArray();
    }

    private static int Filled(ReadOnlySpan<string> cells)
    {
        var filled = 0;
        foreach (var cell in cells)
        {
            filled += cell.Length > 0 ? 1 : 0;
        }
        return filled;
    }

    [GeneratedRegex(@"\b20\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
