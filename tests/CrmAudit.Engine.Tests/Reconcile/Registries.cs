using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Tests.Reconcile;

/// <summary>A pair of registries made from a seed, with a known error in some rows.</summary>
internal sealed class Registries
{
    public static DateTimeOffset Start { get; } = new(2025, 9, 1, 9, 0, 0, TimeSpan.FromHours(5));

    private readonly Random _random;

    /// <param name="seed">Seed.</param>
    /// <param name="count">Entries.</param>
    /// <param name="near">Whether rows are known by phone and time instead of a number.</param>
    /// <param name="errors">Whether errors are put in.</param>
    public Registries(int seed, int count, bool near = false, bool errors = true)
    {
        _random = new(seed);
        for (var i = 0; i < count; i++)
        {
            Add(i, near, errors ? _random.Next(30) : 29);
        }
    }

    public List<ReconcileItem> Source { get; } = [];

    public List<ReconcileItem> Crm { get; } = [];

    /// <summary>What each row must come out as: by record id, s for the registry and c for the CRM before it.</summary>
    public Dictionary<string, ReconcileClass> Expected { get; } = [];

    public Dictionary<string, AmountReason> Reasons { get; } = [];

    public ReconcileOptions Options { get; set; } = new() { SourceFrom = Start.AddDays(-1), CrmFrom = Start.AddDays(-1), SourceTo = Start.AddYears(1), CrmTo = Start.AddYears(1) };

    public ReconcileResult Run() => Reconciler.Run(Source, Crm, Options);

    /// <summary>The class of every row that has an outcome of its own.</summary>
    public static Dictionary<string, ReconcileClass> Classes(ReconcileResult result) =>
        result.Outcomes.ToDictionary(static outcome => outcome.Class == ReconcileClass.DuplicateArrival || outcome.Source is null ? outcome.Crm!.Record.Id : outcome.Source.Record.Id, static outcome => outcome.Class);

    private void Add(int i, bool near, int error)
    {
        var at = Start.AddMinutes((i * 173) + _random.Next(60));
        var amount = 1000m * _random.Next(5, 900) + 37;
        var status = i % 5 == 0 ? "Отменен" : "Выдан";
        var outcome = i % 5 == 0 ? "Lost" : "Won";
        var arrived = at.AddMinutes(_random.Next(0, 5));
        var (kind, reason, sum) = error switch
        {
            2 => (ReconcileClass.Late, (AmountReason?)null, amount),
            4 => (ReconcileClass.AmountDiffers, AmountReason.Hundredfold, amount * 100),
            5 => (ReconcileClass.AmountDiffers, AmountReason.Hundredth, amount / 100),
            6 => (ReconcileClass.AmountDiffers, AmountReason.VatAdded, Math.Round(amount * (1 + AmountDifference.RateOn(DateOnly.FromDateTime(at.DateTime))), 2)),
            7 => (ReconcileClass.AmountDiffers, AmountReason.VatRemoved, Math.Round(amount / (1 + AmountDifference.RateOn(DateOnly.FromDateTime(at.DateTime))), 2)),
            8 => (ReconcileClass.AmountDiffers, AmountReason.Sign, -amount),
            9 => (ReconcileClass.AmountDiffers, AmountReason.ExchangeRate, Math.Round(amount / (510m + _random.Next(15)), 2)),
            10 => (ReconcileClass.AmountDiffers, AmountReason.Rounding, amount + 0.6m),
            11 => (ReconcileClass.AmountDiffers, AmountReason.RepeatedPerLine, amount * 3),
            12 => (ReconcileClass.StatusDiffers, null, amount),
            0 => (ReconcileClass.MissingInCrm, null, amount),
            _ => (ReconcileClass.Matched, null, amount),
        };
        if (error != 1)
        {
            Source.Add(Item($"s{i}", i, near, at, amount, status, error == 11 ? 3 : 1));
            Expected[$"s{i}"] = kind;
            if (reason is { } why)
            {
                Reasons[$"s{i}"] = why;
            }
        }
        if (error != 0)
        {
            var differs = kind == ReconcileClass.StatusDiffers ? (outcome == "Won" ? "Lost" : "Won") : outcome;
            Crm.Add(Item($"c{i}", i, near, kind == ReconcileClass.Late ? at.AddMinutes(100 + _random.Next(300)) : arrived, sum, differs, 0));
        }
        if (error == 1)
        {
            Expected[$"c{i}"] = ReconcileClass.MissingInSource;
        }
        if (error == 3)
        {
            Crm.Add(Item($"d{i}", i, near, arrived.AddMinutes(7), amount, outcome, 0));
            Expected[$"d{i}"] = ReconcileClass.DuplicateArrival;
        }
    }

    private static ReconcileItem Item(string id, int i, bool near, DateTimeOffset at, decimal amount, string status, int lines) => new()
    {
        Record = new CrmOrder { Id = id },
        Keys = near ? [] : [$"n:{412000 + i}"],
        NearKeys = near ? [$"p:+7701{i:D7}"] : [],
        At = at,
        Amount = amount,
        Status = status,
        Lines = lines,
    };
}
