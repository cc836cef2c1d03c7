namespace CrmAudit.Engine.Text.Names;

/// <summary>How far two firms' names agree, from least to most.</summary>
internal enum FirmLevel
{
    /// <summary>No word in common, or other numbers.</summary>
    Different,

    /// <summary>A word in common, and each has others: two firms of a group, or one in two languages.</summary>
    Kindred,

    /// <summary>One name has a word or two more than the other, or an abbreviation for what the other writes out (Алматы Сервис Плюс): another firm of the group, or the same.</summary>
    Part,

    /// <summary>A word in common, and what each has beside it may be a translation of the other: they are in two languages and the words are not all known.</summary>
    Translated,

    /// <summary>One name has a word more that any firm may add or leave out (Group, Plus, a city, a note in brackets).</summary>
    Extended,

    /// <summary>The same words, one or more with a typing error or in another order.</summary>
    Close,

    /// <summary>The same words.</summary>
    Same,
}
