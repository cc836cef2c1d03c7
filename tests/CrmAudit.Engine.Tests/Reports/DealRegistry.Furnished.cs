using CrmAudit.Engine.Recount.Definition;

namespace CrmAudit.Engine.Tests.Reports;

/// <summary>What few registries have all of: records of other lists, copies, a bin, midnights, an earlier year, gaps where a join looks.</summary>
internal sealed partial class DealRegistry
{
    /// <summary>A rate of the dollar for every day of the months around May.</summary>
    public static IReadOnlyDictionary<string, RateHistory> Dollars() => new Dictionary<string, RateHistory>
    {
        ["USD"] = new(Enumerable.Range(0, 90).Select(static day => (new DateTime(2026, 4, 1).AddDays(day), 470m + (day * 0.31m)))),
    };

    /// <summary>The registry with all of that.</summary>
    public DealRegistry Furnished()
    {
        var deals = Data.Deals.ToList();
        Data.Add(new CrmProduct { Id = "P", Name = "Товар 0" });
        for (var product = 1; product < 39; product++)
        {
            Data.Add(new CrmProduct { Id = $"P{product}", Name = $"Товар {product}" });
        }
        for (var card = 0; card < 280; card++)
        {
            Data.Add(new CrmCompany { Id = $"F{card}", Name = $"ТОО Фирма {card}" });
        }
        for (var card = 0; card < 470; card++)
        {
            Data.Add(new CrmContact { Id = $"K{card}", Name = $"Контакт {card}" });
        }
        foreach (var deal in deals)
        {
            deal.Probability = $"{_random.Next(1, 20) * 5}";
            deal.Fields = new Dictionary<string, string> { ["Сумма по плану"] = $"{_random.Next(1_000, 900_000)}" };
            deal.Owner = _random.Next(30) == 0 ? "Уволенный Сотрудник" : deal.Owner;
            deal.Amount = _random.Next(40) switch { 0 => -deal.Amount, 1 => 0, _ => deal.Amount };
            (deal.ClosedAt, deal.ClosedAtText) = deal.Status == CrmDealStatus.Won && _random.Next(30) == 0 ? (null, null) : (deal.ClosedAt, deal.ClosedAtText);
        }
        foreach (var midnight in new[] { new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.FromHours(5)), new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(5)) })
        {
            Add(deals, 4, deal => (deal.ClosedAt, deal.ClosedAtText) = (midnight, Text(midnight)));
        }
        Add(deals, 30, static deal => (deal.ClosedAt, deal.CreatedAt, deal.ClosedAtText, deal.CreatedAtText) = (deal.ClosedAt?.AddYears(-1), deal.CreatedAt?.AddYears(-1), null, null));
        Add(deals, 30, static deal => deal.StatusText = "Удалена");
        // The same deals entered again under another number.
        foreach (var deal in deals.Where(static deal => deal is { Status: CrmDealStatus.Won, Company: not null, Amount: > 0 }).Take(300).ToList())
        {
            var again = (CrmDeal)deal.Copy();
            again.Id = $"{deal.Id}A";
            again.CreatedAt = deal.CreatedAt?.AddHours(1);
            Data.Add(again);
        }
        foreach (var deal in deals.Where(static deal => deal.Status == CrmDealStatus.Won).Skip(40).Take(60))
        {
            Data.Add(deal.Copy());
        }
        var export = new CrmImportFile { Path = "deals.csv" };
        export.Deleted.AddRange(deals.Where((_, index) => index % 15 == 4).Select(static deal =>
        {
            var deleted = (CrmDeal)deal.Copy();
            deleted.Id += "D";
            deleted.Amount = deal.Amount * 1.07m;
            return deleted;
        }));
        Data.AddFile(export);
        return this;
    }

    private void Add(List<CrmDeal> deals, int many, Action<CrmDeal> change)
    {
        foreach (var deal in deals.Where(static deal => deal.Status == CrmDealStatus.Won && deal.ClosedAt is { Month: 5 }).Take(many).ToList())
        {
            var added = (CrmDeal)deal.Copy();
            added.Id = $"{deal.Id}-{Data.Deals.Count}";
            added.Amount = Math.Round(_random.Next(10_000, 900_000) * 1.01m, 2);
            change(added);
            Data.Add(added);
        }
    }
}
