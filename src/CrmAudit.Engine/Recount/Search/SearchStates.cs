using CrmAudit.Engine.Recount.Changes;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;

namespace CrmAudit.Engine.Recount.Search;

/// <summary>The states of each part of a definition by how many changes they take; of states with the same rows only the first with the fewest changes.</summary>
internal sealed class SearchStates
{
    private readonly SearchSpace _space;
    private readonly FigureTarget _target;
    private readonly List<List<DateState>> _dates = [];
    private readonly List<List<ConditionState>> _conditions = [];
    private readonly List<List<AmountState>> _amounts = [];
    private readonly Dictionary<string, IReadOnlyList<Change>> _knownDates = new(StringComparer.Ordinal);
    private readonly Dictionary<UInt128, IReadOnlyList<Change>> _knownConditions = [];
    private readonly Dictionary<Change, List<Change>> _twins = new(ReferenceEqualityComparer.Instance);

    public SearchStates(SearchSpace space, FigureTarget target)
    {
        (_space, _target) = (space, target);
        var known = new Dictionary<UInt128, IReadOnlyList<Change>>();
        Restrictions = [.. space.Restrictions.OrderBy(static change => change.Rank).Where(change => IsNew(known, RowBits.Hash(change.Rows), [change]))];
        Combined = [.. Restrictions.Where(static change => !change.IsLone)];
    }

    /// <summary>Restrictions that leave different rows, the likeliest of each kind.</summary>
    public IReadOnlyList<RestrictionChange> Restrictions { get; }

    /// <summary>Those of them that go together with other changes.</summary>
    public IReadOnlyList<RestrictionChange> Combined { get; }

    public IReadOnlyList<DateState> Dates(int changes) => Grown(_dates, changes, size =>
    [
        .. Combinations.Of(size < 2 ? _space.Dates : [.. _space.Dates.Where(static change => !change.IsLone)], size, static change => change.Group)
            .OrderBy(static set => set.Sum(static change => change.Rank))
            .Select(set => DateState.Of(_space, set))
            .Where(state => IsNew(_knownDates, state.Key, state.Changes)),
    ]);

    public IReadOnlyList<ConditionState> Conditions(int changes) => Grown(_conditions, changes, size =>
    [
        .. Combinations.Of([.. _space.Conditions.SelectMany(static condition => condition.Others)], size, static change => change.Group)
            .OrderBy(static set => set.Sum(static change => change.Rank))
            .Select(set => ConditionState.Of(_space, set))
            .Where(state => IsNew(_knownConditions, Hash128.Mix(RowBits.Hash(state.Rows), state.Base is null ? 0 : (ulong)RowBits.Hash(state.Base)), state.Changes)),
    ]);

    public IReadOnlyList<AmountState> Amounts(int changes) => Grown(_amounts, changes, size =>
    [
        .. Combinations.Of<Change>([.. _space.Multiplicities, .. Worthwhile()], size, static change => change.Group)
            .Select(set => new AmountState(_space.Amounts, _space.Rows.Count, set.OfType<MultiplicityChange>().FirstOrDefault(), [.. set.OfType<AmountChange>()])),
    ]);

    /// <summary>Changes of its kind that take the very same rows, and were left out for that.</summary>
    public IEnumerable<Change> TwinsOf(Change change) => _twins.TryGetValue(change, out var twins) ? twins : [];

    /// <summary>Whether rows are met for the first time; a single change that takes the rows of another one is its twin.</summary>
    private bool IsNew<TKey>(Dictionary<TKey, IReadOnlyList<Change>> known, TKey rows, IReadOnlyList<Change> changes)
        where TKey : notnull
    {
        if (known.TryAdd(rows, changes))
        {
            return true;
        }
        if (changes.Count == 1 && known[rows] is [var first])
        {
            if (!_twins.TryGetValue(first, out var twins))
            {
                _twins[first] = twins = [];
            }
            twins.Add(changes[0]);
        }
        return false;
    }

    /// <summary>Where no sum is reported, no change of amounts can be seen.</summary>
    private IEnumerable<AmountChange> Worthwhile() => _target.ShowsMoney && _space.Query.Metric is not "count" and not "conversion"
        ? _space.Amounts.Changes.Where(change => change.Step == 0 || (_target.Sum is not null && _target.AreMultiplesOf(change.Step) && change.Step > (_space.Query.Rounding ?? 0)))
        : [];

    private static List<T> Grown<T>(List<List<T>> lists, int changes, Func<int, List<T>> make)
    {
        while (lists.Count <= changes)
        {
            lists.Add(make(lists.Count));
        }
        return lists[changes];
    }
}
