namespace CrmAudit.Engine.Checks.Core;

/// <summary>
/// The money in deals, leads and orders: in the main currency only, never converted or added to others, and without amounts that stand apart from their like until
/// somebody confirms them. Computed once a run.
/// </summary>
internal sealed class RecordMoney
{
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

    /// <summary>The middle amount of records; null where none has one that counts.</summary>
    public decimal? Typical(IEnumerable<CrmRecord> records)
    {
        var amounts = records.Select(Of).OfType<decimal>().Order().ToList();
        return amounts.Count == 0 ? null : amounts[amounts.Count / 2];
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
