using CrmAudit.Engine.Text.Links;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Process;

/// <summary>
/// The deals that tasks and activities are about: by id, by title with or without the word for a deal before it, and by the client, whom they name by id, name
/// or phone. A title or client of several deals means each of them.
/// </summary>
internal sealed class LinkedDeals
{
    private readonly Dictionary<string, List<CrmDeal>> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CrmDeal>> _byTitle = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Kind, string Key), List<CrmDeal>> _byClient = [];
    private readonly HashSet<(string Entity, string Key)> _known = [];

    public LinkedDeals(CrmDataset data)
    {
        foreach (var deal in data.Deals)
        {
            Add(_byId, deal.Id, deal);
            Add(_byTitle, TitleKey(deal.Name), deal);
        }
        NoteClients(data);
        // Leads are no deals, and a link to one is followed all the same.
        foreach (var lead in data.Leads)
        {
            _known.Add(("Lead", lead.Id));
            _known.Add(("Lead", NameKey(lead.DisplayName)));
        }
    }

    /// <summary>The deals a task is about; of one about a client, all of the client's.</summary>
    /// <param name="task">Any task.</param>
    /// <param name="isFollowed">Whether the link leads to a record of the exports, a deal or not.</param>
    /// <param name="isAmbiguous">Whether it names one deal by what several are called, so that it is about one of those found and nobody can tell which.</param>
    public IReadOnlyList<CrmDeal> Meant(CrmTask task, out bool isFollowed, out bool isAmbiguous)
    {
        var entity = LinkText.EntityOf(task.RelatedEntity);
        var named = Named(task);
        isAmbiguous = named is { Count: > 1 };
        return Found(
            out isFollowed,
            [named, entity is "Contact" or "Company" ? ByClient(entity, task.RelatedId) : null, .. Clients(entity, task.Related)]);
    }

    /// <summary>The deals a call, letter, meeting or message is about; where it tells none, those of the client it was with.</summary>
    /// <param name="activity">Any activity.</param>
    public IReadOnlyList<CrmDeal> Meant(CrmActivity activity) => Found(
        out _,
        [Named(activity), ByClient("Contact", activity.ContactId), ByClient("Phone", activity.Phone?.Number), ByClient("Contact", NameKey(activity.Contact))]);

    /// <summary>The deals a task names by id or title; null where it names none that is known.</summary>
    /// <param name="task">Any task.</param>
    public IReadOnlyList<CrmDeal>? Named(CrmTask task)
    {
        var entity = LinkText.EntityOf(task.RelatedEntity);
        return ById(task.DealId) ?? (entity is null or "Deal" ? ById(task.RelatedId) : null) ?? Titled(entity, task.Related) ?? Titled("Deal", task.DealId);
    }

    /// <summary>The deals a call, letter, meeting or message names by id or title; null where it names none that is known.</summary>
    /// <param name="activity">Any activity.</param>
    public IReadOnlyList<CrmDeal>? Named(CrmActivity activity) => ById(activity.DealId) ?? Titled(null, activity.Related);

    /// <summary>Whether a task says what it is about.</summary>
    public static bool HasLink(CrmTask task) => task.DealId is not null || task.RelatedId is not null || task.Related is not null;

    /// <summary>The first of the ways that leads somewhere: null is no way, an empty list a record without a deal.</summary>
    private static IReadOnlyList<CrmDeal> Found(out bool isFollowed, ReadOnlySpan<IReadOnlyList<CrmDeal>?> ways)
    {
        isFollowed = false;
        foreach (var deals in ways)
        {
            isFollowed |= deals is not null;
            if (deals is { Count: > 0 })
            {
                return deals;
            }
        }
        return [];
    }

    private List<CrmDeal>? ById(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    private List<CrmDeal>? ByClient(string kind, string? key) =>
        string.IsNullOrEmpty(key) ? null : _byClient.TryGetValue((kind, key), out var deals) ? deals : _known.Contains((kind, key)) ? [] : null;

    private List<CrmDeal>? Titled(string? entity, string? text)
    {
        foreach (var link in text is null ? [] : LinkText.Of(text))
        {
            if ((link.Entity ?? entity) is null or "Deal" && (_byTitle.GetValueOrDefault(TitleKey(link.Title)) ?? _byTitle.GetValueOrDefault(TitleKey(link.Whole)) ?? ById(link.Number)) is { } deals)
            {
                return deals;
            }
        }
        return null;
    }

    private IEnumerable<List<CrmDeal>?> Clients(string? entity, string? text)
    {
        foreach (var link in text is null ? [] : LinkText.Of(text))
        {
            var kinds = (link.Entity ?? entity) switch
            {
                null => (string[])["Contact", "Company", "Lead"],
                "Deal" => [],
                var kind => [kind],
            };
            foreach (var kind in kinds)
            {
                yield return ByClient(kind, NameKey(link.Title)) ?? ByClient(kind, link.Number);
            }
        }
    }

    private void NoteClients(CrmDataset data)
    {
        foreach (var deal in data.Deals)
        {
            NoteClient("Contact", deal.ContactId, deal);
            NoteClient("Contact", NameKey(deal.Contact), deal);
            NoteClient("Company", deal.CompanyId, deal);
            NoteClient("Company", NameKey(deal.Company), deal);
            foreach (var phone in deal.Phones)
            {
                NoteClient("Phone", phone.Number, deal);
            }
        }
        foreach (var contact in data.Contacts)
        {
            NoteCard("Contact", contact, contact.Phones);
        }
        foreach (var company in data.Companies)
        {
            NoteCard("Company", company, company.Phones);
        }
    }

    /// <summary>A card answers for its deals under its id, its name and its phones.</summary>
    private void NoteCard(string kind, CrmCard card, IReadOnlyList<CrmPhone> phones)
    {
        string name = NameKey(card.DisplayName);
        List<CrmDeal> deals = [.. _byClient.GetValueOrDefault((kind, card.Id)) ?? _byClient.GetValueOrDefault((kind, name)) ?? []];
        foreach (var key in (string[])[card.Id, name])
        {
            _known.Add((kind, key));
            deals.ForEach(deal => NoteClient(kind, key, deal));
        }
        foreach (var phone in phones)
        {
            _known.Add(("Phone", phone.Number ?? ""));
            deals.ForEach(deal => NoteClient("Phone", phone.Number, deal));
        }
    }

    private void NoteClient(string kind, string? key, CrmDeal deal)
    {
        if (string.IsNullOrEmpty(key))
        {
            return;
        }
        if (!_byClient.TryGetValue((kind, key), out var deals))
        {
            _byClient[(kind, key)] = deals = [];
        }
        if (!deals.Contains(deal))
        {
            deals.Add(deal);
        }
    }

    private static void Add(Dictionary<string, List<CrmDeal>> index, string key, CrmDeal deal)
    {
        if (key.Length == 0)
        {
            return;
        }
        if (!index.TryGetValue(key, out var deals))
        {
            index[key] = deals = [];
        }
        deals.Add(deal);
    }

    private static string TitleKey(string? title) => title is null ? "" : string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('"', '«', '»', '“', '”', '\'', ' ');

    /// <summary>The words of a name, in whatever order they are written.</summary>
    private static string NameKey(string? name) => string.IsNullOrWhiteSpace(name) ? "" : string.Join(' ', NameDictionary.Key(name).Split(' ').Order(StringComparer.Ordinal));
}
