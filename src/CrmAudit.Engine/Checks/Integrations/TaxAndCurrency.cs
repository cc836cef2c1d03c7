using System.Globalization;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Register;
using CrmAudit.Engine.Reconcile;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>
/// VAT rates that were not in force on the day of turnover, amounts whose currency cannot be told apart, payment documents without the fields that
/// make them one. Rates: 12 % until 2025-12-31 and 16 % from 2026-01-01; 0 % (export) and exemption at any time; 5 % for medicines in 2026 and 10 %
/// from 2027; 10 % for periodicals from 2026 (Tax Code of Kazakhstan, Law 214-VIII of 18.07.2025).
/// </summary>
internal sealed partial class TaxAndCurrency : Check
{
    private static readonly Regex TaxHeader = WordPattern.Regex(WordPattern.Anywhere("header.vat"));

    private static readonly Regex RateInPurpose = WordPattern.Regex($@"{WordPattern.Anywhere("header.vat")}[^\d%]{{0,12}}(\d{{1,2}}(?:[.,]\d+)?)\s*%");

    public override string Id => "Integration.TaxAndCurrency";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        // A document that names its rate in a column and in the purpose is one document.
        var rates = Rates(context).DistinctBy(static item => (item.Record, item.Rate)).ToList();
        if (rates.Count > 0)
        {
            var wrong = rates.Where(static item => !IsInForce(item.Rate, item.Day)).DistinctBy(static item => item.Record).ToList();
            var amount = RecordMoney.Of(context).In(wrong.Select(static item => item.Record)) ?? 0;
            yield return Finding(context, "vat")
                .Count(wrong.Count, rates.Select(static item => item.Record).Distinct().Count())
                .Message(wrong.Count == 0 ? "message.vatKept" : "message.vat")
                .Recommendation("recommendation.vat")
                .Arg("amount", amount).Arg("currency", context.Config.Audit.Currency)
                .Evidence([.. wrong.Select(static item => CrmEvidenceRow.Of(item.Record, new CrmText("Integration.TaxAndCurrency.why.vat", ("rate", item.Rate), ("due", AmountDifference.RateOn(item.Day))), "VatRate", item.Text))])
                .Build();
        }
        var priced = context.Data.Orders.Where(static order => order.Amount is not null).ToList();
        if (priced.Count > 0 && priced.TrueForAll(static order => string.IsNullOrWhiteSpace(order.Currency)))
        {
            yield return Finding(context, "currency").NotEvaluated(new("Integration.TaxAndCurrency.noCurrency", ("n", (long)priced.Count))).Build();
        }
        else if (priced.Count > 0)
        {
            var mixed = priced.GroupBy(static order => order.File, StringComparer.Ordinal).Where(static file => file.Select(static order => order.Currency?.ToUpperInvariant()).OfType<string>().Distinct().Count() > 1);
            var untold = mixed.SelectMany(static file => file.Where(static order => string.IsNullOrWhiteSpace(order.Currency))).Concat(priced.Where(static order => Contradicts(order.AmountText, order.Currency))).Distinct().ToList();
            yield return Finding(context, "currency")
                .Count(untold.Count, priced.Count)
                .Message(untold.Count == 0 ? "message.currencyKept" : "message.currency")
                .Recommendation("recommendation.currency")
                .Evidence([.. untold.Select(static order => CrmEvidenceRow.Of(order, new CrmText("Integration.TaxAndCurrency.why.currency"), "Currency", order.Currency ?? order.AmountText, order.Amount))])
                .Impact(untold.Count)
                .Build();
        }
        var payments = context.Data.Orders.Where(static order => order.Kind is CrmOrderKind.Payment or CrmOrderKind.Invoice).ToList();
        if (payments.Count > 0)
        {
            var incomplete = payments.Select(static order => (Order: order, Missing: MissingOf(order).ToList())).Where(static item => item.Missing.Count > 0).ToList();
            yield return Finding(context, "document")
                .Count(incomplete.Count, payments.Count)
                .Message(incomplete.Count == 0 ? "message.documentKept" : "message.document")
                .Recommendation("recommendation.document")
                .Evidence([.. incomplete.Select(static item => CrmEvidenceRow.Of(item.Order, new CrmText("Integration.TaxAndCurrency.why.document", ("fields", item.Missing)), item.Missing[0], null, item.Order.Amount))])
                .Build();
        }
    }

    /// <summary>Whether a rate could be used on a day.</summary>
    public static bool IsInForce(decimal rate, DateOnly day) => rate == 0 || rate == AmountDifference.RateOn(day)
        || (rate == 0.05m && day.Year == 2026) || (rate == 0.10m && day.Year >= 2026);

    private static FindingBuilder Finding(CheckContext context, string part) =>
        context.Finding(IntegrationRegister.SubjectOf(context, "accounting", part)).Arg("integration", IntegrationRegister.NameOf(context, "accounting"));

    /// <summary>
    /// The rates the exports tell: of products on the day they are judged at, of orders and deals in a column of VAT, of payments in their purpose. A payment of
    /// the first month of a new rate may settle the turnover of the old one and is not judged.
    /// </summary>
    private static IEnumerable<(CrmRecord Record, decimal Rate, DateOnly Day, string Text)> Rates(CheckContext context)
    {
        var today = DateOnly.FromDateTime(context.AsOf.DateTime);
        foreach (var product in context.Data.Products.Where(static product => product.Active != false))
        {
            if (RateOf(product.VatRate) is { } rate)
            {
                yield return (product, rate, today, product.VatRate!);
            }
        }
        foreach (var (record, at) in context.Data.Orders.Select(static order => ((CrmRecord)order, order.OrderedAt)).Concat(context.Data.Deals.Select(static deal => ((CrmRecord)deal, deal.ClosedAt ?? deal.CreatedAt))))
        {
            if (at is not { } moment)
            {
                continue;
            }
            var day = DateOnly.FromDateTime(moment.DateTime);
            foreach (var (header, text) in record.Fields)
            {
                if (TaxHeader.IsMatch(header) && text.Contains('%', StringComparison.Ordinal) && RateOf(text) is { } rate)
                {
                    yield return (record, rate, day, text);
                }
            }
            if (record is CrmOrder { Purpose: { } purpose } && (day < AmountDifference.NewRateFrom || day >= AmountDifference.NewRateFrom.AddMonths(1))
                && RateInPurpose.Match(purpose) is { Success: true } match && RateOf(match.Groups[1].Value) is { } told)
            {
                yield return (record, told, day, match.Value);
            }
        }
    }

    /// <summary>12 %, 0.16, "НДС 16%": as a share; null for exempt and everything else.</summary>
    private static decimal? RateOf(string? text)
    {
        if (text is null || Number().Match(text) is not { Success: true } match
            || !decimal.TryParse(match.Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }
        return number switch { < 1 => number, <= 30 => number / 100, _ => null };
    }

    private static bool Contradicts(string? text, string? currency) => text is not null && currency is not null
        && ((text.Contains('$', StringComparison.Ordinal) && !currency.Equals("USD", StringComparison.OrdinalIgnoreCase)) || (text.Contains('₸', StringComparison.Ordinal) && !currency.Equals("KZT", StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> MissingOf(CrmOrder order)
    {
        if (string.IsNullOrWhiteSpace(order.Number))
        {
            yield return nameof(CrmOrder.Number);
        }
        if (order.OrderedAt is null)
        {
            yield return nameof(CrmOrder.OrderedAt);
        }
        if (order.Amount is null)
        {
            yield return nameof(CrmOrder.Amount);
        }
        if (order.TaxId is not { Length: 12 })
        {
            yield return nameof(CrmOrder.TaxId);
        }
        if (string.IsNullOrWhiteSpace(order.Purpose))
        {
            yield return nameof(CrmOrder.Purpose);
        }
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
