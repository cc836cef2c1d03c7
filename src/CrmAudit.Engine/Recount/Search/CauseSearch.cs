using System.Collections.Concurrent;
using CrmAudit.Engine.Recount.Changes;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;

namespace CrmAudit.Engine.Recount.Search;

/// <summary>
/// Looks for the smallest sets of changes that give every reported value. Rows are bits, and the parts of a definition are independent: a hypothesis is the
/// intersection of ready sets, its count a population count, and amounts are only added up where the count agrees. Of a table the numbers are asked one after the other.
/// </summary>
internal sealed class CauseSearch(SearchSpace space, FigureTarget target, ReportedNumbers numbers, CancellationToken cancel)
{
    /// <summary>More hits than this say no more.</summary>
    private const int MostHits = 2000;

    private readonly SearchStates _states = new(space, target);
    private readonly ConcurrentBag<SearchHit> _hits = [];
    private long _tried;
    private int _found;

    /// <summary>Hypotheses tried.</summary>
    public long Tried => _tried;

    /// <summary>Changes of one kind that take the very same rows as a change that was tried; they were not tried themselves.</summary>
    public IEnumerable<Change> TwinsOf(Change change) => _states.TwinsOf(change);

    /// <summary>The hits with exactly so many changes, the likeliest first.</summary>
    public IReadOnlyList<SearchHit> Run(int changes)
    {
        _hits.Clear();
        _found = 0;
        for (var ofDates = 0; ofDates <= changes; ofDates++)
        {
            var left = changes - ofDates;
            var conditions = Enumerable.Range(0, left + 1).SelectMany(size => _states.Conditions(size)).ToList();
            for (var size = 0; size <= left; size++)
            {
                _ = _states.Amounts(size);
            }
            var options = new ParallelOptions { CancellationToken = cancel };
            var dates = changes == 1 ? _states.Dates(ofDates) : [.. _states.Dates(ofDates).Where(static state => !state.Changes.Any(static change => change.IsLone))];
            if (dates.Count == 1)
            {
                Try(dates[0].Rows(), dates[0].Changes, conditions, left, options);
            }
            else
            {
                Parallel.ForEach(Partitioner.Create<DateState>([.. dates], loadBalance: true), options, state => Try(state.Rows(), state.Changes, conditions, left, null));
            }
        }
        return [.. _hits.OrderBy(static hit => hit.Rank).ThenBy(static hit => hit.Key, StringComparer.Ordinal)];
    }

    private void Try(RowSet dates, IReadOnlyList<Change> dateChanges, List<ConditionState> conditions, int left, ParallelOptions? parallel)
    {
        void One(ConditionState condition)
        {
            cancel.ThrowIfCancellationRequested();
            new HypothesisBranch(this, dates, dateChanges, condition).Try(left - condition.Changes.Count);
        }
        if (parallel is null)
        {
            conditions.ForEach(One);
        }
        else
        {
            Parallel.ForEach(Partitioner.Create(conditions, loadBalance: true), parallel, One);
        }
    }

    /// <summary>One set of dates and conditions, and every restriction and amount that may be put upon it.</summary>
    private sealed class HypothesisBranch
    {
        private readonly CauseSearch _search;
        private readonly IReadOnlyList<Change> _changes;
        private readonly RowSet _rows;
        private readonly RowSet? _base;
        private readonly HypothesisFilter _filter;
        private long _tried;

        public HypothesisBranch(CauseSearch search, RowSet dates, IReadOnlyList<Change> dateChanges, ConditionState condition)
        {
            _search = search;
            _changes = [.. dateChanges, .. condition.Changes];
            _rows = dates.And(condition.Rows);
            _base = condition.Base is { } whole ? dates.And(whole) : null;
            _filter = new HypothesisFilter(search.ReportedNumbers, search.Target, search.Buckets, _rows, _base);
        }

        public void Try(int left)
        {
            Amounts(_rows.Words, [], left);
            if (left > 0)
            {
                Restrict(left);
            }
            Interlocked.Add(ref _search._tried, _tried);
        }

        private void Restrict(int left)
        {
            // A restriction that takes nothing away from these rows was tried without it.
            var useful = new List<(RestrictionChange Change, ulong[] Words)>();
            foreach (var restriction in left + _changes.Count == 1 ? _search._states.Restrictions : _search._states.Combined)
            {
                var words = _rows.Gather(restriction.Rows);
                var loses = _base is not null && !_base.And(restriction.Rows).Words.AsSpan().SequenceEqual(_base.Words);
                for (var i = 0; i < words.Length; i++)
                {
                    loses |= (_rows.Words[i] & ~words[i]) != 0;
                    words[i] &= _rows.Words[i];
                }
                if (loses)
                {
                    useful.Add((restriction, words));
                }
            }
            var scratch = new ulong[_rows.Words.Length];
            var inner = new ulong[_rows.Words.Length];
            for (var i = 0; i < useful.Count; i++)
            {
                var (first, words) = useful[i];
                Amounts(words, [first], left - 1);
                for (var j = i + 1; left > 1 && j < useful.Count; j++)
                {
                    var (second, others) = useful[j];
                    if (first.Group == second.Group)
                    {
                        continue;
                    }
                    Intersect(words, others, scratch);
                    Amounts(scratch, [first, second], left - 2);
                    for (var k = j + 1; left > 2 && k < useful.Count; k++)
                    {
                        var (third, more) = useful[k];
                        if (third.Group != first.Group && third.Group != second.Group)
                        {
                            Intersect(scratch, more, inner);
                            Amounts(inner, [first, second, third], left - 3);
                        }
                    }
                }
                _search.StopIfAsked();
            }
        }

        private static void Intersect(ulong[] left, ulong[] right, ulong[] result)
        {
            for (var i = 0; i < result.Length && i < left.Length && i < right.Length; i++)
            {
                result[i] = left[i] & right[i];
            }
        }

        /// <summary>Every way to count and add these rows that takes exactly the changes left.</summary>
        private void Amounts(ulong[] words, ReadOnlySpan<RestrictionChange> restrictions, int left)
        {
            MultiplicityChange? counted = null;
            bool? mayFit = null;
            foreach (var state in _search._states.Amounts(left))
            {
                _tried++;
                if (mayFit is null || !ReferenceEquals(counted, state.Multiplicity))
                {
                    (counted, mayFit) = (state.Multiplicity, _filter.FitCounts(words, state.Multiplicity));
                }
                if (mayFit.Value && _filter.FitAmounts(words, restrictions, state))
                {
                    _search.Prove([.. _changes, .. restrictions, .. state.AllChanges], state, _rows with { Words = [.. words] }, BaseOf(restrictions));
                }
            }
        }

        private RowSet? BaseOf(ReadOnlySpan<RestrictionChange> restrictions)
        {
            var result = _base;
            foreach (var restriction in restrictions)
            {
                result = result?.And(restriction.Rows);
            }
            return result;
        }
    }

    private FigureTarget Target => target;

    private ReportedNumbers ReportedNumbers => numbers;

    private int Buckets => space.Query.Windows.Count;

    private void StopIfAsked() => cancel.ThrowIfCancellationRequested();

    /// <summary>Compares every place exactly.</summary>
    private void Prove(IReadOnlyList<Change> changes, AmountState state, RowSet rows, RowSet? whole)
    {
        if (_found >= MostHits)
        {
            return;
        }
        var figures = RecountFigures.Of(space, rows, whole, state);
        if (target.Fits(figures.Cells, target.Tolerance(state.Factor, state.Step)) && Interlocked.Increment(ref _found) <= MostHits)
        {
            _hits.Add(new(changes, figures.Hash, figures.Rows.Count == 0));
        }
    }
}
