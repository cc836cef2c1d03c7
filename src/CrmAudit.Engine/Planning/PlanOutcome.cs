namespace CrmAudit.Engine.Planning;

/// <summary>What became of an action of an earlier plan, told by the data wherever they can.</summary>
internal enum PlanOutcome
{
    /// <summary>Not done, and its day is still to come or was never set.</summary>
    Open,

    /// <summary>Not done, and its day has passed.</summary>
    Slipped,

    /// <summary>Said done; the checks could not be evaluated, so nobody knows.</summary>
    Unproven,

    /// <summary>Said done; the checks still find it.</summary>
    StillThere,

    /// <summary>Nobody will do it, with a reason.</summary>
    Dropped,

    /// <summary>The checks find nothing any more, whatever the plan says.</summary>
    Verified,
}
