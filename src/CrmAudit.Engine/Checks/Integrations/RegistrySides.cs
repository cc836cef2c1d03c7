using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>
/// The two sides of one registry as reconciliation wants them. The keys are those of the configuration; without any, an order is known by its
/// number in a title or field of the deal, a payment by a number in its purpose or by tax number and amount, a form by phone or address.
/// </summary>
internal sealed class RegistrySides
{
    /// <summary>A number of more records than this identifies none.</summary>
    private const int MostUses = 3;

    private readonly CheckContext _context;
    private readonly Registry _registry;
    private readonly ClientDirectory _clients;
    private readonly bool _payments;
    private readonly bool _forms;
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly int _numberLength;

    public RegistrySides(CheckContext context, Registry registry)
    {
        (_context, _registry) = (context, registry);
        _clients = context.Cache.GetOrAdd("clients", () => new ClientDirectory(context.Data));
        _payments = registry.Entries.OfType<CrmOrder>().Any(static order => order.Kind == CrmOrderKind.Payment);
        _forms = registry.Kind == "forms";
        if (!_payments)
        {
            foreach (var number in registry.Entries.OfType<CrmOrder>().SelectMany(static order => new[] { KeyText.Number(order.Number), KeyText.Number(order.Id) }).OfType<string>())
            {
                _numbers.Add(number);
            }
        }
        var lengths = _numbers.Where(static number => number.All(char.IsAsciiDigit)).GroupBy(static number => number.Length).OrderByDescending(static group => group.Count()).FirstOrDefault();
        _numberLength = lengths is { Key: >= 6 } && lengths.Count() >= 0.9 * _numbers.Count ? lengths.Key : 0;
    }

    /// <summary>The registry against the CRM; null where the CRM has nothing to hold against it.</summary>
    public ReconcileResult? Reconcile()
    {
        var cards = Cards();
        if (cards.Count == 0)
        {
            return null;
        }
        var source = Entries();
        var crm = cards.Select(CrmItem).ToList();
        var newest = cards.SelectMany(static card => new[] { card.CreatedAt, card.ModifiedAt }).Where(at => at <= _context.AsOf).Max();
        var parts = _payments;
        var window = _registry.Section?.MatchWindowMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : parts ? TimeSpan.FromDays(60) : TimeSpan.FromDays(1);
        return Reconciler.Run(source, crm, new()
        {
            Window = window,
            Parts = parts,
            Arrivals = !parts,
            LateAfter = TimeSpan.FromMinutes(_registry.Section?.LatencyMinutes ?? 60),
            PendingAtLeast = TimeSpan.FromMinutes(parts ? 24 * 60 : 15),
            CrmTo = newest,
            Rates = _context.Config.Rates.Count > 0 ? new RateTable(_context.Config.Rates) : null,
        }, _context.Cancel);
    }

    /// <summary>What the entries become: leads for forms and deals for the rest; the other where the CRM has none.</summary>
    private IReadOnlyList<CrmCard> Cards()
    {
        var (leads, deals) = (_context.Data.Leads, _context.Data.Deals);
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
                        DayOnly = order.OrderedAtText is { } text && !text.Contains(':', StringComparison.Ordinal),
                        Amount = order.Amount,
                        Currency = order.Currency,
                        Status = _payments || _forms ? null : order.Status,
                        Lines = order.Lines.Count,
                        Expected = _registry.Section?.IgnoreStatuses.Contains(order.Status ?? "", StringComparer.OrdinalIgnoreCase) != true,
                    });
                    break;
                case CrmActivity call when call.Phone is { } phone:
                    items.Add(new() { Record = call, NearKeys = [.. KeyText.Phones([phone])], At = call.StartedAt ?? call.CreatedAt });
                    break;
            }
        }
        return items;
    }

    private (IReadOnlyList<string> Exact, IReadOnlyList<string> Near) KeysOf(CrmOrder order, Dictionary<string, int> titles)
    {
        if (_registry.Section?.Keys is { Count: > 0 } keys)
        {
            return Configured(keys.Select(pair => KeyText.Of(order, pair.Key, words: pair.Key == nameof(CrmOrder.Purpose))));
        }
        if (_payments)
        {
            return ([.. KeyText.Numbers(order.Purpose).Where(number => titles.GetValueOrDefault(number) is > 0 and <= MostUses).Select(static number => "n:" + number)],
                [.. KeyText.TaxIds(order.TaxId, order.Amount), .. KeyText.Phones(order.Phones), .. KeyText.Emails(order.Emails)]);
        }
        return ([.. new[] { KeyText.Number(order.Number), KeyText.Number(order.Id) }.OfType<string>().Distinct().Select(static number => "n:" + number)],
            [.. KeyText.Phones(order.Phones), .. KeyText.Emails(order.Emails), .. KeyText.TaxIds(order.TaxId, order.Amount)]);
    }

    private ReconcileItem CrmItem(CrmCard card)
    {
        var numbers = NumbersOf(card).Where(number => _payments || _numbers.Contains(number)).ToList();
        var (exact, near) = _registry.Section?.Keys is { Count: > 0 } keys
            ? Configured(keys.Select(pair => KeyText.Of(card, pair.Value, words: true)))
            : ([.. numbers.Select(static number => "n:" + number)], NearKeysOf(card));
        return new()
        {
            Record = card,
            Keys = exact,
            NearKeys = near,
            At = (card as CrmActivity)?.StartedAt ?? card.CreatedAt,
            Amount = card switch { CrmDeal deal => deal.Amount, CrmLead lead => _forms ? null : lead.Amount, _ => null },
            Currency = (card as CrmDeal)?.Currency,
            Status = card switch { CrmDeal deal => deal.Status.ToString(), CrmLead lead => lead.Outcome.ToString(), _ => null },
            Lines = (card as CrmDeal)?.Lines.Count ?? 0,
            Expected = IsOfChannel(card, exact, near),
        };
    }

    private List<string> NearKeysOf(CrmCard card) => card switch
    {
        CrmDeal deal when _payments => [.. _clients.Of(deal).SelectMany(party => KeyText.TaxIds(party.TaxId, deal.Amount)).Distinct()],
        CrmDeal deal => [.. KeyText.Phones(deal.Phones), .. KeyText.Emails(deal.Emails), .. _clients.Of(deal).SelectMany(static party => KeyText.Phones(party.Phones).Concat(KeyText.Emails(party.Emails))).Distinct()],
        CrmParty party => [.. KeyText.Phones(party.Phones), .. KeyText.Emails(party.Emails)],
        CrmActivity activity => [.. PhonesOf(activity)],
        _ => [],
    };

    /// <summary>The number of a call, or the numbers of the card it is linked to where the CRM keeps calls without one.</summary>
    private IEnumerable<string> PhonesOf(CrmActivity activity) => activity.Phone is { } phone
        ? KeyText.Phones([phone])
        : _context.Cache.GetOrAdd("linkedPhones", () => new LinkedPhones(_context.Data)).Of(activity).SelectMany(static phones => KeyText.Phones(phones)).Distinct();

    /// <summary>
    /// Whether a record says it came through this channel and has a key to find it by: a title or source that names it. Payments come to deals
    /// of every channel.
    /// </summary>
    private bool IsOfChannel(CrmCard card, IReadOnlyList<string> exact, IReadOnlyList<string> near)
    {
        if (_payments || card is CrmActivity)
        {
            return card is CrmActivity;
        }
        var named = ChannelWords.Names(_registry.Kind, card) || card.LeadSource?.Contains(_registry.Name, StringComparison.OrdinalIgnoreCase) == true;
        return named && (exact.Count > 0 || (_forms ? near.Count > 0 : _numberLength > 0 && NumbersOf(card).Any(number => number.Length == _numberLength && number.All(char.IsAsciiDigit))));
    }

    private static IEnumerable<string> NumbersOf(CrmCard card) =>
        KeyText.Numbers(card.Name).Concat(KeyText.Numbers(card.Comment)).Concat(card.Fields.Values.SelectMany(KeyText.Numbers)).Concat(KeyText.Number(card.Id) is { } id ? [id] : []).Distinct();

    /// <summary>How many deals a number stands in.</summary>
    private Dictionary<string, int> Titles()
    {
        var titles = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var number in Cards().SelectMany(NumbersOf))
        {
            titles[number] = titles.GetValueOrDefault(number) + 1;
        }
        return titles;
    }

    private static (IReadOnlyList<string> Exact, IReadOnlyList<string> Near) Configured(IEnumerable<(IEnumerable<string> Exact, IEnumerable<string> Near)> keys)
    {
        var (exact, near) = (new List<string>(), new List<string>());
        var rank = 0;
        foreach (var pair in keys)
        {
            exact.AddRange(pair.Exact.Select(key => $"k{rank}:{key}"));
            near.AddRange(pair.Near);
            rank++;
        }
        return (exact, near);
    }
}
