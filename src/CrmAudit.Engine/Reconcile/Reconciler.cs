using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Reconcile;

/// <summary>
/// Holds a registry against the CRM: what was joined is right, late, or differs in amount or status; everything else without a counterpart is missing, pending, or
/// outside what the other side covers.
/// </summary>
internal sealed class Reconciler
{
    private const int FewLags = 20;

    private readonly IReadOnlyList<ReconcileItem> _source;
    private readonly IReadOnlyList<ReconcileItem> _crm;
    private readonly ReconcileOptions _options;
    private readonly RegistryJoin _join;

    private Reconciler(IReadOnlyList<ReconcileItem> source, IReadOnlyList<ReconcileItem> crm, ReconcileOptions options, RegistryJoin join)
    {
        (_source, _crm, _options, _join) = (source, crm, options, join);
    }

    /// <summary>Reconciles two sides; the order of their rows plays no part but between equals.</summary>
    public static ReconcileResult Run(IReadOnlyList<ReconcileItem> source, IReadOnlyList<ReconcileItem> crm, ReconcileOptions options, CancellationToken cancel = default) =>
        new Reconciler(source, crm, options, RegistryJoin.Of(source, crm, options, cancel)).Classify();

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
        var usual = UsualLag(lags);
        var pairs = Enumerable.Range(0, _source.Count).Where(row => _join.CrmOf(row) >= 0 && !_join.IsFurther(row)).ToList();
        var statuses = new StatusMap(pairs.Where(row => _source[row].Status is not null && _crm[_join.CrmOf(row)].Status is not null).Select(row => (_source[row].Status!, _crm[_join.CrmOf(row)].Status!)));
        var differences = Differences(pairs);
        var outcomes = new List<ReconcileOutcome>(_source.Count);
        for (var row = 0; row < _source.Count; row++)
        {
            outcomes.Add(_join.CrmOf(row) >= 0 ? Paired(row, differences.GetValueOrDefault(row), statuses) : Unpaired(row, usual, crmFrom, crmTo));
        }
        for (var row = 0; row < _crm.Count; row++)
        {
            if (_join.DuplicateOf(row) >= 0)
            {
                outcomes.Add(new(ReconcileClass.DuplicateArrival, _source[_join.DuplicateOf(row)], _crm[row]));
            }
            else if (_join.SourceOf(row) < 0 && _crm[row].Expected)
            {
                var outside = _crm[row].At is { } at && (at.AddMinutes(-_join.Shift.At(at)) is var sent) && (sent < sourceFrom || sent > sourceTo);
                outcomes.Add(new(outside ? ReconcileClass.OutsideWindow : ReconcileClass.MissingInSource, null, _crm[row]));
            }
        }
        return new(outcomes, _join.Shift, usual, statuses, sourceFrom, sourceTo, crmFrom, crmTo) { Repeat = _join.Repeat };
    }

    /// <summary>The 95th percentile of the lags in minutes, of those in time where most are: a few that were late do not make waiting long usual.</summary>
    private TimeSpan UsualLag(List<double> lags)
    {
        var inTime = lags.Where(lag => lag <= _options.LateAfter.TotalMinutes).ToList();
        var judged = inTime.Count * 2 > lags.Count ? inTime : lags;
        return judged.Count < FewLags ? _options.PendingAtLeast : TimeSpan.FromMinutes(Math.Max(_options.PendingAtLeast.TotalMinutes, Quantiles.Of(judged, 0.95)));
    }

    private Dictionary<int, AmountDifference> Differences(List<int> pairs)
    {
        var differences = new Dictionary<int, AmountDifference>();
        foreach (var row in pairs)
        {
            var crm = _join.CrmOf(row);
            if (_source[row].Amount is not { } amount || _crm[crm].Amount is not { } due)
            {
                continue;
            }
            var total = _options.PaidInParts ? _join.Paid(crm) : amount;
            if (_options.Rates is { } published && _source[row].Day is { } paidOn && AmountDifference.IsConverted(total, _source[row].Currency, due, _crm[crm].Currency, published.ByCurrency(paidOn), _options.Currency))
            {
                continue;
            }
            if (AmountDifference.Between(total, _source[row].Currency, due, _crm[crm].Currency, _source[row].Day, Math.Max(_source[row].Lines, _crm[crm].Lines)) is { } difference)
            {
                differences[row] = difference.AtFee(_source[row].Fee);
            }
        }
        if (_options.PaidInParts)
        {
            // A payment of less than the deal is a part of it. Half of a deal of two lines is one now and then; that the total was taken once a line repeats itself.
            var repeated = differences.Values.Count(static item => item.Reason == AmountReason.RepeatedPerLine) >= 3;
            foreach (var (row, _) in differences.Where(pair => pair.Value.Source < pair.Value.Crm
                && (pair.Value.Reason == AmountReason.Unexplained || (pair.Value.Reason == AmountReason.RepeatedPerLine && !repeated))).ToList())
            {
                differences.Remove(row);
            }
        }
        if (_options.Rates is { } rates)
        {
            foreach (var (row, difference) in differences.Where(static pair => pair.Value.Reason == AmountReason.Unexplained).ToList())
            {
                differences[row] = _source[row].Day is { } day ? difference.AtRateOf(rates.On(day)) : difference;
            }
        }
        var rate = AmountDifference.CommonRate(differences.Values.Where(static item => item.Reason == AmountReason.Unexplained));
        return differences.ToDictionary(static pair => pair.Key, pair => pair.Value.AtRate(rate));
    }

    private ReconcileOutcome Paired(int row, AmountDifference? difference, StatusMap statuses)
    {
        var (source, crm) = (_source[row], _crm[_join.CrmOf(row)]);
        if (_join.IsFurther(row))
        {
            return new(ReconcileClass.Matched, source, crm) { Further = true };
        }
        var lag = LagOf(row);
        var expected = statuses.Expected(source.Status, crm.Status);
        var found = new List<ReconcileClass>();
        if (difference is not null)
        {
            found.Add(ReconcileClass.AmountDiffers);
        }
        if (expected is not null)
        {
            found.Add(ReconcileClass.StatusDiffers);
        }
        if (lag > _options.LateAfter)
        {
            found.Add(ReconcileClass.Late);
        }
        if (statuses.IsOneWay)
        {
            found.Add(ReconcileClass.OneWay);
        }
        return new(found.Count > 0 ? found[0] : ReconcileClass.Matched, source, crm) { Also = [.. found.Skip(1)], Lag = lag, Difference = difference, ExpectedStatus = expected };
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
        // A day without an hour is over at midnight, and what came of it may come until then.
        var due = at.AddMinutes(_join.Shift.At(at)).AddDays(source.DayOnly ? 1 : 0);
        return new(due < from ? ReconcileClass.OutsideWindow : due > to - usual ? ReconcileClass.Pending : ReconcileClass.MissingInCrm, source, null);
    }

    private TimeSpan? LagOf(int row)
    {
        if (!_options.IsArrival || _options.SameEvents || _join.CrmOf(row) < 0 || _join.IsFurther(row) || _source[row].At is not { } sent || _crm[_join.CrmOf(row)].At is not { } arrived)
        {
            return null;
        }
        // A day without an hour ends at midnight: what arrives before is on time.
        var from = _source[row].DayOnly ? sent.AddDays(1) : sent;
        var lag = arrived - from - TimeSpan.FromMinutes(_join.Shift.At(sent));
        return lag > TimeSpan.Zero ? lag : TimeSpan.Zero;
    }

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
}
