namespace CrmAudit;

/// <summary>What the filled cells of a column are, as far as the first rows show.</summary>
public enum CrmColumnContent
{
    /// <summary>No cell is filled.</summary>
    Empty,

    /// <summary>Words, codes, or a mixture.</summary>
    Text,

    /// <summary>Phones.</summary>
    Phone,

    /// <summary>E-mail addresses.</summary>
    Email,

    /// <summary>BIN or IIN, by their check digit.</summary>
    TaxId,

    /// <summary>Dates.</summary>
    Date,

    /// <summary>Numbers with a decimal sign, thousands parted or a currency.</summary>
    Amount,

    /// <summary>Whole numbers.</summary>
    Number,

    /// <summary>Links.</summary>
    Url,

    /// <summary>Names or codes of currencies.</summary>
    Currency,

    /// <summary>Yes and no.</summary>
    YesNo,

    /// <summary>Names of persons.</summary>
    Person,

    /// <summary>Names of firms, by their legal form.</summary>
    Firm,
}
