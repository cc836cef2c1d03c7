namespace CrmAudit.Engine.Matching;

/// <summary>What a field can say of two cards: whether it may carry a link or only support one.</summary>
internal enum FieldRole
{
    /// <summary>The party's own: names, numbers of documents, dates of birth. May carry a link.</summary>
    Identifying,

    /// <summary>
    /// A phone or mailbox: it reaches one party, or everybody of a family, an office, an accountant's clients. May carry a link where it is one client's; several of one
    /// family or office are one piece of evidence.
    /// </summary>
    Line,

    /// <summary>A fact that many parties have in common (employer, city, source, owner). Only supports a link, and only so far.</summary>
    Context,
}
