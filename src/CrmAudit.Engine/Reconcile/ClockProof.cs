namespace CrmAudit.Engine.Reconcile;

/// <summary>What proves that two systems differ in their clocks and that what lies between their times is no delay.</summary>
internal enum ClockProof
{
    /// <summary>Nothing: entries may as well be late by that much.</summary>
    None,

    /// <summary>Without it entries would have arrived before they were sent.</summary>
    BeforeSent,

    /// <summary>Both sides tell the time of the same event, as of a call.</summary>
    SameEvent,

    /// <summary>Another pair of times of the same two systems is apart by as much.</summary>
    OtherTimes,

    /// <summary>The CRM is apart by as much from another registry.</summary>
    OtherRegistry,

    /// <summary>It began or ended on a date, and what is left over is the same before and after.</summary>
    Jump,
}
