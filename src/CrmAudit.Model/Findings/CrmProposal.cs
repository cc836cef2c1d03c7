namespace CrmAudit;

/// <summary>What is proposed to be done with a record. Nothing is ever done.</summary>
public enum CrmProposal
{
    /// <summary>Nothing is proposed.</summary>
    None,

    /// <summary>Close it as lost, "no contact".</summary>
    Close,

    /// <summary>Bring it back: a call this week.</summary>
    Reactivate,
}
