namespace CrmAudit.Engine.Import.Understanding;

/// <summary>What a word of a header does there.</summary>
internal enum HeaderWordRole
{
    /// <summary>Says what stands in the column: phone, status, amount.</summary>
    Attribute,

    /// <summary>Says what happened at a time: created, closed.</summary>
    Event,

    /// <summary>Says whose it is: client, deal, manager.</summary>
    Noun,

    /// <summary>Changes nothing: work, main, your.</summary>
    Ignored,

    /// <summary>Makes it something that has no field: fax, opt out, count.</summary>
    Trap,

    /// <summary>Says in what it is counted: tenge, per cent, thousands.</summary>
    Unit,
}
