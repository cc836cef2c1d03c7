using CrmAudit.Engine.Import.Mapping;
using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>A table made of bare rows: finds the header among the first ones and gives the rest.</summary>
internal sealed class MatrixTable : RawTable
{
    private const int SampleRows = 200;
    private const int HeaderSearchRows = 30;

    private readonly IEnumerator<RawRow> _rest;
    private readonly IDisposable? _owner;
    private readonly Func<double>? _progress;
    private readonly bool _exactWidth;

    private MatrixTable(IEnumerator<RawRow> rest, IDisposable? owner, Func<double>? progress, bool exactWidth)
    {
        _rest = rest;
        _owner = owner;
        _progress = progress;
        _exactWidth = exactWidth;
    }

    public override double Progress => _progress?.Invoke() ?? -1;

    /// <summary>How much the chosen header looks like one, 0-1.</summary>
    public double HeaderScore { get; private init; }

    /// <summary>The header and what stands above it.</summary>
    private IReadOnlyList<RawRow> Above { get; init; } = [];

    /// <summary>Builds the table; null when there is no row at all.</summary>
    /// <param name="file">What is known of the file.</param>
    /// <param name="rows">All rows, title lines and header included.</param>
    /// <param name="limits">Limits.</param>
    /// <param name="owner">Disposed with the table.</param>
    /// <param name="progress">How far the reading has come.</param>
    /// <param name="exactWidth">Whether a row with too few cells is broken (text tables) or merely ends early (workbooks).</param>
    public static MatrixTable? Of(CrmImportFile file, IEnumerable<RawRow> rows, ImportLimits limits, IDisposable? owner = null, Func<double>? progress = null, bool exactWidth = false)
    {
        var rest = rows.GetEnumerator();
        MatrixTable? table = null;
        try
        {
            return table = Of(file, rest, limits, owner, progress, exactWidth);
        }
        finally
        {
            if (table is null)
            {
                rest.Dispose();
                owner?.Dispose();
            }
        }
    }

    private static MatrixTable? Of(CrmImportFile file, IEnumerator<RawRow> rest, ImportLimits limits, IDisposable? owner, Func<double>? progress, bool exactWidth)
    {
        var buffered = new List<RawRow>();
        while (buffered.Count < SampleRows && rest.MoveNext())
        {
            if (!IsBlank(rest.Current.Cells.Span))
            {
                buffered.Add(new(rest.Current.Line, rest.Current.Cells.ToArray()));
            }
        }
        if (buffered.Count == 0)
        {
            return null;
        }
        var synthetic = Headerless.Headers(buffered, file.Delimiter);
        var (index, score) = synthetic is null ? FindHeader(buffered) : (-1, 1);
        var headers = synthetic ?? Trimmed(buffered[index].Cells.Span, buffered.Skip(index + 1));
        if (headers.Count > limits.Columns)
        {
            throw new ImportException(new CrmText("Import.TooManyColumns", ("columns", (long)headers.Count), ("limit", (long)limits.Columns)));
        }
        file.HeaderLine = index < 0 ? 0 : buffered[index].Line;
        return new(rest, owner, progress, exactWidth) { File = file, Headers = headers, Sample = buffered[(index + 1)..], HeaderScore = score, Above = buffered[..(index + 1)] };
    }

    public override IEnumerable<RawRow> Rows(Action<CrmImportError> errors, CancellationToken cancel)
    {
        // The name of a report stands alone below its data, before the copyright: a line of one cell waits for what follows it.
        RawRow? alone = null;
        foreach (var row in All(cancel))
        {
            var isFooter = Footers.IsFooter(row, Headers);
            if (alone is { } waiting)
            {
                alone = null;
                if (isFooter)
                {
                    yield return new(waiting.Line, ReadOnlyMemory<string>.Empty, IsFooter: true);
                }
                else
                {
                    Fits(waiting, errors);
                }
            }
            if (isFooter)
            {
                yield return row with { IsFooter = true };
            }
            else if (_exactWidth && row.Cells.Length == 1 && Headers.Count > 2)
            {
                alone = new(row.Line, row.Cells.ToArray());
            }
            else if (Fits(row, errors))
            {
                yield return row;
            }
        }
        if (alone is { } last)
        {
            Fits(last, errors);
        }
    }

    /// <summary>Every row that is not blank, title lines and headers too, however many cells it has. Instead of <see cref="Rows"/>.</summary>
    public IEnumerable<RawRow> Everything(CancellationToken cancel) => Above.Concat(All(cancel));

    private IEnumerable<RawRow> All(CancellationToken cancel)
    {
        foreach (var row in Sample)
        {
            yield return row;
        }
        while (_rest.MoveNext())
        {
            cancel.ThrowIfCancellationRequested();
            if (!IsBlank(_rest.Current.Cells.Span))
            {
                yield return _rest.Current;
            }
        }
    }

    public override void Dispose()
    {
        _rest.Dispose();
        _owner?.Dispose();
    }

    private bool Fits(RawRow row, Action<CrmImportError> errors)
    {
        var cells = row.Cells.Span;
        var tooMany = cells.Length > Headers.Count && !IsBlank(cells[Headers.Count..]);
        if (!tooMany && !(_exactWidth && cells.Length < Headers.Count))
        {
            return true;
        }
        var raw = string.Join(File.Delimiter ?? ';', cells.ToArray());
        errors(new("Import.WrongColumnCount", File.Path, row.Line, null, raw.Length > 200 ? raw[..200] : raw, new CrmText(
            "Import.WrongColumnCount",
            ("line", (long)row.Line),
            ("found", (long)cells.Length),
            ("expected", (long)Headers.Count))));
        return false;
    }

    /// <summary>
    /// The row that looks most like a header of a known export. Where none does: the first row with the most filled cells, since
    /// title lines fill one or two.
    /// </summary>
    private static (int Index, double Score) FindHeader(List<RawRow> rows)
    {
        var (best, bestScore) = (-1, 0.0);
        for (var i = 0; i < Math.Min(rows.Count, HeaderSearchRows); i++)
        {
            var score = Mapping.HeaderScore.Score(rows[i].Cells.ToArray());
            if (score > bestScore + 1e-9)
            {
                (best, bestScore) = (i, score);
            }
        }
        if (bestScore >= 0.2)
        {
            return (best, bestScore);
        }
        var widest = rows.Take(HeaderSearchRows).Max(static row => Filled(row.Cells.Span));
        return (rows.FindIndex(row => Filled(row.Cells.Span) == widest), bestScore);
    }

    /// <summary>Headers up to the last one that has a name or, in the sample, a value below it: Bitrix24 ends every line with a delimiter.</summary>
    private static List<string> Trimmed(ReadOnlySpan<string> header, IEnumerable<RawRow> below)
    {
        var width = header.Length;
        foreach (var row in below)
        {
            width = Math.Max(width, row.Cells.Length);
        }
        var used = new bool[width];
        for (var i = 0; i < header.Length; i++)
        {
            used[i] = header[i].Length > 0;
        }
        // A cell past the header is a broken row, not a column, unless all rows have it: the event viewer of Windows gives its texts no caption.
        var known = header.Length + (IsAlwaysWider(below, header.Length) ? 1 : 0);
        foreach (var row in below)
        {
            for (var i = 0; i < Math.Min(row.Cells.Length, known); i++)
            {
                used[i] |= row.Cells.Span[i].Length > 0;
            }
        }
        var count = Array.FindLastIndex(used, static isUsed => isUsed) + 1;
        var headers = new List<string>(count);
        for (var i = 0; i < count; i++)
        {
            headers.Add(i < header.Length ? header[i] : "");
        }
        return headers;
    }

    private static bool IsAlwaysWider(IEnumerable<RawRow> rows, int width)
    {
        const int Fewest = 3;
        var count = 0;
        foreach (var row in rows)
        {
            if (row.Cells.Length != width + 1 || row.Cells.Span[width].Length == 0)
            {
                return false;
            }
            count++;
        }
        return count >= Fewest;
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

    private static bool IsBlank(ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.Length > 0)
            {
                return false;
            }
        }
        return true;
    }
}
