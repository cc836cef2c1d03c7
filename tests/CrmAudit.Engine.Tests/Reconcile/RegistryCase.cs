using System.Globalization;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Reconcile;
using CrmAudit.Engine.Tests.Integrations;

namespace CrmAudit.Engine.Tests.Reconcile;

/// <summary>
/// A registry and the CRM made from a seed as records, some rows with one error and some with two, clocks apart by some minutes. What each row must come out as is written
/// down while it is made.
/// </summary>
internal sealed class RegistryCase
{
    private const int Rows = 400;
    private static readonly DateTimeOffset Start = new(2025, 10, 1, 8, 0, 0, TimeSpan.FromHours(5));
    private static readonly (string Registry, CrmDealStatus Crm)[] Statuses = [("Выдан", CrmDealStatus.Won), ("Выдан", CrmDealStatus.Won), ("Отменен", CrmDealStatus.Lost), ("Доставка", CrmDealStatus.Open)];
    private static readonly ReconcileClass[] ForNumbers = [ReconcileClass.MissingInCrm, ReconcileClass.MissingInSource, ReconcileClass.DuplicateArrival, ReconcileClass.Late, ReconcileClass.AmountDiffers, ReconcileClass.AmountDiffers, ReconcileClass.StatusDiffers];
    private static readonly ReconcileClass[] ForPhones = [ReconcileClass.MissingInCrm, ReconcileClass.MissingInSource, ReconcileClass.DuplicateArrival, ReconcileClass.Late];
    private static readonly ReconcileClass[] ForPayments = [ReconcileClass.MissingInCrm, ReconcileClass.AmountDiffers, ReconcileClass.AmountDiffers];

    private readonly Random _random;
    private readonly KeyKind _kind;
    private readonly int _shift;
    private readonly List<CrmRecord> _records = [];
    private DateTimeOffset _at = Start;

    /// <param name="seed">Seed.</param>
    /// <param name="kind">What rows are known by.</param>
    /// <param name="shift">Minutes the clock of the CRM is ahead.</param>
    /// <param name="errors">Whether errors are put in.</param>
    public RegistryCase(int seed, KeyKind kind, int shift = 0, bool errors = true)
    {
        (_random, _kind, _shift) = (new(seed), kind, shift);
        for (var i = 0; i < Rows; i++)
        {
            _at = _at.AddMinutes(150 + _random.Next(60));
            // At the edges of what the other side covers nothing could be told of an error.
            Add(i, errors && i is > 0 and < Rows - 5 && _random.Next(3) == 0 ? Errors[_random.Next(Errors.Length)] : ReconcileClass.Matched);
        }
        if (kind <= KeyKind.PhoneFound)
        {
            // The last arrival is younger than the lag, and with it one that is still on its way.
            _records.Add(Entry(Rows, _at.AddMinutes(10), 5000, "Доставка", 1));
            Expect(ReconcileClass.Pending, EntryId(Rows));
            _at = _at.AddMinutes(20);
        }
        else
        {
            _at = _at.AddDays(2);
        }
        Add(Rows + 1, ReconcileClass.Matched);
        _records.Sort((left, right) => string.CompareOrdinal(Scattered(left), Scattered(right)));
    }

    /// <summary>Class to the ids of its rows, each row under what matters most.</summary>
    public Dictionary<string, SortedSet<string>> Expected { get; } = [];

    /// <summary>Class to the ids of the rows that have it as a second error.</summary>
    public Dictionary<string, SortedSet<string>> Also { get; } = [];

    /// <summary>Reason of a difference of amounts to the number of rows; rounding is no difference that counts.</summary>
    public SortedDictionary<string, int> Reasons { get; } = new(StringComparer.Ordinal);

    private bool IsPayment => _kind >= KeyKind.TaxIdConfigured;

    private bool IsPhone => _kind is KeyKind.PhoneConfigured or KeyKind.PhoneFound;

    private ReconcileClass[] Errors => IsPayment ? ForPayments : IsPhone ? ForPhones : ForNumbers;

    /// <summary>The company the findings are made from.</summary>
    public Shop Shop()
    {
        var shop = new Shop().Add(_records);
        shop.Config.Integrations =
        [
            new IntegrationSection
            {
                Name = "R", Kind = IsPayment ? "accounting" : IsPhone ? "forms" : "marketplace", Owner = "Руслан", LatencyMinutes = 60,
                Keys = _kind switch
                {
                    KeyKind.NumberConfigured => new Dictionary<string, string> { ["number"] = "Номер у партнёра" },
                    KeyKind.PhoneConfigured => new Dictionary<string, string> { ["Phones"] = "Phones" },
                    KeyKind.TaxIdConfigured => new Dictionary<string, string> { ["TaxId"] = "БИН", ["Amount"] = "Amount" },
                    _ => new Dictionary<string, string>(),
                },
            },
        ];
        return shop;
    }

    private void Add(int i, ReconcileClass error)
    {
        var amount = (_random.Next(500, 90_000) * 10m) + 7;
        var (registry, crm) = Statuses[_random.Next(Statuses.Length)];
        var (sum, reason, lines, currency) = (amount, (AmountReason?)null, 1, "KZT");
        if (error == ReconcileClass.AmountDiffers)
        {
            (sum, reason, lines, currency) = Wrong(amount);
        }
        var second = !IsPhone && !IsPayment && error is ReconcileClass.AmountDiffers or ReconcileClass.StatusDiffers && _random.Next(3) == 0;
        var arrived = _at.AddMinutes(_shift + (error == ReconcileClass.Late || second ? 80 + _random.Next(500) : _random.Next(5)));
        var outcome = error == ReconcileClass.StatusDiffers ? crm switch { CrmDealStatus.Won => CrmDealStatus.Lost, _ => CrmDealStatus.Won } : crm;
        if (error != ReconcileClass.MissingInSource)
        {
            AddEntries(i, amount, registry, lines, parts: IsPayment && error == ReconcileClass.Matched && i % 7 == 0);
        }
        if (error == ReconcileClass.MissingInSource)
        {
            Expect(error, CardId(i));
        }
        else
        {
            Expect(error is ReconcileClass.DuplicateArrival ? ReconcileClass.Matched : error, EntryId(i));
        }
        if (second)
        {
            (Also.TryGetValue(nameof(ReconcileClass.Late), out var late) ? late : Also[nameof(ReconcileClass.Late)] = new(StringComparer.Ordinal)).Add(EntryId(i));
        }
        if (error != ReconcileClass.MissingInCrm)
        {
            _records.Add(Card(CardId(i), i, arrived, sum, currency, outcome));
        }
        if (error == ReconcileClass.DuplicateArrival)
        {
            _records.Add(Card("9" + CardId(i), i, arrived.AddMinutes(1 + _random.Next(20)), sum, currency, outcome));
            Expect(error, "9" + CardId(i));
        }
        if (reason is { } why and not AmountReason.Rounding)
        {
            Reasons[why.ToString()] = Reasons.GetValueOrDefault(why.ToString()) + 1;
        }
    }

    /// <summary>One entry, or the instalments of a deal.</summary>
    private void AddEntries(int i, decimal amount, string status, int lines, bool parts)
    {
        if (!parts)
        {
            _records.Add(Entry(i, _at, amount, status, lines));
            return;
        }
        var first = Math.Round(amount * 0.3m);
        _records.Add(Entry(i, _at, first, status, lines));
        _records.Add(Entry(i, _at.AddHours(5), amount - first - 100, status, lines, "b"));
        _records.Add(Entry(i, _at.AddHours(9), 100, status, lines, "c"));
        Expect(ReconcileClass.Matched, EntryId(i) + "b");
        Expect(ReconcileClass.Matched, EntryId(i) + "c");
    }

    private (decimal Sum, AmountReason Reason, int Lines, string Currency) Wrong(decimal amount)
    {
        var vat = 1 + AmountDifference.RateOn(DateOnly.FromDateTime(_at.DateTime));
        return _random.Next(IsPayment ? 7 : 9) switch
        {
            0 => (amount * 100, AmountReason.Hundredfold, 1, "KZT"),
            1 => (Math.Round(amount * vat, 2), AmountReason.VatAdded, 1, "KZT"),
            2 => (Math.Round(amount / vat, 2), AmountReason.VatRemoved, 1, "KZT"),
            3 => (-amount, AmountReason.Sign, 1, "KZT"),
            4 => (Math.Round(amount / (505m + (_at.DayOfYear % 20)), 2), AmountReason.ExchangeRate, 1, "USD"),
            5 => (amount + 0.4m, AmountReason.Rounding, 1, "KZT"),
            6 => (amount, AmountReason.Currency, 1, "USD"),
            7 => (amount / 100, AmountReason.Hundredth, 1, "KZT"),
            _ => (amount * 3, AmountReason.RepeatedPerLine, 3, "KZT"),
        };
    }

    private CrmOrder Entry(int i, DateTimeOffset at, decimal amount, string status, int lines, string part = "") => new()
    {
        Id = EntryId(i) + part,
        Number = EntryId(i) + part,
        Kind = IsPayment ? CrmOrderKind.Payment : IsPhone ? CrmOrderKind.Form : CrmOrderKind.Order,
        OrderedAt = at,
        OrderedAtText = at.ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        Amount = IsPhone ? null : amount,
        Currency = IsPhone ? null : "KZT",
        Status = status,
        Lines = [.. Enumerable.Range(0, lines).Select(static line => new CrmLine($"Товар {line}", null, null, 1, null, line))],
        Phones = IsPhone ? [Tests.Integrations.Shop.Phone(i)] : [],
        TaxId = IsPayment ? Client(i) : null,
        Purpose = _kind == KeyKind.NumberInPurpose ? $"Оплата по счёту СЧ-{700000 + i} за товар" : "Оплата за товар",
    };

    private CrmCard Card(string id, int i, DateTimeOffset at, decimal amount, string currency, CrmDealStatus status) => IsPhone
        ? new CrmLead { Id = id, Name = "Заявка с сайта", LeadSource = "Веб-сайт", CreatedAt = at, Phones = [Tests.Integrations.Shop.Phone(i)], Owner = "Анна Ли" }
        : new CrmDeal
        {
            Id = id,
            Name = _kind switch { KeyKind.NumberInTitle => $"Заказ Kaspi {EntryId(i)}", KeyKind.NumberInPurpose => $"Поставка, счёт СЧ-{700000 + i}", _ => "Поставка" },
            LeadSource = _kind == KeyKind.NumberInTitle ? "Kaspi Магазин" : "Звонок",
            CreatedAt = at,
            Amount = amount,
            Currency = currency,
            Status = status,
            Fields = _kind switch
            {
                KeyKind.NumberConfigured or KeyKind.NumberInUnnamedColumn => new Dictionary<string, string> { ["Номер у партнёра"] = EntryId(i) },
                KeyKind.TaxIdConfigured or KeyKind.TaxIdFound => new Dictionary<string, string> { ["БИН"] = Client(i) },
                _ => new Dictionary<string, string>(),
            },
        };

    /// <summary>Numbers in the unnamed column are as short as those of a small shop.</summary>
    private string EntryId(int i) => _kind == KeyKind.NumberInUnnamedColumn ? $"A-{i}" : $"{412_000_000 + (i * 17)}";

    private static string CardId(int i) => $"{7000 + i}";

    /// <summary>A client has some deals; one that pays in parts has a single one, for whose part a payment is nobody could tell otherwise.</summary>
    private static string Client(int i) => i % 7 == 0 ? $"{150_140_500_000 + i}" : $"{150_140_010_000 + (i % 120)}";

    private void Expect(ReconcileClass kind, string id) =>
        (Expected.TryGetValue(kind.ToString(), out var ids) ? ids : Expected[kind.ToString()] = new(StringComparer.Ordinal)).Add(id);

    private static string Scattered(CrmRecord record) => string.Concat(record.Id.Reverse()) + record.Entity;
}
