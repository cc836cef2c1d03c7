using CrmAudit.Engine.Import.Mapping;
using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Import.Understanding;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>A table made of bare rows: finds the header among the first ones and gives the rest.</summary>
internal sealed class MatrixTable : RawTable
{
    private const int SampleRows = 200;

    private readonly IEnumerator<RawRow> _rest;
    private readonly IDisposable? _owner;
    private readonly Func<double>? _progress;
    private readonly bool _exactWidth;

    /// <summary>What the columns hold, learnt at the first row of another width: one, or none where nothing can be learnt; null before.</summary>
    private RowFit[]? _fit;

    private MatrixTable(IEnumerator<RawRow> rest, IDisposable? owner, Func<double>? progress, bool exactWidth)
    {
        _rest = rest;
        _owner = owner;
        _progress = progress;
        _exactWidth = exactWidth;
    }

    public override double Progress => _progress?.Invoke() ?? -1;

    public override MatrixTable? Matrix => this;

    public override IReadOnlyList<string> CarriedDown => Groups?.Guessed ?? [];

    /// <summary>How much the chosen header looks like one, 0-1.</summary>
    public double HeaderScore { get; private init; }

    /// <summary>The header and what stands above it.</summary>
    private IReadOnlyList<RawRow> Above { get; init; } = [];

    /// <summary>The first rows below the header, whatever they are.</summary>
    private IReadOnlyList<RawRow> Below { get; init; } = [];

    public required RowJudge Judge { private get; init; }

    /// <summary>Whether a row may have fewer cells than the others: where no header stands, none says how many there are.</summary>
    private bool MayEndEarly { get; init; }

    private GroupValues? Groups { get; init; }

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
        var (index, score) = synthetic is null ? HeaderSearch.Find(buffered) : (-1, 1);
        var two = index < 0 ? null : TwoRowHeader.Of(buffered, index);
        index = two?.Last ?? index;
        var captions = two is null ? index < 0 ? [] : buffered[index].Cells.Span : two.Headers.ToArray();
        var headers = synthetic ?? Trimmed(captions, buffered.Skip(index + 1), index < 0);
        if (headers.Count > limits.Columns)
        {
            throw new ImportException(new CrmText("Import.TooManyColumns", ("columns", (long)headers.Count), ("limit", (long)limits.Columns)));
        }
        file.HeaderLine = index < 0 ? 0 : buffered[index].Line;
        var below = buffered[(index + 1)..];
        var judge = new RowJudge(headers, below, hasTitle: index > 0);
        var kinds = below.ConvertAll(row => judge.Of(row));
        judge.Restart();
        var sample = below.Where((_, i) => kinds[i] == CrmRowKind.Record).ToList();
        var groups = GroupValues.Of(headers, sample, kinds.Contains(CrmRowKind.Total));
        return new(rest, owner, progress, exactWidth)
        {
            File = file,
            Headers = headers,
            Sample = groups is null ? sample : sample.ConvertAll(row => groups.Fill(row)),
            HeaderScore = score,
            Above = buffered[..(index + 1)],
            Below = below,
            Judge = judge,
            MayEndEarly = index < 0 && synthetic is null,
            Groups = groups,
            Shared = two?.Shared ?? new HashSet<int>(),
        };
    }

    public override IEnumerable<RawRow> Rows(Action<CrmImportError> errors, CancellationToken cancel)
    {
        // The name of a report stands alone below its data, the title of a group above its header: a row of one cell waits for what follows it.
        RawRow? alone = null;
        foreach (var row in All(cancel))
        {
            var kind = Judge.Of(row);
            if (alone is { } waiting)
            {
                alone = null;
                if (kind is CrmRowKind.Footer or CrmRowKind.RepeatedHeader)
                {
                    yield return new(waiting.Line, waiting.Cells, kind == CrmRowKind.Footer ? CrmRowKind.Footer : CrmRowKind.GroupTitle);
                }
                else if (Fitted(waiting, errors) is { } found)
                {
                    yield return found;
                }
            }
            if (kind != CrmRowKind.Record)
            {
                yield return row with { Kind = kind };
            }
            else if (Headers.Count > 2 && IsAlone(row.Cells.Span))
            {
                alone = new(row.Line, row.Cells.ToArray());
            }
            else if (Fitted(row, errors) is { } fitted)
            {
                yield return Groups is { } groups ? groups.Fill(fitted) : fitted;
            }
        }
        if (alone is { } last && Fitted(last, errors) is { } end)
        {
            yield return end;
        }
    }

    /// <summary>Every row that is not blank, title lines and headers too, however many cells it has. Instead of <see cref="Rows"/>.</summary>
    public IEnumerable<RawRow> Everything(CancellationToken cancel) => Above.Concat(All(cancel));

    private IEnumerable<RawRow> All(CancellationToken cancel)
    {
        foreach (var row in Below)
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

    /// <summary>A row with as many cells as there are headers; null where that cannot be had, which is told.</summary>
    private RawRow? Fitted(RawRow row, Action<CrmImportError> errors)
    {
        var cells = row.Cells.Span;
        // A cell too many shifts the others of a line of text; in a sheet it stands beside the table.
        var tooMany = cells.Length > Headers.Count && !IsBlank(cells[Headers.Count..]);
        if (!_exactWidth || (!tooMany && (MayEndEarly || cells.Length >= Headers.Count)))
        {
            return row;
        }
        _fit ??= RowFit.Of(Headers.Count, Below) is { } learnt ? [learnt] : [];
        if (_fit is [var fit] && fit.Fit(cells, File.Delimiter ?? ';') is { } mended)
        {
            errors(new("Import.MendedRow", File.Path, row.Line, null, null, new CrmText("Import.MendedRow", ("line", (long)row.Line), ("found", (long)cells.Length), ("expected", (long)Headers.Count))) { IsWarning = true });
            return row with { Cells = mended };
        }
        var raw = string.Join(File.Delimiter ?? ';', cells.ToArray());
        errors(new("Import.WrongColumnCount", File.Path, row.Line, null, raw.Length > 200 ? raw[..200] : raw, new CrmText(
            "Import.WrongColumnCount",
            ("line", (long)row.Line),
            ("found", (long)cells.Length),
            ("expected", (long)Headers.Count))));
        return null;
    }

    /// <summary>Headers up to the last one that has a name or, in the sample, a value below it: Bitrix24 ends every line with a delimiter.</summary>
    private static List<string> Trimmed(ReadOnlySpan<string> header, IEnumerable<RawRow> below, bool isHeaderless)
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
        var known = isHeaderless ? width : header.Length + (IsAlwaysWider(below, header.Length) ? 1 : 0);
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

    private static bool IsAlone(ReadOnlySpan<string> cells)
    {
        var filled = 0;
        foreach (var cell in cells)
        {
            if (cell.Length > 0 && ++filled > 1)
            {
                return false;
            }
        }
        return filled == 1;
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
