namespace CrmAudit.Engine.Reconcile;

/// <summary>What became of an entry of a registry, or of a record of the CRM.</summary>
internal enum ReconcileClass
{
    /// <summary>There and the same.</summary>
    Matched,

    /// <summary>Not there yet, and younger than the usual lag.</summary>
    Pending,

    /// <summary>There, but later than the objective.</summary>
    Late,

    /// <summary>In the registry only.</summary>
    MissingInCrm,

    /// <summary>In the CRM only.</summary>
    MissingInSource,

    /// <summary>A further record of the CRM for one entry.</summary>
    DuplicateArrival,

    /// <summary>There with another amount.</summary>
    AmountDiffers,

    /// <summary>There with a status that does not go with that of the registry.</summary>
    StatusDiffers,

    /// <summary>There, but nothing of what happens to the entry comes through.</summary>
    OneWay,

    /// <summary>Outside the time the other side covers: nothing can be told.</summary>
    OutsideWindow,
}
