using CrmAudit.ExampleGenerator.Words;

namespace CrmAudit.ExampleGenerator.Cards;

/// <summary>An order of the marketplace with its lines.</summary>
internal sealed record KaspiOrder(string Number, DateTime OrderedAt, DateTime StatusAt, string Status, string CancelReason, string City, string Delivery, IReadOnlyList<(string Name, string Sku, int Price, int Quantity)> Lines)
{
    /// <summary>What the cabinet shows on every line: the total of the order.</summary>
    public int Total => Lines.Sum(static line => line.Price * line.Quantity);
}

/// <summary>Half a year of the marketplace.</summary>
internal static class KaspiOrders
{
    private const int Count = 140;

    public static List<KaspiOrder> Make(SeededRandom random) => [.. Enumerable.Range(0, Count).Select(i =>
    {
        var ordered = Calendar.DaysAgo(random, 180 - i);
        var status = random.Below(100) switch { < 84 => "Выдан", < 93 => "Отменен", _ => "Возвращен" };
        return new KaspiOrder(
            $"{412_300_000 + (i * 911)}", ordered, Calendar.NotAfterExport(ordered.AddDays(random.Between(1, 6))), status, status == "Отменен" ? "Покупатель передумал" : "", random.Of(["Алматы", "Астана", "Шымкент"]),
            random.Of(["Kaspi Доставка", "Самовывоз"]), [.. random.Shuffled(Goods.All).Take(i % 4 == 0 ? random.Between(2, 3) : 1).Select(item => (item.Name, item.Sku, item.Price, random.Between(1, 4)))]);
    })];
}
