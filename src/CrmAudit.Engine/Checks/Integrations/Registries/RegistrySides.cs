using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Reconcile;
using CrmAudit.Engine.Text.Lexicons;
using CrmAudit.Engine.Text.Names;
using CrmAudit.Engine.Text.TaxIds;

namespace CrmAudit.Engine.Checks.Integrations.Registries;

/// <summary>
/// The two sides of one registry as reconciliation wants them. The keys are those of the configuration; without any, an order is known by its
/// number in a title or field of the deal, a payment by a number in its purpose or by tax number and amount, a form by phone or address. A column of the CRM
/// that holds the numbers of the registry is found whatever they look like.
/// </summary>
internal sealed class RegistrySides
{
    private static readonly PerRun<ClientDirectory> Clients = new(static context => new(context.Data));

    private static readonly PerRun<LinkedPhones> Linked = new(static context => new(context.Data));

    /// <summary>A number of more records than this identifies none.</summary>
    private const int MostUses = 3;

    /// <summary>One person writes many messages a day: only one of the same moment is the same message.</summary>
    private static readonly TimeSpan MessageWindow = TimeSpan.FromMinutes(2);

    private static readonly WordList TaxIdHeaders = WordList.Of("header.taxId");

    private readonly CheckContext _context;
    private readonly Registry _registry;
    private readonly ClientDirectory _clients;
    private readonly bool _payments;
    private readonly bool _forms;
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly int _numberLength;
    private readonly IReadOnlyList<CrmCard> _cards;
    private readonly ConfiguredKeys? _configured;
    private readonly string? _column;

    public RegistrySides(CheckContext context, Registry registry)
    {
        (_context, _registry) = (context, registry);
        _clients = Clients.Of(context);
        _payments = registry.Entries.OfType<CrmOrder>().Any(static order => order.Kind == CrmOrderKind.Payment);
        _forms = registry.Kind == "forms";
        if (!_payments)
        {
            foreach (var number in registry.Entries.OfType<CrmOrder>().SelectMany(static order => new[] { RecordKeys.Number(order.Number), RecordKeys.Number(order.Id) }).OfType<string>())
            {
                _numbers.Add(number);
            }
        }
        var lengths = _numbers.Where(static number => number.All(char.IsAsciiDigit)).GroupBy(static number => number.Length).OrderByDescending(static group => group.Count()).FirstOrDefault();
        _numberLength = lengths is { Key: >= 6 } && lengths.Count() >= 0.9 * _numbers.Count ? lengths.Key : 0;
        _cards = Cards();
        if (registry.Section?.Keys is { Count: > 0 } keys)
        {
            _configured = new(keys, registry.Entries, _cards, _clients);
        }
        else if (!_forms && _cards is [CrmDeal or CrmLead, ..])
        {
            _column = NumberColumn.Of(_cards, registry.Entries.OfType<CrmOrder>().Select(static order => NumberColumn.Plain(order.Number ?? order.Id)).OfType<string>().ToHashSet(StringComparer.Ordinal));
        }
    }

    /// <summary>Whether the keys the configuration names are found in the records of both sides, or none are named.</summary>
    public bool IsKeyed { get; private set; } = true;

    /// <summary>The registry against the CRM; null where the CRM has nothing to hold against it, or the keys named are not there.</summary>
    public ReconcileResult? Reconcile()
    {
        if (_cards.Count == 0)
        {
            return null;
        }
        var source = Entries();
        var crm = _cards.Select(CrmItem).ToList();
        IsKeyed = _configured is null || (HasKey(source) && HasKey(crm));
        if (!IsKeyed)
        {
            return null;
        }
        var newest = _cards.SelectMany(static card => new[] { card.CreatedAt, card.ModifiedAt }).Where(at => at <= _context.AsOf).Max();
        var parts = _payments;
        var window = _registry.Section?.MatchWindowMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : parts ? TimeSpan.FromDays(60) : _registry.Kind == "messenger" ? MessageWindow : TimeSpan.FromDays(1);
        return Reconciler.Run(source, crm, new()
        {
            Window = window,
            // An enquiry sent again is the same one; a second call or message is another one.
            Repeat = _registry.Section?.RepeatMinutes is { } told ? TimeSpan.FromMinutes(told) : _registry.Kind switch { "telephony" => TimeSpan.FromMinutes(1), "messenger" => TimeSpan.Zero, _ => null },
            PaidInParts = parts,
            IsArrival = !parts,
            SameEvents = _registry.IsOfEvents,
            ZonesStated = ZonesStated(source, crm),
            LateAfter = TimeSpan.FromMinutes(_registry.Section?.LatencyMinutes ?? 60),
            PendingAtLeast = TimeSpan.FromMinutes(parts ? 24 * 60 : 15),
            CrmTo = newest,
            Currency = _context.Config.Audit.Currency,
            Rates = _context.Config.Rates.Count > 0 ? new RateTable(_context.Config.Rates) : null,
        }, _context.Cancel);
    }

    /// <summary>What the entries become: leads for forms and deals for the rest; the other where the CRM has none.</summary>
    private IReadOnlyList<CrmCard> Cards()
    {
        var (leads, deals) = (_context.Data.Leads, _context.Data.Deals);
        if (_registry.Kind == "messenger")
        {
            var channels = _registry.Entries.OfType<CrmActivity>().Select(static message => message.Channel ?? message.Source).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return [.. _context.Data.Activities.Where(activity => activity.Kind == CrmActivityKind.Message && !Registry.IsOwnMessage(activity) && activity.Channel is { } channel && channels.Any(name => channel.Contains(name, StringComparison.OrdinalIgnoreCase)))];
        }
        return _registry.Kind == "telephony"
            ? [.. _context.Data.Activities.Where(activity => activity.Kind == CrmActivityKind.Call && !Registry.IsOutside(activity) && PhonesOf(activity).Any())]
            : (_forms && leads.Count > 0) || deals.Count == 0 ? leads : deals;
    }

    private List<ReconcileItem> Entries()
    {
        var items = new List<ReconcileItem>(_registry.Entries.Count);
        var titles = _payments ? Titles() : [];
        foreach (var record in _registry.Entries)
        {
            switch (record)
            {
                case CrmOrder { Kind: CrmOrderKind.Payment, Direction: CrmDirection.Outgoing }:
                    break;
                case CrmOrder order:
                    var (exact, near) = KeysOf(order, titles);
                    items.Add(new()
                    {
                        Record = order,
                        Keys = exact,
                        NearKeys = near,
                        At = order.OrderedAt,
                        DayOnly = WrittenTime.IsDay(order, nameof(CrmOrder.OrderedAt), order.OrderedAtText),
                        EndedAt = WrittenTime.IsDay(order, nameof(CrmOrder.StatusChangedAt), order.StatusChangedAtText) ? null : order.StatusChangedAt,
                        Amount = order.Amount,
                        Currency = order.Currency,
                        Fee = EntryColumns.FeeOf(order),
                        Status = _payments || _forms ? null : order.Status,
                        Lines = order.Lines.Count,
                        Expected = _registry.Section?.IgnoreStatuses.Contains(order.Status ?? "", StringComparer.OrdinalIgnoreCase) != true,
                    });
                    break;
                case CrmActivity activity when PeopleOf(activity).Any():
                    items.Add(new() { Record = activity, NearKeys = [.. PeopleOf(activity)], At = activity.StartedAt ?? activity.CreatedAt });
                    break;
            }
        }
        return items;
    }

    private (IReadOnlyList<string> Exact, IReadOnlyList<string> Near) KeysOf(CrmOrder order, Dictionary<string, int> titles)
    {
        if (_configured is not null)
        {
            return _configured.OfEntry(order);
        }
        IEnumerable<string> own = _column is not null && NumberColumn.Plain(order.Number ?? order.Id) is { } plain ? ["x:" + plain] : [];
        if (_payments)
        {
            return ([.. own, .. RecordKeys.Numbers(order.Purpose).Where(number => titles.GetValueOrDefault(number) is > 0 and <= MostUses).Select(static number => "n:" + number)],
                [.. RecordKeys.TaxIds(order.TaxId, order.Amount), .. RecordKeys.Phones(order.Phones), .. RecordKeys.Emails(order.Emails)]);
        }
        return ([.. own, .. new[] { RecordKeys.Number(order.Number), RecordKeys.Number(order.Id) }.OfType<string>().Distinct().Select(static number => "n:" + number)],
            [.. RecordKeys.Phones(order.Phones), .. RecordKeys.Emails(order.Emails), .. RecordKeys.TaxIds(order.TaxId, order.Amount)]);
    }

    private ReconcileItem CrmItem(CrmCard card)
    {
        var (exact, near) = _configured?.OfCard(card) ?? ([.. OwnNumber(card), .. NumbersOf(card).Where(number => _payments || _numbers.Contains(number)).Select(static number => "n:" + number)], NearKeysOf(card));
        return new()
        {
            Record = card,
            Keys = exact,
            NearKeys = near,
            At = (card as CrmActivity)?.StartedAt ?? card.CreatedAt,
            DayOnly = card is not CrmActivity && WrittenTime.IsDay(card, nameof(CrmCard.CreatedAt), card.CreatedAtText),
            EndedAt = card is CrmDeal closed && !WrittenTime.IsDay(closed, nameof(CrmDeal.ClosedAt), closed.ClosedAtText) ? closed.ClosedAt : null,
            Amount = card switch { CrmDeal deal => deal.Amount, CrmLead lead => _forms ? null : lead.Amount, _ => null },
            Currency = (card as CrmDeal)?.Currency,
            Status = card switch
            {
                CrmDeal { Status: not CrmDealStatus.Unknown } deal => deal.Status.ToString(),
                CrmLead { Outcome: not CrmLeadOutcome.Unknown } lead => lead.Outcome.ToString(),
                _ => null,
            },
            Lines = (card as CrmDeal)?.Lines.Count ?? 0,
            Expected = IsOfChannel(card, exact, near),
        };
    }

    private List<string> NearKeysOf(CrmCard card) => card switch
    {
        CrmDeal deal when _payments => [.. TaxIdsOf(deal).SelectMany(taxId => RecordKeys.TaxIds(taxId, deal.Amount)).Distinct()],
        CrmDeal deal => [.. RecordKeys.Phones(deal.Phones), .. RecordKeys.Emails(deal.Emails), .. _clients.Of(deal).SelectMany(static party => RecordKeys.Phones(party.Phones).Concat(RecordKeys.Emails(party.Emails))).Distinct()],
        CrmParty party => [.. RecordKeys.Phones(party.Phones), .. RecordKeys.Emails(party.Emails)],
        CrmActivity activity => [.. PeopleOf(activity)],
        _ => [],
    };

    /// <summary>The number in the column that holds those of the registry.</summary>
    private IEnumerable<string> OwnNumber(CrmCard card) => _column is not null && NumberColumn.Plain(card.Fields.GetValueOrDefault(_column)) is { } plain ? ["x:" + plain] : [];

    /// <summary>The tax numbers of the client, or of a column of the deal that is named after them.</summary>
    private IEnumerable<string?> TaxIdsOf(CrmDeal deal) => _clients.Of(deal).Select(static party => party.TaxId)
        .Concat(deal.Fields.Where(static field => TaxIdHeaders.Matches(field.Key)).Select(static field => TaxIdText.Normalize(field.Value)));

    /// <summary>Whom a call or a message was with: by number, and where messages have none by name.</summary>
    private IEnumerable<string> PeopleOf(CrmActivity activity) => activity.Kind == CrmActivityKind.Message && (activity.Contact ?? activity.Related) is { Length: > 0 } name
        ? PhonesOf(activity).Append("w:" + UserName.Key(name))
        : PhonesOf(activity);

    /// <summary>The number of a call, or the numbers of the card it is linked to where the CRM keeps calls without one.</summary>
    private IEnumerable<string> PhonesOf(CrmActivity activity) => activity.Phone is { } phone
        ? RecordKeys.Phones([phone])
        : Linked.Of(_context).Of(activity).SelectMany(static phones => RecordKeys.Phones(phones)).Distinct();

    /// <summary>
    /// Whether a record says it came through this channel and has a key to find it by: a title or source that names it, or a column of its own for the number. Payments
    /// come to deals of every channel.
    /// </summary>
    private bool IsOfChannel(CrmCard card, IReadOnlyList<string> exact, IReadOnlyList<string> near)
    {
        if (_payments || card is CrmActivity)
        {
            // The export of a messenger may hold some of its chats only.
            return card is CrmActivity { Kind: CrmActivityKind.Call };
        }
        if (_configured?.HasOwn(card) == true || OwnNumber(card).Any())
        {
            return true;
        }
        var named = ChannelWords.Names(_registry.Kind, card) || card.LeadSource?.Contains(_registry.Name, StringComparison.OrdinalIgnoreCase) == true;
        return named && (exact.Count > 0 || (_forms ? near.Count > 0 : _numberLength > 0 && NumbersOf(card).Any(number => number.Length == _numberLength && number.All(char.IsAsciiDigit))));
    }

    private static IEnumerable<string> NumbersOf(CrmCard card) =>
        RecordKeys.Numbers(card.Name).Concat(RecordKeys.Numbers(card.Comment)).Concat(card.Fields.Values.SelectMany(RecordKeys.Numbers)).Concat(RecordKeys.Number(card.Id) is { } id ? [id] : []).Distinct();

    /// <summary>How many deals a number stands in.</summary>
    private Dictionary<string, int> Titles()
    {
        var titles = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var number in _cards.SelectMany(NumbersOf))
        {
            titles[number] = titles.GetValueOrDefault(number) + 1;
        }
        return titles;
    }

    /// <summary>Whether it is known what zone the times of both sides are of: the configuration tells, or every time carries its own.</summary>
    private bool ZonesStated(List<ReconcileItem> source, List<ReconcileItem> crm) => _context.Config.Audit.IsTimeZoneStated || (source.TrueForAll(IsZoned) && crm.TrueForAll(IsZoned));

    private bool IsZoned(ReconcileItem item) => item.At is null || _context.Run.Configured.HasZone(item.Record.File)
        || WrittenTime.HasOffset(item.Record switch { CrmOrder order => order.OrderedAtText, CrmActivity activity => activity.StartedAtText ?? activity.CreatedAtText, CrmCard card => card.CreatedAtText, _ => null });

    private static bool HasKey(List<ReconcileItem> items) => items.Exists(static item => item.Keys.Count + item.NearKeys.Count > 0);
}
