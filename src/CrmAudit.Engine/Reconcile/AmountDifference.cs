namespace CrmAudit.Engine.Reconcile;

/// <summary>How far an amount of the CRM is from that of the registry and why.</summary>
/// <param name="Reason">What explains it.</param>
/// <param name="Source">Amount of the registry.</param>
/// <param name="Crm">Amount of the CRM.</param>
/// <param name="Factor">VAT rate, rate of exchange or number of lines; null for the other reasons.</param>
internal sealed record AmountDifference(AmountReason Reason, decimal Source, decimal Crm, double? Factor = null)
{
    /// <summary>How far a bank's own rate lies from the published one.</summary>
    private const double Spread = 0.015;

    private const decimal Same = 0.005m;
    private const decimal Unit = 1m;
    private static readonly decimal[] Rates = [0.12m, 0.16m];

    /// <summary>The first day of the 16 % rate (Tax Code of Kazakhstan, Law 214-VIII of 18.07.2025); before it VAT is 12 %.</summary>
    public static DateOnly NewRateFrom { get; } = new(2026, 1, 1);

    /// <summary>The rate of VAT in force on a day of turnover.</summary>
    public static decimal RateOn(DateOnly day) => day < NewRateFrom ? 0.12m : 0.16m;

    /// <summary>Null when the amounts are the same. One row cannot prove a rate of exchange.</summary>
    /// <param name="source">Amount of the registry.</param>
    /// <param name="crm">Amount of the CRM.</param>
    /// <param name="day">Day of turnover.</param>
    /// <param name="lines">Number of lines of the entry; 0 where it has none.</param>
    public static AmountDifference? Between(decimal source, decimal crm, DateOnly? day, int lines)
    {
        if (Math.Abs(source - crm) < Same)
        {
            return null;
        }
        if (Math.Abs(source + crm) < Same)
        {
            return new(AmountReason.Sign, source, crm);
        }
        if (source == 0 || crm == 0)
        {
            return new(Math.Abs(source - crm) <= Unit ? AmountReason.Rounding : AmountReason.Unexplained, source, crm);
        }
        if (Near(crm, source * 100))
        {
            return new(AmountReason.Hundredfold, source, crm);
        }
        if (Near(crm * 100, source))
        {
            return new(AmountReason.Hundredth, source, crm);
        }
        foreach (var rate in day is { } date ? [RateOn(date), .. Rates.Where(rate => rate != RateOn(date))] : Rates)
        {
            if (Near(crm, source * (1 + rate)))
            {
                return new(AmountReason.VatAdded, source, crm, (double)rate);
            }
            if (Near(source, crm * (1 + rate)))
            {
                return new(AmountReason.VatRemoved, source, crm, (double)rate);
            }
        }
        if (lines > 1 && Near(crm, source * lines))
        {
            return new(AmountReason.RepeatedPerLine, source, crm, lines);
        }
        return new(Math.Abs(source - crm) <= Unit ? AmountReason.Rounding : AmountReason.Unexplained, source, crm);
    }

    /// <summary>
    /// The same with the currencies beside the amounts: one number in two currencies differs, and currencies that differ explain a ratio no other reason does. A currency
    /// that is not known, or no ISO code, says nothing.
    /// </summary>
    public static AmountDifference? Between(decimal source, string? sourceCurrency, decimal crm, string? crmCurrency, DateOnly? day, int lines)
    {
        var difference = Between(source, crm, day, lines);
        if (!IsCode(sourceCurrency) || !IsCode(crmCurrency) || sourceCurrency!.Equals(crmCurrency, StringComparison.OrdinalIgnoreCase) || source == 0 || crm == 0)
        {
            return difference;
        }
        var ratio = (double)(crm / source);
        return difference switch
        {
            null => new(AmountReason.Currency, source, crm),
            { Reason: AmountReason.Unexplained } when IsFar(ratio) => difference with { Reason = AmountReason.ExchangeRate, Factor = ratio },
            _ => difference,
        };
    }

    /// <summary>This difference as the commission an entry names, or as it is: one side has the amount before it and the other after.</summary>
    /// <param name="fee">The commission; null where none is named.</param>
    public AmountDifference AtFee(decimal? fee) => fee is { } kept && kept != 0 && Source != 0 && Reason is AmountReason.Unexplained or AmountReason.VatAdded or AmountReason.VatRemoved
        && (Near(Crm, Source - Math.Abs(kept)) || Near(Crm, Source + Math.Abs(kept)))
        ? this with { Reason = AmountReason.Commission, Factor = (double)(Math.Abs(kept) / Math.Max(Math.Abs(Source), Math.Abs(Crm))) }
        : this;

    /// <summary>Whether two amounts in the currencies named are one sum at the rates of its day, which are told by currency in the main one.</summary>
    public static bool IsConverted(decimal source, string? sourceCurrency, decimal crm, string? crmCurrency, IReadOnlyDictionary<string, double> rates, string main)
    {
        double? Price(string? currency) => !IsCode(currency) ? null : currency!.Equals(main, StringComparison.OrdinalIgnoreCase) ? 1 : rates.TryGetValue(currency.ToUpperInvariant(), out var rate) ? rate : null;
        return source > 0 && crm > 0 && !string.Equals(sourceCurrency, crmCurrency, StringComparison.OrdinalIgnoreCase)
            && Price(sourceCurrency) is { } there && Price(crmCurrency) is { } here && Math.Abs(((double)source * there / ((double)crm * here)) - 1) <= Spread;
    }

    /// <summary>
    /// Differences that have one ratio in common are put down to a rate of exchange: rates drift, so ratios within 5 % of the middle one count, and
    /// three rows and half of what is unexplained must agree. A ratio between 1/2 and 2 is no rate of the currencies met here.
    /// </summary>
    public static double? CommonRate(IEnumerable<AmountDifference> unexplained)
    {
        var ratios = unexplained.Where(static item => item is { Source: > 0, Crm: > 0 }).Select(static item => (double)(item.Crm / item.Source)).Where(IsFar).Order().ToList();
        if (ratios.Count < 3)
        {
            return null;
        }
        var middle = ratios[ratios.Count / 2];
        return ratios.Count(ratio => IsRate(ratio, middle)) is var near && near >= 3 && near * 2 >= ratios.Count ? middle : null;
    }

    /// <summary>This difference as one of a rate of its day, or as it is: a bank sells and buys within <see cref="Spread"/> of the published rate.</summary>
    /// <param name="rates">Rates of the day.</param>
    public AmountDifference AtRateOf(IEnumerable<double> rates)
    {
        if (Reason != AmountReason.Unexplained || Source <= 0 || Crm <= 0)
        {
            return this;
        }
        var ratio = (double)(Crm / Source);
        return rates.Any(rate => Math.Abs((ratio / rate) - 1) <= Spread || Math.Abs((ratio * rate) - 1) <= Spread) ? this with { Reason = AmountReason.ExchangeRate, Factor = ratio } : this;
    }

    /// <summary>This difference as one of the common rate, or as it is.</summary>
    public AmountDifference AtRate(double? rate) =>
        rate is { } common && Reason == AmountReason.Unexplained && Source > 0 && Crm > 0 && IsRate((double)(Crm / Source), common)
            ? this with { Reason = AmountReason.ExchangeRate, Factor = (double)(Crm / Source) } : this;

    private static bool IsFar(double ratio) => ratio is > 2 or (> 0 and < 0.5);

    private static bool IsCode(string? currency) => currency is { Length: 3 } && currency.All(char.IsAsciiLetter);

    private static bool IsRate(double ratio, double rate) => Math.Abs((ratio / rate) - 1) <= 0.05;

    /// <summary>Equal but for rounding to whole units, which both sides may have done.</summary>
    private static bool Near(decimal left, decimal right) => Math.Abs(left - right) <= Math.Max(Same, Math.Min(Unit, Math.Abs(right) * 0.001m));
}
