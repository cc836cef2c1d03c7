namespace CrmAudit.Engine.Configuration;

/// <summary>What the values of a column are, which decides how they are compared.</summary>
internal enum ColumnKind
{
    /// <summary>Names of persons, whole or in parts.</summary>
    Name,

    /// <summary>Names of firms and organisations.</summary>
    Firm,

    /// <summary>Dates.</summary>
    Date,

    /// <summary>Addresses: words and house numbers.</summary>
    Address,

    /// <summary>Numbers of documents, post codes, articles.</summary>
    Code,

    /// <summary>Phone numbers, one or several.</summary>
    Phone,

    /// <summary>E-mail addresses.</summary>
    Email,

    /// <summary>Any other text.</summary>
    Text,

    /// <summary>Numbers of which one proves a party and two different ones rule it out (BIN, IIN, passport).</summary>
    Key,

    /// <summary>Facts that many parties have in common (employer, city, source): they support a link and carry none.</summary>
    Context,
}
