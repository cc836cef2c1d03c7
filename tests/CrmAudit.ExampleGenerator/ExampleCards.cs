using CrmAudit.ExampleGenerator.Cards;

namespace CrmAudit.ExampleGenerator;

/// <summary>What stands in the systems of the example company on the day of its export.</summary>
internal sealed class ExampleCards
{
    public const ulong Seed = 20260529;

    private readonly List<Deal> _deals;
    private readonly List<Deal> _kaspiDeals;

    /// <summary>The order is that of the random numbers: a card made earlier or later would be another.</summary>
    public ExampleCards()
    {
        var random = new SeededRandom(Seed);
        Firms = Cards.Firms.Make(random);
        People = Contacts.Make(random, Firms);
        _deals = Cards.Deals.Make(random, Firms, People);
        Leads = Cards.Leads.Make(random);
        Activities = Cards.Activities.Make(random, _deals);
        Tasks = Cards.Tasks.Make(random, _deals);
        OldDeals = OldBase.Deals(random, Firms, People);
        OldContacts = OldBase.Contacts(random, Firms, People);
        Orders = KaspiOrders.Make(random);
        Recipients = Mailing.Make(random, People);
        Calls = Cards.Calls.Make(random, People, Leads);
        var exchanged = new SeededRandom(Seed + 1);
        _kaspiDeals = KaspiDeals.Make(exchanged, Orders, People);
        FormEntries = Cards.FormEntries.Make(exchanged, Leads);
        Payments = Cards.Payments.Make(exchanged, _deals, Firms);
        StageMoves = Cards.StageMoves.Make(new SeededRandom(Seed + 3), Deals);
    }

    public List<Firm> Firms { get; }

    public List<Contact> People { get; }

    /// <summary>The deals of the portal, with those that orders of Kaspi became.</summary>
    public IReadOnlyList<Deal> Deals => [.. _deals, .. _kaspiDeals];

    public List<Lead> Leads { get; }

    public List<ActivityEntry> Activities { get; }

    public List<PortalTask> Tasks { get; }

    public List<StageMove> StageMoves { get; }

    public List<OldDeal> OldDeals { get; }

    public List<OldCard> OldContacts { get; }

    public List<KaspiOrder> Orders { get; }

    public List<Recipient> Recipients { get; }

    public List<Call> Calls { get; }

    public List<FormEntry> FormEntries { get; }

    public List<Payment> Payments { get; }
}
