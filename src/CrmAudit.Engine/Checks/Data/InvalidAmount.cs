using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>Amounts that are no number, negative, impossibly large, or a phone or tax id in the wrong field.</summary>
internal sealed class InvalidAmount : Validity
{
    public override string Id => "Data.InvalidAmount";

    protected override IReadOnlyList<string> Entities => ["Deal", "Lead", "Product", "Company", "Order"];

    protected override IReadOnlyList<string> PropertiesOf(string entity) => [entity switch
    {
        "Product" => "Price",
        "Company" => "AnnualRevenue",
        _ => "Amount",
    }];

    protected override bool IsExpected(string entity) => entity is "Deal";

    protected override bool Judge(CheckContext context, CrmRecord record, List<Fault> faults)
    {
        var (field, text, value) = record switch
        {
            CrmDeal deal => ("Amount", deal.AmountText, deal.Amount),
            CrmLead lead => ("Amount", lead.AmountText, lead.Amount),
            CrmProduct product => ("Price", product.PriceText, product.Price),
            CrmCompany company => ("AnnualRevenue", company.AnnualRevenueText, company.AnnualRevenue),
            CrmOrder order => ("Amount", order.AmountText, order.Amount),
            _ => ("", null, null),
        };
        if (value is not { } amount)
        {
            if (string.IsNullOrWhiteSpace(text) || FillProfile.Fillers(context).Match(text, FillUse.Amount) != FillerKind.None)
            {
                return false;
            }
            faults.Add(new(field, text, new CrmText($"{Id}.unread", ("value", text))));
            return true;
        }
        var shown = text ?? amount.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (FaultOf(context, record, amount) is { } fault)
        {
            faults.Add(new(field, shown, new CrmText($"{Id}.{fault}", ("value", shown))));
        }
        return true;
    }

    private static string? FaultOf(CheckContext context, CrmRecord record, decimal amount)
    {
        // An outgoing payment may well be written with a minus.
        if (amount < 0)
        {
            return record is CrmOrder { Kind: CrmOrderKind.Payment } ? null : "negative";
        }
        if (amount != decimal.Truncate(amount) || amount < 10_000_000_000m)
        {
            return null;
        }
        var digits = amount.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
        if (digits.Length == TaxIdValidity.Length && TaxIdValidity.Check(digits) == TaxIdFault.None)
        {
            return "taxId";
        }
        if (digits.Length == 11 && digits[0] is '7' or '8' && PhoneValidity.Check(new CrmPhone(digits, "+7" + digits[1..])) == PhoneFault.None)
        {
            return "phone";
        }
        return (double)amount > context.Parameter("maximum") ? "huge" : null;
    }
}
