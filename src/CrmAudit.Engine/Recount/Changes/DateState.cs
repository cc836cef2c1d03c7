using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Recount.Changes;

/// <summary>A date and period under some changes: which rows are in which bucket.</summary>
internal sealed class DateState
{
    private readonly DateColumn _column;
    private readonly (int From, int To)[] _ranges;
    private readonly bool _takesUndated;
    private readonly int _words;

    private DateState(SearchSpace space, string field, DateReading reading, IReadOnlyList<Change> changes)
    {
        Changes = changes;
        _column = space.Column(field, reading);
        _words = RowBits.Words(space.Rows.Count);
        _takesUndated = !space.Query.HasPeriod || changes.Any(static change => change is UndatedChange);
        _ranges = [.. Windows(space.Query, changes.OfType<WindowChange>().OrderBy(static change => change.Stage)).Select(_column.Range)];
        Key = $"{field}|{reading}|{_takesUndated}|{string.Join(';', _ranges)}";
    }

    public IReadOnlyList<Change> Changes { get; }

    /// <summary>Two states with one key hold the same rows.</summary>
    public string Key { get; }

    public static DateState Of(SearchSpace space, IReadOnlyList<Change> changes)
    {
        var fields = changes.OfType<DateFieldChange>().ToList();
        var field = fields.Find(static change => change.Field is not null)?.Field ?? space.Query.Date;
        return new(space, field, fields.Find(static change => change.Reading is not null)?.Reading ?? DateReading.AsRead, changes);
    }

    /// <summary>The rows in their buckets.</summary>
    public RowSet Rows()
    {
        var (index, bucket, words) = (new List<int>(), new List<int>(), new List<ulong>());
        var bits = new ulong[_words];
        for (var i = 0; i < _ranges.Length; i++)
        {
            int low = _words, high = -1;
            void Add(int from, int to)
            {
                for (var position = from; position < to; position++)
                {
                    var row = _column.Row(position);
                    bits[row >> 6] |= 1UL << (row & 63);
                    (low, high) = (Math.Min(low, row >> 6), Math.Max(high, row >> 6));
                }
            }
            Add(_ranges[i].From, _ranges[i].To);
            if (_takesUndated)
            {
                Add(0, _column.Undated);
            }
            for (var word = low; word <= high; word++)
            {
                if (bits[word] != 0)
                {
                    index.Add(word);
                    bucket.Add(i);
                    words.Add(bits[word]);
                    bits[word] = 0;
                }
            }
        }
        return new([.. index], [.. bucket], [.. words]);
    }

    private static IReadOnlyList<TimeWindow> Windows(RecountQuery query, IEnumerable<WindowChange> changes)
    {
        var windows = query.Windows;
        foreach (var change in changes)
        {
            if (change.IsOfWhole)
            {
                var whole = change.Apply(new(windows.Min(static window => window.From), windows.Max(static window => window.To)));
                windows = [.. windows.Select(window => window.And(whole)).Select(static window => window with { To = Math.Max(window.From, window.To) })];
            }
            else
            {
                windows = [.. windows.Select(change.Apply).Select(static window => window with { To = Math.Max(window.From, window.To) })];
            }
        }
        return windows;
    }
}
