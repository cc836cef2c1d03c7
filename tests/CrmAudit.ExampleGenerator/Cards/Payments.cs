using System.Globalization;
using CrmAudit.ExampleGenerator.Words;

namespace CrmAudit.ExampleGenerator.Cards;

/// <summary>A payment that came in.</summary>
internal sealed record Payment(string Number, DateTime PaidAt, string Payer, string TaxId, decimal Amount, string Purpose);

/// <summary>What the bank received for the deals won since the new year: some in two parts, some with last year's VAT, some from firms without a deal.</summary>
internal static class Payments
{
    private static readonly DateTime From = new(2026, 2, 2, 0, 0, 0, DateTimeKind.Unspecified);

    public static List<Payment> Make(SeededRandom random, List<Deal> deals, List<Firm> firms)
    {
        var byTitle = firms.GroupBy(static firm => firm.Title).ToDictionary(static group => group.Key, static group => group.First());
        var payments = new List<Payment>();
        var paid = deals.Where(deal => deal is { Stage: Deals.Won, Currency: "Тенге", Lines.Count: > 0 } && deal.CloseAt >= From && byTitle.TryGetValue(deal.Company, out var firm) && firm.TaxId.Length == 12).ToList();
        for (var i = 0; i < paid.Count; i++)
        {
            var (deal, firm) = (paid[i], byTitle[paid[i].Company]);
            var total = deal.Lines.Sum(static line => line.Price * line.Quantity);
            var invoice = deal.Title.Split(' ').FirstOrDefault(static word => word.Length == 4 && word.All(char.IsAsciiDigit)) ?? deal.Id.ToString(CultureInfo.InvariantCulture);
            var rate = i % 31 == 4 ? 12 : 16;
            decimal[] parts = i % 5 == 2 ? [Math.Round(total * 0.3m), total - Math.Round(total * 0.3m)] : [total];
            foreach (var part in parts)
            {
                payments.Add(new("", Calendar.NotAfterExport(deal.CloseAt!.Value.AddDays(-random.Between(0, 3))), firm.Title, firm.TaxId, part, $"Оплата по счёту {invoice} за стройматериалы, в т.ч. НДС {rate}%"));
            }
        }
        for (var i = 0; i < 6; i++)
        {
            payments.Add(new("", Calendar.DaysAgo(random, 10 + (i * 14)), $"ТОО «Самрұқ Құрылыс {i + 1}»", TaxId.Make(2019, i + 1, 4, 700 + i), 185_000 + (i * 43_700), "Предоплата за цемент, в т.ч. НДС 16%"));
        }
        return [.. payments.OrderBy(static payment => payment.PaidAt).Select(static (payment, i) => payment with { Number = (1001 + i).ToString(CultureInfo.InvariantCulture) })];
    }
}
