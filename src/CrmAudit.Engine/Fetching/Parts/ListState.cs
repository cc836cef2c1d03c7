namespace CrmAudit.Engine.Fetching.Parts;

/// <summary>How far one list has come.</summary>
internal sealed class ListState
{
    /// <summary>Where to go on.</summary>
    public string Cursor { get; set; } = "";

    /// <summary>Id of the last record that was read; null before the first.</summary>
    public string? Last { get; set; }

    /// <summary>Length of its file after the last whole page.</summary>
    public long Bytes { get; set; }

    /// <summary>Records in it.</summary>
    public long Written { get; set; }

    /// <summary>Records the server tells.</summary>
    public long? Told { get; set; }

    /// <summary>Records that were gone at the end.</summary>
    public long Deleted { get; set; }

    /// <summary>Whether it was read to the end.</summary>
    public bool IsDone { get; set; }

    /// <summary>Whether its last page was read; what was written is still to be held against what the server counts.</summary>
    public bool IsRead { get; set; }

    /// <summary>Begins anew.</summary>
    public void Reset() => (Cursor, Last, Bytes, Written, Told, IsRead) = ("", null, 0, 0, null, false);

    /// <summary>Why it could not be read.</summary>
    public string? Problem { get; set; }
}
