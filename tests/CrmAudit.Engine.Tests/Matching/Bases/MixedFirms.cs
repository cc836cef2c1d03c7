namespace CrmAudit.Engine.Tests.Matching.Bases;

/// <summary>
/// Firms in three languages: look-alikes under other BINs or with a word more, holdings on one phone, accountants whose phone stands on all their clients, branches; a share of the cards
/// written again in another language.
/// </summary>
internal static class MixedFirms
{
    private static readonly string[] Own = ["Ақжелкен", "Балауса", "Дәстүр", "Ерке Нұр", "Жазира", "Керуен", "Қарлығаш", "Мөлдір", "Нәр", "Самұрық", "Тұлпар", "Ұшқын", "Шапағат", "Ынтымақ", "Ясень", "Вектор", "Горизонт", "Зенит", "Калибр", "Маяк", "Орион", "Спектр", "Факел", "Эталон", "Ромашка", "Дина", "Рустам и К", "Аманат", "Жетісу", "Көкжиек", "Лазурит", "Меркурий"];

    private static readonly (string Ru, string Kk, string En)[] Trades =
    [
        ("Сервис", "Қызмет", "Service"), ("Строй", "Құрылыс", "Construction"), ("Трейд", "Сауда", "Trade"), ("Логистика", "Логистика", "Logistics"), ("Агро", "Агро", "Agro"), ("Мебель", "Жиһаз", "Furniture"), ("Фарм", "Фарм", "Pharm"), ("Технологии", "Технологиялар", "Technologies"),
        ("Импорт", "Импорт", "Import"), ("Энерго", "Энерго", "Energo"), ("Продукт", "Өнім", "Products"), ("Консалтинг", "Консалтинг", "Consulting"), ("Транс", "Транс", "Trans"), ("Медиа", "Медиа", "Media"),
    ];

    private static readonly (string Ru, string Kk, string En)[] Places = [("Алматы", "Алматы", "Almaty"), ("Караганда", "Қарағанды", "Karaganda"), ("Актобе", "Ақтөбе", "Aktobe"), ("Тараз", "Тараз", "Taraz")];

    /// <summary>The cards and, for each, the number of the firm.</summary>
    public static (List<CrmCompany> Records, List<string> Truth) Of(int count, int seed)
    {
        var hand = new Hand(seed);
        var (records, truth) = (new List<CrmCompany>(), new List<string>());
        var taken = new HashSet<string>();
        var accountant = hand.Mobile();
        for (var firm = 0; records.Count < count; firm++)
        {
            var (own, trade, place) = (hand.Of(Own), hand.Of(Trades), hand.Of(Places));
            while (!taken.Add($"{own} {trade.Ru}"))
            {
                own = $"{hand.Of(Own)} {own}";
            }
            accountant = firm % 15 == 0 ? hand.Mobile() : accountant;
            var (phone, bin) = (hand.Is(0.08) ? accountant : hand.Mobile(), hand.TaxId());
            Add(own, trade, place, phone, bin, $"{firm}", keepBin: false);
            if (hand.Is(0.06))
            {
                // A sister: another trade, the same phone.
                var other = hand.Of(Trades);
                if (taken.Add($"{own} {other.Ru}"))
                {
                    Add(own, other, place, phone, hand.TaxId(), $"{firm} sister", keepBin: false);
                }
            }
            if (hand.Is(0.05))
            {
                // The same name under another BIN, elsewhere.
                Add(own, trade, hand.Of(Places), hand.Mobile(), hand.TaxId(), $"{firm} other", keepBin: true, copies: false);
                if (!records.Where((_, i) => truth[i] == $"{firm}").All(static record => record.TaxId is not null))
                {
                    // Nothing on the cards would tell the two apart.
                    records.RemoveAt(records.Count - 1);
                    truth.RemoveAt(truth.Count - 1);
                }
            }
        }
        for (var i = 0; i < records.Count; i++)
        {
            records[i].Id = $"{i + 1}";
        }
        return (records, truth);

        void Add(string own, (string Ru, string Kk, string En) trade, (string Ru, string Kk, string En) place, string phone, string bin, string who, bool keepBin, bool copies = true)
        {
            do
            {
                var language = hand.Next(3);
                var name = language switch { 0 => $"{Hand.Russian(own)} {trade.Ru}", 1 => $"{own} {trade.Kk}", _ => $"{hand.Latin(own)} {trade.En}" };
                name = hand.Is(0.07) ? hand.Slip(name) : name;
                records.Add(new()
                {
                    Name = language switch { 0 => $"ТОО «{name}»", 1 => $"«{name}» ЖШС", _ => $"{name} LLP" },
                    TaxId = keepBin || hand.Is(0.7) ? bin : null,
                    Phones = hand.Is(0.8) ? [hand.Phone(phone)] : [],
                    City = hand.Is(0.7) ? language switch { 0 => place.Ru, 1 => place.Kk, _ => place.En } : null,
                });
                truth.Add(who);
            }
            while (copies && hand.Is(0.2));
        }
    }
}
