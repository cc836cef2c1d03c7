namespace CrmAudit.Engine.Process;

/// <summary>One deal on its way through a pipeline.</summary>
internal sealed class DealCase
{
    private IReadOnlyList<StageVisit>? _visits;
    private int[] _route = [];

    public required string Id { get; init; }

    /// <summary>The deal; null when the exports have its history only.</summary>
    public CrmDeal? Deal { get; init; }

    /// <summary>Pipeline; "" where the exports name none.</summary>
    public required string Pipeline { get; init; }

    public required CrmDealStatus Status { get; init; }

    /// <summary>The history in order of time; empty where the exports have none of this deal.</summary>
    public required IReadOnlyList<StageEvent> Events { get; init; }

    /// <summary>Stage the deal is on now.</summary>
    public string? Stage => Deal?.Stage ?? (Events.Count > 0 ? Events[^1].Stage : null);

    public bool IsOpen => Status is CrmDealStatus.Open;

    /// <summary>When the deal began: its creation, else its first move.</summary>
    public DateTimeOffset? StartedAt => Deal?.CreatedAt ?? (Events.Count > 0 ? Events[0].At : null);

    /// <summary>When a closed deal was closed: its closing date, else the move to the stage it stands on; a history that ends before does not tell.</summary>
    public DateTimeOffset? EndedAt => IsOpen ? null : Deal?.ClosedAt ?? (Events.Count > 0 && (Deal?.Stage is not { } stage || StageName.Same(Events[^1].Stage, stage)) ? Events[^1].At : null);

    /// <summary>The stays, consecutive rows of one stage taken together. The last one of a closed deal is over as it begins.</summary>
    public IReadOnlyList<StageVisit> Visits => _visits ??= Collapse();

    /// <summary>When the deal came to its present stage; null when the exports do not tell.</summary>
    public DateTimeOffset? StageSince => Visits.Count > 0 && (Stage is null || StageName.Same(Visits[^1].Stage, Stage)) ? Visits[^1].EnteredAt : Deal?.StageChangedAt;

    /// <summary>The place of each visit's stage among the stages of the pipeline.</summary>
    public IReadOnlyList<int> Route => _route;

    /// <summary>The place of the present stage among the stages of the pipeline; -1 when not known.</summary>
    public int Place { get; private set; } = -1;

    /// <summary>Finds the stages of the case among those of its pipeline.</summary>
    public void Locate(StageIndex index)
    {
        _route = new int[Visits.Count];
        for (var i = 0; i < _route.Length; i++)
        {
            _route[i] = index.Of(Visits[i].Stage);
        }
        Place = index.Of(Stage);
    }

    private List<StageVisit> Collapse()
    {
        var visits = new List<StageVisit>(Events.Count);
        foreach (var step in Events)
        {
            if (visits.Count > 0 && StageName.Same(visits[^1].Stage, step.Stage))
            {
                continue;
            }
            if (visits.Count > 0)
            {
                visits[^1] = visits[^1] with { LeftAt = step.At };
            }
            visits.Add(new(step.Stage, step.At, null));
        }
        if (visits.Count > 0 && Status is CrmDealStatus.Won or CrmDealStatus.Lost or CrmDealStatus.Closed)
        {
            visits[^1] = visits[^1] with { LeftAt = visits[^1].EnteredAt };
        }
        return visits;
    }
}
