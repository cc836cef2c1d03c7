namespace CrmAudit;

/// <summary>One row of the catalogue of checks, with the thresholds in force.</summary>
public sealed record CrmCheck
{
    /// <summary>Id (Data.StaleCard).</summary>
    public required string Id { get; init; }

    /// <summary>Rises when the meaning changes.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Area of the audit.</summary>
    public required CrmArea Area { get; init; }

    /// <summary>Cmdlet that runs it.</summary>
    public required string Command { get; init; }

    /// <summary>Severity in the red zone; between norm and red it is one level lower.</summary>
    public required CrmSeverity Severity { get; init; }

    /// <summary>Unit of the measured value.</summary>
    public CrmUnit Unit { get; init; }

    /// <summary>Thresholds in force; null when the check only informs.</summary>
    public CrmThreshold? Threshold { get; init; }

    /// <summary>Further figures of the check by name (months, days), all configurable.</summary>
    public IReadOnlyDictionary<string, double> Parameters { get; init; } = new Dictionary<string, double>();

    /// <summary>What it needs, as Entity, Entity.Property or config:key of the configuration; alternatives are joined by |.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>What kind of money its findings speak of.</summary>
    public CrmMoney Money { get; init; }

    /// <summary>What kind of work its recommendation asks for.</summary>
    public CrmWork Work { get; init; }

    /// <summary>Tags to select by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Audit goals that include it (Overview, Migration, Adoption, Scaling).</summary>
    public IReadOnlyList<string> Goals { get; init; } = [];

    /// <summary>What a person may answer where the exports do not.</summary>
    internal CrmAsked Asked { get; init; }

    /// <summary>Whether its area has no score of its own until it is answered.</summary>
    public bool IsEssential { get; init; }

    /// <summary>
    /// What must be there for the check to be part of the goal Overview, written as an input: that goal asks what the lists a CRM exports by clicking answer, and more
    /// only where more is given. Null for a check that is always part of its goals.
    /// </summary>
    public string? OverviewWith { get; init; }

    /// <summary>Whether this version of the module can run it.</summary>
    public bool Available { get; init; }

    /// <summary>The title before it is worded, where the check is none of the catalogue; null for those of the catalogue.</summary>
    public CrmText? TitleText { get; init; }

    /// <summary>The check in a few words.</summary>
    public string Title => (TitleText ?? new CrmText(Id + ".title")).Render();

    /// <summary>What is measured; empty where the check is none of the catalogue.</summary>
    public string Question => TitleText is null ? new CrmText(Id + ".question").Render() : "";

    /// <inheritdoc/>
    public override string ToString() => Id;
}
