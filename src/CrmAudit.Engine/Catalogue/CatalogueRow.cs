namespace CrmAudit.Engine.Catalogue;

/// <summary>One row as the resource writes it. Norm and red are absent where the check only informs.</summary>
internal sealed class CatalogueRow
{
    public required string Id { get; init; }

    public int Version { get; init; } = 1;

    public required CrmSeverity Severity { get; init; }

    /// <summary>Cmdlet; that of the area when absent.</summary>
    public string? Command { get; init; }

    public CrmUnit Unit { get; init; }

    public double? Norm { get; init; }

    public double? Red { get; init; }

    public double? NormHigh { get; init; }

    public double? RedHigh { get; init; }

    public CrmThresholdDirection Direction { get; init; }

    public bool NormInclusive { get; init; } = true;

    public bool RedInclusive { get; init; }

    public CrmThresholdOrigin Origin { get; init; }

    public Dictionary<string, double> Parameters { get; init; } = [];

    /// <summary>Entity, Entity.Property, Deal:open, Deal:required or config:key; alternatives joined by |.</summary>
    public List<string> Inputs { get; init; } = [];

    /// <summary>Lost or AtRisk where the findings claim money.</summary>
    public CrmMoney Money { get; init; }

    public CrmWork Work { get; init; }

    public List<string> Tags { get; init; } = [];

    public List<string> Goals { get; init; } = [];

    /// <summary>What a person may answer where the exports do not; {Id}.ask says what to look at, {Id}.asked tells the answer.</summary>
    public CrmAsked Asked { get; init; }

    /// <summary>Whether its area has no score without it.</summary>
    public bool Essential { get; init; }

    /// <summary>An input without which the check is no part of the goal Overview.</summary>
    public string? OverviewWith { get; init; }

    public CrmCheck ToCheck(CrmArea area) => new()
    {
        Id = Id,
        Version = Version,
        Area = area,
        Command = Command ?? CommandOf(area),
        Severity = Severity,
        Unit = Unit,
        Threshold = Norm is null && Red is null ? null : new CrmThreshold
        {
            Norm = Norm,
            Red = Red,
            NormHigh = NormHigh,
            RedHigh = RedHigh,
            Direction = Direction,
            NormInclusive = NormInclusive,
            RedInclusive = RedInclusive,
            Origin = Origin,
        },
        Parameters = Parameters,
        Inputs = Inputs,
        Money = Money,
        Work = Work,
        Tags = Tags,
        Goals = Goals,
        Asked = Asked,
        IsEssential = Essential,
        OverviewWith = OverviewWith,
    };

    private static string CommandOf(CrmArea area) => area switch
    {
        CrmArea.Data => "Test-CrmDataQuality",
        CrmArea.Pipeline => "Test-CrmPipeline",
        CrmArea.Report => "Test-CrmReport",
        CrmArea.Integration => "Test-CrmIntegration",
        _ => "Invoke-CrmAudit",
    };
}
