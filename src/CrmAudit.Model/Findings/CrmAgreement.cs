namespace CrmAudit;

/// <summary>How far the values of one field of two records agree.</summary>
public enum CrmAgreement
{
    /// <summary>One of the two has no value.</summary>
    Missing,

    /// <summary>They are not the same.</summary>
    Different,

    /// <summary>They are two things for certain: the records are not one client.</summary>
    Veto,

    /// <summary>Names contradict each other in a part.</summary>
    Conflict,

    /// <summary>The given names agree, the family names do not.</summary>
    OtherFamily,

    /// <summary>Names of firms have a word in common, and each has others.</summary>
    Kindred,

    /// <summary>One name of a firm has a word or two more.</summary>
    Part,

    /// <summary>One may be the other in another language.</summary>
    Translated,

    /// <summary>One name of a firm has a word more that any firm may have.</summary>
    Extended,

    /// <summary>All names may be one person's, one of them far off.</summary>
    Loose,

    /// <summary>One name in common and nothing to compare it with.</summary>
    Partial,

    /// <summary>They are alike.</summary>
    Alike,

    /// <summary>They differ by a slip.</summary>
    Close,

    /// <summary>A value of several is the same.</summary>
    Shared,

    /// <summary>They are the same name.</summary>
    Same,

    /// <summary>They are the same.</summary>
    Exact,

    /// <summary>All parts of the names are the same.</summary>
    Full,

    /// <summary>No field: the two may be relatives or colleagues.</summary>
    Related,
}
