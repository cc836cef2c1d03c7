namespace CrmAudit.Engine.Checks.Duplicates;

/// <summary>What hangs on a card: a merge moves it, and a wrong one mixes it up.</summary>
internal sealed class CardHistory
{
    /// <summary>A card nothing hangs on.</summary>
    public static CardHistory None { get; } = new();

    /// <summary>Deals of the client.</summary>
    public int Deals { get; private set; }

    /// <summary>Calls, letters, meetings and messages.</summary>
    public int Activities { get; private set; }

    /// <summary>Calls among them.</summary>
    public int Calls { get; private set; }

    /// <summary>Amount of the open deals by currency; "" where none is told.</summary>
    public SortedDictionary<string, decimal> Open { get; } = new(StringComparer.Ordinal);

    /// <summary>The last deal or activity.</summary>
    public DateTimeOffset? Last { get; private set; }

    public void Add(CrmDeal deal)
    {
        Deals++;
        if (deal.Status == CrmDealStatus.Open && deal.Amount is { } amount)
        {
            Open[deal.Currency ?? ""] = Open.GetValueOrDefault(deal.Currency ?? "") + amount;
        }
        Saw(deal.LastActivityAt ?? deal.ModifiedAt ?? deal.CreatedAt);
    }

    public void Add(CrmActivity activity)
    {
        Activities++;
        Calls += activity.Kind == CrmActivityKind.Call ? 1 : 0;
        Saw(activity.StartedAt ?? activity.CreatedAt);
    }

    /// <summary>What there is, in words; none where nothing is.</summary>
    public IReadOnlyList<CrmText> Told() =>
    [
        .. Deals > 0 ? [new CrmText("Data.DuplicateGroup.history.deals", ("deals", (long)Deals))] : Array.Empty<CrmText>(),
        .. Calls > 0 ? [new CrmText("Data.DuplicateGroup.history.calls", ("calls", (long)Calls))] : Array.Empty<CrmText>(),
        .. Activities > Calls ? [new CrmText("Data.DuplicateGroup.history.activities", ("activities", (long)(Activities - Calls)))] : Array.Empty<CrmText>(),
        .. Open.Select(static pair => new CrmText("Data.DuplicateGroup.history.open", ("amount", pair.Value), ("currency", pair.Key))),
        .. Last is { } last ? [new CrmText("Data.DuplicateGroup.history.last", ("date", last))] : Array.Empty<CrmText>(),
    ];

    private void Saw(DateTimeOffset? moment) => Last = moment > Last || Last is null ? moment ?? Last : Last;
}
