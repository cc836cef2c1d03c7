namespace CrmAudit.Engine.LiveTests;

/// <summary>How a test lead fared.</summary>
internal enum LeadProbeOutcome
{
    /// <summary>The form took it and the lookup found it.</summary>
    Found,

    /// <summary>The form took it; there is nothing to look it up with.</summary>
    Sent,

    /// <summary>The form took it and it was not found in time.</summary>
    Lost,

    /// <summary>The form did not take it.</summary>
    Refused,

    /// <summary>The lookup does not answer; nothing was sent.</summary>
    LookupDown,

    /// <summary>The lookup finds a mark that was never sent, so it proves nothing; nothing was sent.</summary>
    LookupEchoes,
}
