namespace CrmAudit;

/// <summary>What a row of an export is.</summary>
public enum CrmRowKind
{
    /// <summary>A record, or a part of one.</summary>
    Record,

    /// <summary>A total, a subtotal or a count.</summary>
    Total,

    /// <summary>The title of the rows below it.</summary>
    GroupTitle,

    /// <summary>The header once more, whole or nearly so.</summary>
    RepeatedHeader,

    /// <summary>What a report writes below its data: its name, a copyright, who made it.</summary>
    Footer,

    /// <summary>A note beside the table.</summary>
    Note,

    /// <summary>A record its system marks as deleted.</summary>
    Deleted,

    /// <summary>A part of the record above it, with columns of its own.</summary>
    Subitem,

    /// <summary>The name of a code in a directory of them: it names what records hold.</summary>
    CodeName,
}
