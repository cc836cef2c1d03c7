namespace CrmAudit.Engine.Text.Names;

/// <summary>How one word of a name ties in with one of another, from nothing to the same.</summary>
internal enum NameTie : byte
{
    /// <summary>Two names.</summary>
    None,

    /// <summary>One is the first letter of the other.</summary>
    Initial,

    /// <summary>Far apart for one name, and yet nearer than two names are by chance.</summary>
    Loose,

    /// <summary>Near in spelling, though both may be names.</summary>
    Near,

    /// <summary>A word nobody is called by, a slip away from a name.</summary>
    Slip,

    /// <summary>One name in two spellings, romanisations or forms.</summary>
    Spelling,

    /// <summary>To the letter.</summary>
    Equal,
}
