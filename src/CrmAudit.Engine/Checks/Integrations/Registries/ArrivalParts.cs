using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Data;
using CrmAudit.Engine.Reconcile;
using CrmAudit.Engine.Text.Lexicons;
using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Checks.Integrations.Registries;

/// <summary>
/// What an order or enquiry is made of, and whether the card it became has it: buyer, phone, goods, amount, delivery. A part counts where the registry has it and the export of
/// the CRM has a place for it; what the export leaves out nobody can tell.
/// </summary>
/// <param name="context">The check.</param>
internal sealed class ArrivalParts(CheckContext context)
{
    /// <summary>The parts by the names of their texts.</summary>
    public static IReadOnlyList<string> Names { get; } = ["buyer", "phone", "goods", "amount", "delivery"];

    private static readonly WordList Delivery = WordList.Of("header.delivery");

    private static readonly PerRun<ClientDirectory> Clients = new(static context => new(context.Data));

    private readonly FillerDictionary _fillers = FillProfile.Fillers(context);
    private readonly ClientDirectory _clients = Clients.Of(context);
    private readonly Dictionary<(CrmImportFile, string), bool> _places = [];

    /// <summary>Whether a card has a part of its entry; null where the entry has none or the export no place for it.</summary>
    public bool? Has(string part, ReconcileOutcome pair) => pair.Source!.Record is CrmOrder order && pair.Crm!.Record is CrmCard card && IsIn(part, order) && HasPlace(part, card) ? IsIn(part, card) : null;

    /// <summary>Whether an entry has a part that no card of the CRM could show.</summary>
    public bool IsUntold(string part, ReconcileOutcome pair) => pair.Source!.Record is CrmOrder order && pair.Crm!.Record is CrmCard card && IsIn(part, order) && !HasPlace(part, card);

    private bool IsIn(string part, CrmOrder order) => part switch
    {
        "buyer" => Says(order.Customer, FillUse.Name),
        "phone" => order.Phones.Any(phone => Says(phone.Text, FillUse.Phone)),
        "goods" => order.Lines.Any(static line => !string.IsNullOrWhiteSpace(line.Product)),
        "amount" => order.Amount is not null and not 0,
        _ => Says(order.Address, FillUse.FreeText) || Says(order.DeliveryMethod, FillUse.Choice),
    };

    private bool IsIn(string part, CrmCard card) => (part, card) switch
    {
        ("buyer", CrmDeal deal) => Says(deal.Contact, FillUse.Name) || Says(deal.Company, FillUse.Company) || !string.IsNullOrWhiteSpace(deal.ContactId) || !string.IsNullOrWhiteSpace(deal.CompanyId),
        ("buyer", CrmLead lead) => Says(lead.Person, FillUse.Name) || Says(lead.FirstName, FillUse.NamePart) || Says(lead.LastName, FillUse.Name) || Says(lead.Company, FillUse.Company) || !string.IsNullOrWhiteSpace(lead.ContactId),
        ("phone", CrmDeal deal) => deal.Phones.Concat(_clients.Of(deal).SelectMany(static party => party.Phones)).Any(phone => Says(phone.Text, FillUse.Phone)),
        ("phone", CrmLead lead) => lead.Phones.Any(phone => Says(phone.Text, FillUse.Phone)),
        ("goods", CrmDeal deal) => deal.Lines.Any(static line => !string.IsNullOrWhiteSpace(line.Product)),
        ("amount", CrmDeal deal) => deal.Amount is not null and not 0,
        ("amount", CrmLead lead) => lead.Amount is not null and not 0,
        ("delivery", _) => card.Fields.Any(field => Delivery.Matches(field.Key) && Says(field.Value, FillUse.FreeText)),
        _ => false,
    };

    /// <summary>Whether the export of a card has a column that could hold a part.</summary>
    private bool HasPlace(string part, CrmCard card)
    {
        if (card.Origin is not { } file)
        {
            return part is not "goods" || card is CrmDeal;
        }
        if (!_places.TryGetValue((file, part), out var has))
        {
            _places[(file, part)] = has = (part, card) switch
            {
                ("buyer", CrmDeal) => HasAny(file, nameof(CrmDeal.Contact), nameof(CrmDeal.ContactId), nameof(CrmDeal.Company), nameof(CrmDeal.CompanyId)),
                ("buyer", CrmLead) => HasAny(file, nameof(CrmLead.Person), nameof(CrmLead.FirstName), nameof(CrmLead.LastName), nameof(CrmLead.Company), nameof(CrmLead.ContactId)),
                ("phone", CrmDeal) => file.Has(nameof(CrmDeal.Phones)) || (HasAny(file, nameof(CrmDeal.Contact), nameof(CrmDeal.ContactId)) && context.Data.Has("Contact", nameof(CrmContact.Phones))),
                ("phone", CrmLead) => file.Has(nameof(CrmLead.Phones)),
                ("goods", CrmDeal) => file.Columns.Any(static column => column.Property?.StartsWith("Line.", StringComparison.Ordinal) == true),
                ("amount", CrmDeal or CrmLead) => file.Has(nameof(CrmDeal.Amount)),
                ("delivery", _) => file.Columns.Any(static column => column.Property is null && Delivery.Matches(column.Header)),
                _ => false,
            };
        }
        return has;
    }

    private static bool HasAny(CrmImportFile file, params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
        {
            if (file.Has(property))
            {
                return true;
            }
        }
        return false;
    }

    private bool Says(string? text, FillUse use) => !string.IsNullOrWhiteSpace(text) && _fillers.Match(text, use) == FillerKind.None;
}
