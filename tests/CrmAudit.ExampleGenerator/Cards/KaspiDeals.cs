using CrmAudit.ExampleGenerator.Words;

namespace CrmAudit.ExampleGenerator.Cards;

/// <summary>What the marketplace's integration made of the orders: most arrive within minutes; a few are lost, late, doubled or a hundred times too dear.</summary>
internal static class KaspiDeals
{
    private const int FirstId = 5001;

    public static List<Deal> Make(SeededRandom random, List<KaspiOrder> orders, List<Contact> people)
    {
        var deals = new List<Deal>();
        for (var i = 0; i < orders.Count; i++)
        {
            // Two evenings of an expired key, and now and then one order.
            if (i is 96 or 97 or 98 || i % 29 == 11)
            {
                continue;
            }
            deals.Add(One(random, FirstId + deals.Count, orders[i], i % 17 == 5 ? random.Between(140, 500) : random.Between(1, 6), i % 41 == 20 ? 100 : 1, people));
            if (i % 37 == 30)
            {
                deals.Add(One(random, FirstId + deals.Count, orders[i], random.Between(8, 12), 1, people));
            }
        }
        return deals;
    }

    private static Deal One(SeededRandom random, int id, KaspiOrder order, int minutes, int times, List<Contact> people)
    {
        var created = Calendar.NotAfterExport(order.OrderedAt.AddMinutes(minutes));
        var won = order.Status == "Выдан";
        return new()
        {
            Id = id,
            Pipeline = "Опт",
            Stage = won ? Deals.Won : Deals.Lost,
            Title = $"Заказ Kaspi {order.Number}",
            Owner = Staff.Manager(random),
            Source = "Kaspi Магазин",
            Contact = random.Of(people).FullName,
            Closed = true,
            CreatedAt = created,
            ModifiedAt = order.StatusAt > created ? order.StatusAt : created,
            CloseAt = order.StatusAt > created ? order.StatusAt : created,
            LossReason = won ? "" : "Отказ покупателя",
            Lines = [.. order.Lines.Select(line => (line.Name, (decimal)line.Price * times, line.Quantity))],
        };
    }
}
