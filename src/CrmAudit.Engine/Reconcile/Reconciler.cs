using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Reconcile;

/// <summary>
/// Holds a registry against the CRM. Keys that identify are joined first, then keys near in time, the nearest pair first. What is left of the
/// CRM under the key of a matched entry is a further arrival; what is left of the registry near a matched entry of the same key is the same
/// enquiry again, or an instalment. Everything else without a counterpart is missing, pending, or outside what the other side covers.
/// </summary>
internal sealed class Reconciler
{
    /// <summary>Neighbours in time looked at on each side; what they do not settle another round does.</summary>
    private const int Neighbours = 3;

    private const int MostRounds = 50;

    private readonly IReadOnlyList<ReconcileItem> _source;
    private readonly IReadOnlyList<ReconcileItem> _crm;
    private readonly ReconcileOptions _options;
    private readonly CancellationToken _cancel;
    private readonly int[] _crmOf;
    private readonly int[] _sourceOf;
    private readonly bool[] _further;
    private readonly int[] _duplicateOf;
    private readonly decimal[] _paid;
    private readonly KeyIndex _exact;
    private readonly KeyIndex _near;
    private ClockShift _shift = ClockShift.None;

    private Reconciler(IReadOnlyList<ReconcileItem> source, IReadOnlyList<ReconcileItem> crm, ReconcileOptions options, CancellationToken cancel)
    {
        (_source, _crm, _options, _cancel) = (source, crm, options, cancel);
        _crmOf = Filled(source.Count);
        _sourceOf = Filled(crm.Count);
        _duplicateOf = Filled(crm.Count);
        _further = new bool[source.Count];
        _paid = new decimal[crm.Count];
        _exact = new(crm, static item => item.Keys);
        _near = new(crm, static item => item.NearKeys);
    }

    /// <summary>Reconciles two sides; the order of their rows plays no part but between equals.</summary>
    public static ReconcileResult Run(IReadOnlyList<ReconcileItem> source, IReadOnlyList<ReconcileItem> crm, ReconcileOptions options, CancellationToken cancel = default) =>
        new Reconciler(source, crm, options, cancel).Run();

    private ReconcileResult Run()
    {
        JoinExact();
        _shift = _options.Arrivals ? ClockShift.Estimate(Deltas()) : ClockShift.None;
        JoinNear();
        MarkDuplicates();
        JoinFurther();
        return Classify();
    }

    private void JoinExact()
    {
        var found = new List<int>();
        foreach (var row in ByTime(_source))
        {
            foreach (var key in _source[row].Keys)
            {
                var best = -1;
                foreach (var candidate in _exact.Find(key, found))
                {
                    if (_sourceOf[candidate] < 0 && (best < 0 || Apart(row, candidate) < Apart(row, best)))
                    {
                        best = candidate;
                    }
                }
                if (best >= 0)
                {
                    Pair(row, best);
                    break;
                }
            }
        }
    }

    private void JoinNear()
    {
        var candidates = new List<(double Apart, int Rank, int Source, int Crm)>();
        for (var round = 0; round < MostRounds; round++)
        {
            _cancel.ThrowIfCancellationRequested();
            candidates.Clear();
            CollectNear(candidates);
            candidates.Sort();
            var paired = 0;
            foreach (var (_, _, source, crm) in candidates)
            {
                if (_crmOf[source] < 0 && _sourceOf[crm] < 0)
                {
                    Pair(source, crm);
                    paired++;
                }
            }
            if (paired == 0)
            {
                return;
            }
        }
    }

    private void CollectNear(List<(double Apart, int Rank, int Source, int Crm)> candidates)
    {
        var found = new List<int>();
        var free = new List<(double At, int Row)>();
        for (var row = 0; row < _source.Count; row++)
        {
            if (_crmOf[row] >= 0 || _source[row].At is null)
            {
                continue;
            }
            for (var rank = 0; rank < _source[row].NearKeys.Count; rank++)
            {
                free.Clear();
                foreach (var candidate in _near.Find(_source[row].NearKeys[rank], found))
                {
                    if (_sourceOf[candidate] < 0 && _crm[candidate].At is not null && Apart(row, candidate) is var apart && apart <= _options.Window.TotalMinutes && Fits(row, candidate))
                    {
                        free.Add((apart, candidate));
                    }
                }
                free.Sort();
                foreach (var (apart, candidate) in free.Take(Neighbours * 2))
                {
                    candidates.Add((_options.Parts ? rank : apart, _options.Parts ? (int)Math.Min(apart, int.MaxValue) : rank, row, candidate));
                }
            }
        }
    }

    /// <summary>A payment goes to a deal it can be a part of, or whose amount it explains.</summary>
    private bool Fits(int source, int crm) =>
        !_options.Parts || (_source[source].Amount, _crm[crm].Amount) is not ({ } paid, { } due)
        || paid <= due || AmountDifference.Between(paid, due, DayOf(_source[source]), 0)?.Reason != AmountReason.Unexplained;

    private void MarkDuplicates()
    {
        if (_options.Parts)
        {
            return;
        }
        var found = new List<int>();
        for (var row = 0; row < _source.Count; row++)
        {
            if (_crmOf[row] is not (>= 0 and var first))
            {
                continue;
            }
            foreach (var key in _source[row].Keys)
            {
                foreach (var candidate in _exact.Find(key, found))
                {
                    Mark(candidate, row);
                }
            }
            foreach (var key in _source[row].NearKeys)
            {
                foreach (var candidate in _near.Find(key, found))
                {
                    if (_crm[candidate].At is { } at && _crm[first].At is { } arrived && (at - arrived).Duration() <= _options.Repeat)
                    {
                        Mark(candidate, row);
                    }
                }
            }
        }
    }

    private void Mark(int crm, int source)
    {
        if (_sourceOf[crm] < 0 && _duplicateOf[crm] < 0)
        {
            _duplicateOf[crm] = source;
        }
    }

    /// <summary>Entries left over beside a matched one: the same number, an enquiry repeated at once, a further payment.</summary>
    private void JoinFurther()
    {
        var found = new List<int>();
        foreach (var row in ByTime(_source).Where(row => _crmOf[row] < 0))
        {
            var target = _source[row].Keys.SelectMany(key => _exact.Find(key, found).ToArray()).Where(crm => _sourceOf[crm] >= 0).Select(static crm => (int?)crm).FirstOrDefault()
                ?? _source[row].NearKeys.SelectMany(key => _near.Find(key, found).ToArray()).Where(crm => _sourceOf[crm] >= 0 && IsFurther(row, crm)).OrderBy(crm => Apart(row, crm)).Select(static crm => (int?)crm).FirstOrDefault();
            if (target is { } shared)
            {
                _crmOf[row] = shared;
                _further[row] = true;
                _paid[shared] += _source[row].Amount ?? 0;
            }
        }
    }

    private bool IsFurther(int row, int crm)
    {
        if (_options.Parts)
        {
            return Apart(row, crm) <= _options.Window.TotalMinutes && _source[row].Amount is { } amount && _crm[crm].Amount is { } due && _paid[crm] + amount <= due + 1;
        }
        return _source[row].At is { } at && _source[_sourceOf[crm]].At is { } first && (at - first).Duration() <= _options.Repeat;
    }

    private ReconcileResult Classify()
    {
        var (sourceFrom, sourceTo) = Cover(_source, _options.SourceFrom, _options.SourceTo);
        var (crmFrom, crmTo) = Cover(_crm, _options.CrmFrom, _options.CrmTo);
        var lags = new List<double>();
        for (var row = 0; row < _source.Count; row++)
        {
            if (LagOf(row) is { } lag)
            {
                lags.Add(lag.TotalMinutes);
            }
        }
        var usual = lags.Count < 20 ? _options.PendingAtLeast : TimeSpan.FromMinutes(Math.Max(_options.PendingAtLeast.TotalMinutes, Quantiles.Of(lags, 0.95)));
        var pairs = Enumerable.Range(0, _source.Count).Where(row => _crmOf[row] >= 0 && !_further[row]).ToList();
        var statuses = new StatusMap(pairs.Where(row => _source[row].Status is not null && _crm[_crmOf[row]].Status is not null).Select(row => (_source[row].Status!, _crm[_crmOf[row]].Status!)));
        var differences = Differences(pairs);
        var outcomes = new List<ReconcileOutcome>(_source.Count);
        for (var row = 0; row < _source.Count; row++)
        {
            outcomes.Add(_crmOf[row] >= 0 ? Paired(row, differences.GetValueOrDefault(row), statuses) : Unpaired(row, usual, crmFrom, crmTo));
        }
        for (var row = 0; row < _crm.Count; row++)
        {
            if (_duplicateOf[row] >= 0)
            {
                outcomes.Add(new(ReconcileClass.DuplicateArrival, _source[_duplicateOf[row]], _crm[row]));
            }
            else if (_sourceOf[row] < 0 && _crm[row].Expected)
            {
                var outside = _crm[row].At is { } at && (at.AddMinutes(-_shift.At(at)) is var sent) && (sent < sourceFrom || sent > sourceTo);
                outcomes.Add(new(outside ? ReconcileClass.OutsideWindow : ReconcileClass.MissingInSource, null, _crm[row]));
            }
        }
        return new(outcomes, _shift, usual, statuses, sourceFrom, sourceTo, crmFrom, crmTo);
    }

    private Dictionary<int, AmountDifference> Differences(List<int> pairs)
    {
        var differences = new Dictionary<int, AmountDifference>();
        foreach (var row in pairs)
        {
            var crm = _crmOf[row];
            if (_source[row].Amount is not { } amount || _crm[crm].Amount is not { } due)
            {
                continue;
            }
            var total = _options.Parts ? _paid[crm] : amount;
            if (AmountDifference.Between(total, due, DayOf(_source[row]), Math.Max(_source[row].Lines, _crm[crm].Lines)) is { } difference)
            {
                differences[row] = difference;
            }
        }
        if (_options.Parts)
        {
            // A first payment is 1/100 or 100/112 of the deal now and then; an error repeats itself.
            var common = differences.Values.GroupBy(static item => item.Reason).Where(static group => group.Key == AmountReason.Sign || group.Count() >= 3).Select(static group => group.Key).ToHashSet();
            foreach (var (row, difference) in differences.Where(pair => pair.Value.Source < pair.Value.Crm && (pair.Value.Reason == AmountReason.Unexplained || !common.Contains(pair.Value.Reason))).ToList())
            {
                differences.Remove(row);
            }
        }
        var rate = AmountDifference.CommonRate(differences.Values.Where(static item => item.Reason == AmountReason.Unexplained));
        return differences.ToDictionary(static pair => pair.Key, pair => pair.Value.AtRate(rate));
    }

    private ReconcileOutcome Paired(int row, AmountDifference? difference, StatusMap statuses)
    {
        var (source, crm) = (_source[row], _crm[_crmOf[row]]);
        if (_further[row])
        {
            return new(ReconcileClass.Matched, source, crm) { Further = true };
        }
        var lag = LagOf(row);
        var expected = statuses.Expected(source.Status, crm.Status);
        var kind = difference is not null ? ReconcileClass.AmountDiffers
            : expected is not null ? ReconcileClass.StatusDiffers
            : lag > _options.LateAfter ? ReconcileClass.Late
            : statuses.IsOneWay ? ReconcileClass.OneWay
            : ReconcileClass.Matched;
        return new(kind, source, crm) { Lag = lag, Difference = difference, ExpectedStatus = expected };
    }

    private ReconcileOutcome Unpaired(int row, TimeSpan usual, DateTimeOffset? from, DateTimeOffset? to)
    {
        var source = _source[row];
        if (!source.Expected)
        {
            return new(ReconcileClass.OutsideWindow, source, null);
        }
        if (source.At is not { } at)
        {
            return new(ReconcileClass.MissingInCrm, source, null);
        }
        var due = at.AddMinutes(_shift.At(at));
        return new(due < from ? ReconcileClass.OutsideWindow : due > to - usual ? ReconcileClass.Pending : ReconcileClass.MissingInCrm, source, null);
    }

    private TimeSpan? LagOf(int row)
    {
        if (!_options.Arrivals || _crmOf[row] < 0 || _further[row] || _source[row].At is not { } sent || _crm[_crmOf[row]].At is not { } arrived)
        {
            return null;
        }
        // A day without an hour ends at midnight: what arrives before is on time.
        var from = _source[row].DayOnly ? sent.AddDays(1) : sent;
        var lag = arrived - from - TimeSpan.FromMinutes(_shift.At(sent));
        return lag > TimeSpan.Zero ? lag : TimeSpan.Zero;
    }

    /// <summary>Minutes between the sides of certain pairs, and of rows whose near key occurs once on either side.</summary>
    private IEnumerable<(DateTimeOffset At, double Minutes)> Deltas()
    {
        var found = new List<int>();
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in _source.SelectMany(static item => item.NearKeys))
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(uses, key, out _)++;
        }
        for (var row = 0; row < _source.Count; row++)
        {
            if (_source[row].At is not { } at || _source[row].DayOnly)
            {
                continue;
            }
            var crm = _crmOf[row];
            if (crm < 0)
            {
                crm = _source[row].NearKeys.Where(key => uses[key] == 1).Select(key => _near.Find(key, found) is [var only] ? only : -1).FirstOrDefault(static only => only >= 0, -1);
            }
            if (crm >= 0 && _crm[crm].At is { } arrived)
            {
                yield return (at, (arrived - at).TotalMinutes);
            }
        }
    }

    private void Pair(int source, int crm)
    {
        _crmOf[source] = crm;
        _sourceOf[crm] = source;
        _paid[crm] += _source[source].Amount ?? 0;
    }

    private double Apart(int source, int crm) =>
        _source[source].At is { } left && _crm[crm].At is { } right ? Math.Abs((right - left).TotalMinutes - _shift.At(left)) : double.MaxValue;

    private static DateOnly? DayOf(ReconcileItem item) => item.At is { } at ? DateOnly.FromDateTime(at.DateTime) : null;

    private static (DateTimeOffset? From, DateTimeOffset? To) Cover(IReadOnlyList<ReconcileItem> items, DateTimeOffset? from, DateTimeOffset? to)
    {
        DateTimeOffset? first = null, last = null;
        foreach (var item in items)
        {
            if (item.At is { } at)
            {
                first = first is null || at < first ? at : first;
                last = last is null || at > last ? (item.DayOnly ? at.AddDays(1) : at) : last;
            }
        }
        return (from ?? first, to ?? last);
    }

    private static IEnumerable<int> ByTime(IReadOnlyList<ReconcileItem> items) => Enumerable.Range(0, items.Count).OrderBy(row => items[row].At ?? DateTimeOffset.MaxValue);

    private static int[] Filled(int count)
    {
        var rows = new int[count];
        Array.Fill(rows, -1);
        return rows;
    }
}
