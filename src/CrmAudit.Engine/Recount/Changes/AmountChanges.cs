using System.Text.RegularExpressions;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;
using CrmAudit.Engine.Text.Lexicons;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Recount.Changes;

/// <summary>How the amount of a row is made, and what may be otherwise about it.</summary>
internal sealed class AmountChanges
{
    private static readonly Regex MoneyWord = WordPattern.In("header.amount");

    private const int MostColumns = 6;
    private const int MostRates = 70;

    /// <summary>How far before and after the reported time the days lie at whose rates it may have been converted.</summary>
    private const int MonthsAround = 2;
    private const int DecimalsOfMoney = 2;

    private readonly RecountQuery _query;
    private readonly RecountRows _rows;
    private readonly decimal?[] _amounts;
    private readonly string?[]? _currencies;

    public AmountChanges(RecountQuery query, RecountRows rows)
    {
        (_query, _rows) = (query, rows);
        _amounts = rows.Amounts(query.Amount);
        _currencies = NamedFields.Canonical(rows.Entity, "Currency") is null ? null : rows.Texts("Currency");
        Changes = [.. Fields(), .. Currencies(), .. Parts(), .. Roundings(), .. Scales()];
    }

    public IReadOnlyList<AmountChange> Changes { get; }

    /// <summary>The amount of a row under some changes, before factor and rounding of the total.</summary>
    public decimal Of(int row, IReadOnlyList<AmountChange> changes) => Of(row, changes, static change => change?.Apply, AmountStage.Rounding);

    /// <summary>The same without any rounding.</summary>
    public decimal PlainOf(int row, IReadOnlyList<AmountChange> changes) => Of(row, changes, static change => change?.Plain, AmountStage.Part);

    /// <summary>Whether the amount of a row can be told in the currency of the report.</summary>
    public bool HasRate(int row) => _query.Currency is not { } wanted || _amounts[row] is null or 0 || string.Equals(CurrencyOf(row), wanted, StringComparison.OrdinalIgnoreCase)
        || _query.Rates.ContainsKey(CurrencyOf(row));

    private decimal Of(int row, IReadOnlyList<AmountChange> changes, Func<AmountChange?, Func<int, decimal, decimal>?> applied, AmountStage last)
    {
        decimal amount = 0;
        for (var stage = AmountStage.Field; stage <= last; stage++)
        {
            amount = applied(Find(changes, stage)) is { } apply ? apply(row, amount) : stage switch
            {
                AmountStage.Field => _amounts[row] ?? 0,
                AmountStage.Currency => Converted(row, amount, null),
                _ => amount,
            };
        }
        return amount;
    }

    private static AmountChange? Find(IReadOnlyList<AmountChange> changes, AmountStage stage)
    {
        foreach (var change in changes)
        {
            if (change.Stage == stage)
            {
                return change;
            }
        }
        return null;
    }

    private string CurrencyOf(int row) => _currencies?[row] ?? _query.HomeCurrency;

    /// <summary>An amount in the currency of the report: at the rate of the row's day, or of a given one; nothing where there is no rate.</summary>
    private decimal Converted(int row, decimal amount, DateTime? day)
    {
        if (_query.Currency is not { } wanted || string.Equals(CurrencyOf(row), wanted, StringComparison.OrdinalIgnoreCase))
        {
            return amount;
        }
        // Without a rate it is counted, but worth nothing known: HasRate tells of which rows.
        return _query.Rates.TryGetValue(CurrencyOf(row), out var rates) ? amount * rates.At(day?.Ticks ?? _rows.Dates(_query.Date)[row]) : 0;
    }

    private IEnumerable<AmountChange> Fields()
    {
        var names = CrmSchema.PropertiesOf(_rows.Entity).Where(static property => property.Kind == CrmFieldKind.Amount).Select(static property => property.Name)
            .Concat(_rows.Records.SelectMany(static record => record.Fields.Keys).Where(static header => MoneyWord.IsMatch(header)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostColumns));
        foreach (var name in names.Where(name => !string.Equals(name, _query.Amount, StringComparison.OrdinalIgnoreCase)))
        {
            var amounts = _rows.Amounts(name);
            if (Array.Exists(amounts, static amount => amount is not null))
            {
                yield return new("amount.field", 3, AmountStage.Field, (row, _) => amounts[row] ?? 0, 1, 0, ("field", name));
            }
        }
        var lines = _rows.Records.Select(static record => record is CrmDeal { Lines: { Count: > 0 } list } ? list.Sum(static line => line.Amount ?? ((line.Price ?? 0) * (line.Quantity ?? 1))) : (decimal?)null).ToArray();
        if (Array.Exists(lines, static amount => amount is not null))
        {
            yield return new("amount.fromLines", 3, AmountStage.Field, (row, _) => lines[row] ?? 0, 1, 0);
        }
    }

    private IEnumerable<AmountChange> Currencies()
    {
        if (_currencies is null || Enumerable.Range(0, _rows.Count).Select(CurrencyOf).Distinct(StringComparer.OrdinalIgnoreCase).Take(2).Count() < 2)
        {
            yield break;
        }
        if (_query.Currency is null)
        {
            foreach (var code in Enumerable.Range(0, _rows.Count).Select(CurrencyOf).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))
            {
                yield return new("amount.oneCurrency", code == _query.HomeCurrency ? 2 : 5, AmountStage.Currency, (row, amount) => string.Equals(CurrencyOf(row), code, StringComparison.OrdinalIgnoreCase) ? amount : 0, 1, 0, ("currency", code));
            }
            yield break;
        }
        yield return new("amount.rawCurrencies", 2, AmountStage.Currency, static (_, amount) => amount, 1, 0);
        if (_query.Rates.Count == 0)
        {
            yield break;
        }
        yield return new("amount.notConverted", 4, AmountStage.Currency, (row, amount) => string.Equals(CurrencyOf(row), _query.Currency, StringComparison.OrdinalIgnoreCase) ? amount : 0, 1, 0);
        foreach (var day in RateDays())
        {
            yield return new("amount.rateOf", 4, AmountStage.Currency, (row, amount) => Converted(row, amount, day), 1, 0, ("day", new DateTimeOffset(day, _query.Zone.GetUtcOffset(day))));
        }
    }

    /// <summary>The days with a rate around the reported time, those nearest to its end.</summary>
    private IEnumerable<DateTime> RateDays()
    {
        var days = _query.Rates.Values.SelectMany(static rates => rates.Days).Distinct();
        if (!_query.HasPeriod)
        {
            return days.Order().TakeLast(MostRates);
        }
        var end = _query.Windows.Max(static window => window.To);
        return days.Where(day => _query.Windows.Any(window => (!window.HasStart || day.AddMonths(MonthsAround) >= window.Start) && (!window.HasEnd || day.AddMonths(-MonthsAround) <= window.End)))
            .OrderBy(day => Math.Abs((double)day.Ticks - end)).Take(MostRates).Order();
    }

    private IEnumerable<AmountChange> Parts()
    {
        var dates = _rows.Dates(_query.Date);
        decimal Rate(int row) => ValueAddedTax.RateOf(dates[row]);
        foreach (var isRounded in new[] { false, true })
        {
            decimal Rounded(decimal amount) => isRounded ? Math.Round(amount, DecimalsOfMoney, MidpointRounding.AwayFromZero) : amount;
            var suffix = isRounded ? "Rounded" : "";
            var rank = isRounded ? 4 : 3;
            yield return new($"amount.net{suffix}", rank, AmountStage.Part, (row, amount) => Rounded(amount / (1 + Rate(row))), 1, 0) { Plain = (row, amount) => amount / (1 + Rate(row)) };
            yield return new($"amount.gross{suffix}", rank, AmountStage.Part, (row, amount) => Rounded(amount * (1 + Rate(row))), 1, 0) { Plain = (row, amount) => amount * (1 + Rate(row)) };
            foreach (var rate in ValueAddedTax.Rates)
            {
                yield return new($"amount.netAt{suffix}", rank + 2, AmountStage.Part, (_, amount) => Rounded(amount / (1 + rate)), 1, 0, ("rate", rate)) { Plain = (_, amount) => amount / (1 + rate) };
                yield return new($"amount.grossAt{suffix}", rank + 2, AmountStage.Part, (_, amount) => Rounded(amount * (1 + rate)), 1, 0, ("rate", rate)) { Plain = (_, amount) => amount * (1 + rate) };
            }
        }
        if (NamedFields.Canonical(_rows.Entity, "Probability") is not null)
        {
            var weights = Array.ConvertAll(_rows.Texts("Probability"), static text => text is not null && AmountText.TryParse(text.TrimEnd('%', ' '), '.', out var percent, out _) && percent is >= 0 and <= 100 ? percent / 100 : (decimal?)null);
            if (Array.Exists(weights, static weight => weight is not null))
            {
                yield return new("amount.weighted", 4, AmountStage.Part, (row, amount) => amount * (weights[row] ?? 0), 1, 0);
            }
        }
    }

    private static IEnumerable<AmountChange> Roundings()
    {
        foreach (var step in new[] { 1m, 10, 100, 1000 })
        {
            yield return new("amount.recordRounded", 5, AmountStage.Rounding, (_, amount) => Math.Round(amount / step, MidpointRounding.AwayFromZero) * step, 1, 0, ("step", step));
        }
        yield return new("amount.recordTruncated", 6, AmountStage.Rounding, static (_, amount) => Math.Truncate(amount), 1, 0);
    }

    private static IEnumerable<AmountChange> Scales()
    {
        foreach (var (factor, rank) in new[] { (1000m, 5), (100m, 4), (0.01m, 4), (0.001m, 3), (0.000001m, 4) })
        {
            yield return new(factor > 1 ? "amount.timesTooLarge" : "amount.timesTooSmall", rank, AmountStage.Scale, null, factor, 0, ("factor", factor > 1 ? factor : 1 / factor));
        }
        foreach (var step in new[] { 1m, 10, 100, 1000, 10_000, 100_000, 1_000_000 })
        {
            yield return new("amount.totalRounded", 2, AmountStage.Total, null, 1, step, ("step", step));
        }
    }
}
