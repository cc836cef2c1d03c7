namespace CrmAudit.Engine.Reconcile;

/// <summary>
/// Joins a registry with the CRM. Keys that identify are joined first, then keys near in time, the nearest pair first. What is left of the
/// CRM under the key of a matched entry is a further arrival; what is left of the registry near a matched entry of the same key is the same
/// enquiry again, or an instalment.
/// </summary>
internal sealed class RegistryJoin
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
    private readonly bool[] _settled;
    private readonly PaymentFit _fit;
    private readonly KeyIndex _exact;
    private readonly KeyIndex _near;

    private RegistryJoin(IReadOnlyList<ReconcileItem> source, IReadOnlyList<ReconcileItem> crm, ReconcileOptions options, CancellationToken cancel)
    {
        (_source, _crm, _options, _cancel) = (source, crm, options, cancel);
        _crmOf = Filled(source.Count);
        _sourceOf = Filled(crm.Count);
        _duplicateOf = Filled(crm.Count);
        _further = new bool[source.Count];
        _paid = new decimal[crm.Count];
        _settled = new bool[crm.Count];
        _fit = new(options.Rates);
        _exact = new(crm, static item => item.Keys);
        _near = new(crm, static item => item.NearKeys);
    }

    /// <summary>How the clocks of the two sides differ.</summary>
    public ClockShift Shift { get; private set; } = ClockShift.None;

    /// <summary>Within what time an enquiry is the same one sent again.</summary>
    public RepeatInterval Repeat { get; private set; } = new(RepeatInterval.Usual, false);

    /// <summary>The record of the CRM an entry was joined with; -1 for none.</summary>
    public int CrmOf(int source) => _crmOf[source];

    /// <summary>The entry a record of the CRM was joined with first; -1 for none.</summary>
    public int SourceOf(int crm) => _sourceOf[crm];

    /// <summary>The entry a record of the CRM is a further arrival of; -1 for none.</summary>
    public int DuplicateOf(int crm) => _duplicateOf[crm];

    /// <summary>Whether an entry stands beside another of its record: the same enquiry again, an instalment.</summary>
    public bool IsFurther(int source) => _further[source];

    /// <summary>What all entries of a record come to.</summary>
    public decimal Paid(int crm) => _paid[crm];

    public static RegistryJoin Of(IReadOnlyList<ReconcileItem> source, IReadOnlyList<ReconcileItem> crm, ReconcileOptions options, CancellationToken cancel)
    {
        var join = new RegistryJoin(source, crm, options, cancel);
        join.JoinExact();
        if (options.IsArrival && join.Clocks() is var shift && shift != ClockShift.None)
        {
            // Of two records of one entry the one that came first is its counterpart, which clocks that differ had hidden.
            join.Shift = shift;
            join.Part();
            join.JoinExact();
        }
        join.JoinNear();
        if (options.PaidInParts && join.LeftRate() is { } rate)
        {
            join._fit.CommonRate = rate;
            join.JoinNear();
        }
        join.Repeat = options.Repeat is { } given ? new(given, false) : RepeatInterval.Learn(join.Gaps());
        join.MarkDuplicates();
        join.JoinFurther();
        return join;
    }

    /// <summary>How the clocks differ. Where the zones are told, only what is proven counts: the rest is delay.</summary>
    private ClockShift Clocks()
    {
        var shift = ClockShift.Estimate(ClockDeltas.Of(_source, _crm, _crmOf, _near), _options.SameEvents);
        if (!shift.IsOpen)
        {
            return shift;
        }
        if (_options.ZonesStated)
        {
            return ClockShift.None;
        }
        var ends = ClockShift.Estimate(ClockDeltas.OfEnds(_source, _crm, _crmOf));
        return !shift.Changes && ends.IsZone && ends.Minutes == shift.Minutes ? shift with { Proof = ClockProof.OtherTimes } : shift;
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
                    if (_sourceOf[candidate] < 0 && _crm[candidate].At is not null && Apart(row, candidate) is var apart && apart <= _options.Window.TotalMinutes)
                    {
                        free.Add((apart, candidate));
                    }
                }
                free.Sort();
                if (_options.PaidInParts)
                {
                    // What a payment pays in full goes before what it may be a part of, the nearest first.
                    candidates.AddRange(free.Select(pair => (Fit: _fit.RankOf(_source[row], _crm[pair.Row]), pair.At, pair.Row)).Where(static pair => pair.Fit is not null)
                        .OrderBy(static pair => pair.Fit).Take(Neighbours * 2).Select(pair => ((double)pair.Fit!.Value, (int)Math.Min(pair.At, int.MaxValue), row, pair.Row)));
                    continue;
                }
                foreach (var (apart, candidate) in free.Take(Neighbours * 2))
                {
                    candidates.Add((apart, rank, row, candidate));
                }
            }
        }
    }

    /// <summary>The rate of exchange that payments left over and the nearest deal left over of the same client have in common; null for none.</summary>
    private double? LeftRate()
    {
        var found = new List<int>();
        var left = new List<AmountDifference>();
        for (var row = 0; row < _source.Count; row++)
        {
            if (_crmOf[row] >= 0 || _source[row].Amount is not { } paid)
            {
                continue;
            }
            var near = _source[row].NearKeys.SelectMany(key => _near.Find(key, found).ToArray()).Where(crm => _sourceOf[crm] < 0 && Apart(row, crm) <= _options.Window.TotalMinutes).OrderBy(crm => Apart(row, crm)).Select(static crm => (int?)crm).FirstOrDefault();
            if (near is { } crm && _crm[crm].Amount is { } due)
            {
                left.Add(new(AmountReason.Unexplained, paid, due));
            }
        }
        return AmountDifference.CommonRate(left);
    }

    /// <summary>From matched records to the nearest one left over of the same client on the same side.</summary>
    private IEnumerable<TimeSpan> Gaps()
    {
        if (_options.PaidInParts)
        {
            return [];
        }
        var entries = new KeyIndex(_source, static item => item.NearKeys);
        return GapsOf(_crm, _near, crm => _sourceOf[crm] >= 0).Concat(GapsOf(_source, entries, source => _crmOf[source] >= 0));
    }

    private static IEnumerable<TimeSpan> GapsOf(IReadOnlyList<ReconcileItem> items, KeyIndex index, Func<int, bool> isMatched)
    {
        var found = new List<int>();
        for (var row = 0; row < items.Count; row++)
        {
            if (isMatched(row) || items[row] is not { At: { } at, DayOnly: false })
            {
                continue;
            }
            var matched = items[row].NearKeys.SelectMany(key => index.Find(key, found).ToArray()).Where(other => isMatched(other) && items[other] is { At: not null, DayOnly: false }).ToList();
            if (matched.Count > 0)
            {
                yield return matched.Min(other => (items[other].At!.Value - at).Duration());
            }
        }
    }

    private void MarkDuplicates()
    {
        if (_options.PaidInParts)
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
                    if (_crm[candidate].At is { } at && _crm[first].At is { } arrived && (at - arrived).Duration() <= Repeat.Limit)
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
                ?? _source[row].NearKeys.SelectMany(key => _near.Find(key, found).ToArray()).Where(crm => _sourceOf[crm] >= 0 && BelongsTo(row, crm)).OrderBy(crm => Apart(row, crm)).Select(static crm => (int?)crm).FirstOrDefault();
            if (target is { } shared)
            {
                _crmOf[row] = shared;
                _further[row] = true;
                _paid[shared] += _source[row].Amount ?? 0;
            }
        }
    }

    private bool BelongsTo(int row, int crm)
    {
        if (_options.PaidInParts)
        {
            return Apart(row, crm) <= _options.Window.TotalMinutes && _source[row].Amount is { } amount && _crm[crm].Amount is { } due && !_settled[crm] && _paid[crm] + amount <= due + 1;
        }
        return _source[row].At is { } at && _source[_sourceOf[crm]].At is { } first && (at - first).Duration() <= Repeat.Limit;
    }

    private void Pair(int source, int crm)
    {
        _crmOf[source] = crm;
        _sourceOf[crm] = source;
        _paid[crm] += _source[source].Amount ?? 0;
        _settled[crm] = _options.PaidInParts && _fit.RankOf(_source[source], _crm[crm]) < 2;
    }

    /// <summary>Takes all pairs apart again.</summary>
    private void Part()
    {
        Array.Fill(_crmOf, -1);
        Array.Fill(_sourceOf, -1);
        Array.Clear(_paid);
    }

    /// <summary>Minutes between the two; a day without an hour lasts until its end.</summary>
    private double Apart(int source, int crm)
    {
        if (_source[source].At is not { } left || _crm[crm].At is not { } right)
        {
            return double.MaxValue;
        }
        var minutes = (right - left).TotalMinutes - Shift.At(left);
        var (before, after) = (_crm[crm].DayOnly ? TimeGrain.Day.TotalMinutes : 0, _source[source].DayOnly ? TimeGrain.Day.TotalMinutes : 0);
        return minutes > after ? minutes - after : minutes < -before ? -minutes - before : 0;
    }

    private static IEnumerable<int> ByTime(IReadOnlyList<ReconcileItem> items) => Enumerable.Range(0, items.Count).OrderBy(row => items[row].At ?? DateTimeOffset.MaxValue);

    private static int[] Filled(int count)
    {
        var rows = new int[count];
        Array.Fill(rows, -1);
        return rows;
    }
}
