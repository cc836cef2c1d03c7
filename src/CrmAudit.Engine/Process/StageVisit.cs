namespace CrmAudit.Engine.Process;

/// <summary>One stay of a deal on a stage: repeated rows of the same stage are one stay.</summary>
/// <param name="Stage">Stage.</param>
/// <param name="EnteredAt">When the deal came.</param>
/// <param name="LeftAt">When it left; null while it is there.</param>
internal readonly record struct StageVisit(string Stage, DateTimeOffset EnteredAt, DateTimeOffset? LeftAt)
{
    /// <summary>Days of the stay, up to a moment when it is not over.</summary>
    public double Days(DateTimeOffset asOf) => Math.Max(0, ((LeftAt ?? asOf) - EnteredAt).TotalDays);
}
