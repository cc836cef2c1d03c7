using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Matching;
using CrmAudit.Engine.Text.TaxIds;

namespace CrmAudit.Engine.Checks.Duplicates;

/// <summary>
/// Cards of one entity that are the client of a card of another: leads not yet converted whose person is a contact already, and persons who stand under the
/// tax number of a firm's card (a sole trader entered twice). They are linked or converted in the CRM, not merged.
/// </summary>
/// <param name="Entity">Entity of the cards that should not be there a second time.</param>
/// <param name="Other">Entity of the cards they belong to.</param>
/// <param name="Cards">How many cards were looked at.</param>
/// <param name="Found">The cards with what they belong to.</param>
/// <param name="IsRule">Whether an equal number decided, and no weights.</param>
internal sealed record AcrossEntities(string Entity, string Other, int Cards, IReadOnlyList<FoundAcross> Found, bool IsRule)
{
    private static readonly PerRun<AcrossEntities> LeadsAmongContacts = new(static context => LeadsOfContacts(context, [.. OpenLeads(context)]));

    private static readonly PerRun<AcrossEntities> PersonsAmongFirms = new(PersonsOfFirms);

    /// <summary>Stable key of the two entities.</summary>
    public string Id => $"{Entity}/{Other}";

    /// <summary>The pairs of entities that are there and asked for.</summary>
    public static IEnumerable<AcrossEntities> All(CheckContext context)
    {
        if (context.Config.Duplicates.Columns.Count > 0)
        {
            yield break;
        }
        if (Wanted(context, "Lead", "Contact") && OpenLeads(context).Any() && context.Data.Contacts.Count > 0)
        {
            yield return LeadsAmongContacts.Of(context);
        }
        if (Wanted(context, "Contact", "Company") && context.Data.Contacts.Any(static contact => contact.TaxId is not null) && context.Data.Companies.Any(static company => company.TaxId is not null))
        {
            yield return PersonsAmongFirms.Of(context);
        }
    }

    private static IEnumerable<CrmLead> OpenLeads(CheckContext context) => context.Data.Leads.Where(static lead => lead.Outcome != CrmLeadOutcome.Converted);

    private static bool Wanted(CheckContext context, params IEnumerable<string> entities) =>
        context.Config.Duplicates.Entities is { Count: var count } wanted && (count == 0 || entities.All(entity => wanted.Contains(entity, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The surest contact of each lead. Both tables lie one after the other and only pairs across them are compared.</summary>
    private static AcrossEntities LeadsOfContacts(CheckContext context, List<CrmLead> leads)
    {
        CrmParty[] cards = [.. Ordered(context.Data.Contacts), .. Ordered(leads)];
        var first = context.Data.Contacts.Count;
        var match = Matcher.Run(CrmTables.Persons(cards, context.Config, first), context.Config.Duplicates.Threshold, context.Cancel, context.Progress);
        return new("Lead", "Contact", leads.Count,
        [
            .. match.Links
                .GroupBy(static link => link.B)
                .Select(static links => links.OrderByDescending(static link => Math.Round(link.Bits, 6)).ThenBy(static link => link.A).First())
                .OrderBy(static link => link.B)
                .Select(link => new FoundAcross(cards[link.B], cards[link.A], MatchModel.Probability(link.Bits), Agreeing(match, link.A, link.B))),
        ], IsRule: false);
    }

    private static AcrossEntities PersonsOfFirms(CheckContext context)
    {
        var firms = new Dictionary<string, CrmCompany>(StringComparer.Ordinal);
        foreach (var firm in Ordered(context.Data.Companies).Where(static firm => firm.TaxId is { } id && TaxIdChecksum.IsValid(id)))
        {
            firms.TryAdd(firm.TaxId!, firm);
        }
        var persons = Ordered(context.Data.Contacts).Where(static contact => contact.TaxId is not null).ToList();
        return new("Contact", "Company", persons.Count,
            [.. persons.Where(person => firms.ContainsKey(person.TaxId!)).Select(person => new FoundAcross(person, firms[person.TaxId!], 1, ["TaxId"]))], IsRule: true);
    }

    private static IEnumerable<T> Ordered<T>(IEnumerable<T> cards)
        where T : CrmParty =>
        cards.Select(static card => (Card: card, Key: CrmTables.Order(card, () => CrmTables.ValuesOf(card)))).OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Card);

    /// <summary>The fields that speak for the pair, the loudest first.</summary>
    private static IReadOnlyList<string> Agreeing(MatchResult match, int a, int b) =>
    [
        .. Enumerable.Range(0, match.Table.Fields.Count)
            .Select(field => (match.Table.Fields[field].Name, Weight: match.Model.Weight(field, a, b, out _)))
            .Where(static pair => pair.Weight > 0)
            .OrderByDescending(static pair => pair.Weight)
            .Select(static pair => pair.Name),
    ];
}
