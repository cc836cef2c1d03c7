using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>
/// The money in deals, leads and orders: in the main currency only, never converted or added to others, and without amounts that stand apart from their like until
/// somebody confirms them. Computed once a run.
/// </summary>
internal sealed class RecordMoney
{
    /// <summary>An amount may well be so many times the usual one.</summary>
    private const double Slip = 50;

    private static readonly PerRun<RecordMoney> OfRun = new(static context => new(context));

    private readonly Dictionary<(string Entity, string Id, string File, int Line), CrmRecord> _records = [];
    private readonly AmountOutliers _outliers;

    private RecordMoney(CheckContext context)
    {
        Currency = context.Config.Audit.Currency;
        _outliers = AmountOutliers.Of(context);
        foreach (var record in new IEnumerable<CrmRecord>[] { context.Data.Deals, context.Data.Leads, context.Data.Orders }.SelectMany(static records => records))
        {
            _records[(record.Entity, record.Id, record.File, record.Line)] = record;
        }
    }

    /// <summary>The main currency.</summary>
    public string Currency { get; }

    public static RecordMoney Of(CheckContext context) => OfRun.Of(context);

    /// <summary>The amount of a record that counts; null where it has none, in another currency, or one nobody confirmed. Of an order the sign is the way it goes.</summary>
    public decimal? Of(CrmRecord record) => record switch
    {
        CrmDeal { Amount: > 0 } deal => Counted(deal, deal.Amount.Value, deal.Currency),
        CrmLead { Amount: > 0 } lead => Counted(lead, lead.Amount.Value, lead.Currency),
        CrmOrder { Amount: { } amount } order => Counted(order, Math.Abs(amount), order.Currency),
        _ => null,
    };

    /// <summary>Sum over records; null where none has an amount that counts.</summary>
    public decimal? In(IEnumerable<CrmRecord> records)
    {
        var amounts = records.Select(Of).OfType<decimal>().ToList();
        return amounts.Count == 0 ? null : amounts.Sum();
    }

    /// <summary>
    /// What so many more records like these would be worth, to two digits, for it is a guess: their number times the mean, which no median stands for. Amounts more than fifty times the
    /// middle one and far off the others (modified z-score of the logarithm) are slips and left out. Null where none has an amount that counts.
    /// </summary>
    /// <param name="records">Records of the same kind.</param>
    /// <param name="count">How many more.</param>
    public decimal? Expected(IEnumerable<CrmRecord> records, double count)
    {
        var amounts = records.Select(Of).OfType<decimal>().Where(static amount => amount > 0).ToList();
        if (amounts.Count == 0)
        {
            return null;
        }
        var logs = amounts.ConvertAll(static amount => Math.Log((double)amount));
        var middle = Quantiles.Of(logs, 0.5);
        var scale = Math.Max(RobustOutliers.SigmaPerMedianDeviation * Quantiles.Of(logs.Select(log => Math.Abs(log - middle)), 0.5), Math.Log(Slip) / RobustOutliers.Line);
        return Rough((double)amounts.Where((_, index) => logs[index] - middle <= RobustOutliers.Line * scale).Average() * Math.Round(count));
    }

    private static decimal Rough(double amount)
    {
        if (amount < 1)
        {
            return 0;
        }
        var unit = Math.Pow(10, Math.Floor(Math.Log10(amount)) - 1);
        return (decimal)(Math.Round(amount / unit) * unit);
    }

    /// <summary>
    /// What a row of evidence claims of its record: nothing where money is only touched, nothing of a closed record where it is at risk, and nought of an amount that waits to be
    /// confirmed.
    /// </summary>
    public decimal? ClaimOf(CrmEvidenceRow row, CrmMoney money) =>
        money == CrmMoney.Touched || !_records.TryGetValue((row.Entity, row.RecordId, row.File, row.Line), out var record) || (money == CrmMoney.AtRisk && !IsOpen(record)) ? null
        : Of(record) ?? (_outliers.Counts(record) ? null : 0);

    private static bool IsOpen(CrmRecord record) => record switch
    {
        CrmDeal deal => deal.Status == CrmDealStatus.Open,
        CrmLead lead => lead.Outcome is CrmLeadOutcome.Open or CrmLeadOutcome.Unknown,
        _ => true,
    };

    private decimal? Counted(CrmRecord record, decimal amount, string? currency) =>
        _outliers.Counts(record) && (string.IsNullOrWhiteSpace(currency) || currency.Trim().Equals(Currency, StringComparison.OrdinalIgnoreCase)) ? amount : null;
}
