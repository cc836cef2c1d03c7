using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text.Lexicons;
using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// When someone last dealt with each contact: its own date of last activity, and activities, deals and done tasks joined by contact id,
/// else by phone or e-mail, else by the contact's name where only one contact has it. Computed once for both checks of idle contacts.
/// </summary>
internal sealed class LastContact
{
    private static readonly PerRun<LastContact> OfRun = new(Build);

    private static readonly WordList ContactWords = WordList.Of("entity.Contact");

    private readonly Dictionary<CrmContact, DateTimeOffset> _last = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, CrmContact?> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CrmContact?> _byReach = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CrmContact?> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);
    private readonly DateTimeOffset _asOf;

    private LastContact(DateTimeOffset asOf) => _asOf = asOf;

    /// <summary>What the dates come from, for the method of the finding; empty when nothing tells.</summary>
    public IReadOnlyCollection<string> Sources => _sources;

    /// <summary>The oldest interaction known: nothing older can be told apart from nothing at all.</summary>
    public DateTimeOffset? Earliest { get; private set; }

    /// <summary>The last interaction with a contact; null when none is known.</summary>
    public DateTimeOffset? Of(CrmContact contact) => _last.TryGetValue(contact, out var date) ? date : null;

    public static LastContact Of(CheckContext context) => OfRun.Of(context);

    private static LastContact Build(CheckContext context)
    {
        var last = new LastContact(context.AsOf);
        if (context.Data.Activities.Count + context.Data.Deals.Count + context.Data.Tasks.Count > 0)
        {
            last.Index(context);
        }
        foreach (var contact in context.Data.Contacts)
        {
            last.Note(contact, contact.LastActivityAt, "Contact.LastActivityAt");
        }
        foreach (var activity in context.Data.Activities)
        {
            var date = activity.StartedAt ?? activity.CreatedAt;
            var reach = activity.Phone?.Number ?? activity.Email;
            last.Note(last.Find(activity.ContactId, reach, activity.Contact), date, "Activity");
        }
        foreach (var deal in context.Data.Deals)
        {
            var reach = deal.Phones.Count > 0 ? deal.Phones[0].Number : deal.Emails.Count > 0 ? deal.Emails[0] : null;
            var contact = last.Find(deal.ContactId, reach, deal.Contact);
            last.Note(contact, deal.CreatedAt, "Deal");
            last.Note(contact, deal.StageChangedAt, "Deal");
            last.Note(contact, deal.LastActivityAt, "Deal");
            last.Note(contact, deal.Status is CrmDealStatus.Won or CrmDealStatus.Lost or CrmDealStatus.Closed ? deal.ClosedAt : null, "Deal");
        }
        foreach (var task in context.Data.Tasks.Where(static task => task.Done != false))
        {
            var id = IsContact(task.RelatedEntity) ? task.RelatedId : null;
            last.Note(last.Find(id, null, task.DealId is null && task.RelatedId is null ? task.Related : null), task.CompletedAt, "Task");
        }
        return last;
    }

    private void Index(CheckContext context)
    {
        var fillers = FillProfile.Fillers(context);
        foreach (var contact in context.Data.Contacts)
        {
            Add(_byId, contact.Id, contact);
            foreach (var phone in contact.Phones)
            {
                if (phone.Number is { } number && fillers.Match(phone.Text, FillUse.Phone) == FillerKind.None)
                {
                    Add(_byReach, number, contact);
                }
            }
            foreach (var email in contact.Emails)
            {
                Add(_byReach, email, contact);
            }
            if (fillers.Match(contact.DisplayName, FillUse.Name) == FillerKind.None)
            {
                Add(_byName, contact.DisplayName.Trim(), contact);
            }
        }
    }

    /// <summary>A key of two contacts finds neither.</summary>
    private static void Add(Dictionary<string, CrmContact?> index, string key, CrmContact contact)
    {
        if (key.Length > 0 && !index.TryAdd(key, contact) && !ReferenceEquals(index[key], contact))
        {
            index[key] = null;
        }
    }

    private CrmContact? Find(string? id, string? reach, string? name)
    {
        if (!string.IsNullOrEmpty(id) && _byId.TryGetValue(id, out var contact) && contact is not null)
        {
            return contact;
        }
        if (!string.IsNullOrEmpty(reach) && _byReach.TryGetValue(reach, out contact) && contact is not null)
        {
            return contact;
        }
        return !string.IsNullOrWhiteSpace(name) && _byName.TryGetValue(name.Trim(), out contact) ? contact : null;
    }

    private void Note(CrmContact? contact, DateTimeOffset? date, string source)
    {
        if (contact is null || date is not { } when || when > _asOf.AddDays(1))
        {
            return;
        }
        _sources.Add(source);
        Earliest = Earliest is { } earliest && earliest < when ? earliest : when;
        if (!_last.TryGetValue(contact, out var known) || when > known)
        {
            _last[contact] = when;
        }
    }

    private static bool IsContact(string? entity) => entity is not null && ContactWords.Matches(entity);
}
