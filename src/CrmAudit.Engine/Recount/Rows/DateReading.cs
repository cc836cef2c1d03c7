namespace CrmAudit.Engine.Recount.Rows;

/// <summary>How the text of a date is read.</summary>
internal enum DateReading
{
    /// <summary>As the import proved it.</summary>
    AsRead,

    /// <summary>Day and month swapped where both can be months.</summary>
    Swapped,

    /// <summary>Day and month swapped; what cannot be a date then is lost.</summary>
    SwappedOrLost,
}
