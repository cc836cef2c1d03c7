namespace CrmAudit;

/// <summary>How the text of a cell is read.</summary>
public enum CrmFieldKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>Name of a person or title of a card.</summary>
    Name,

    /// <summary>Name of a firm.</summary>
    Company,

    /// <summary>One or more phones.</summary>
    Phone,

    /// <summary>One or more e-mail addresses.</summary>
    Email,

    /// <summary>Date or date and time.</summary>
    Date,

    /// <summary>Amount of money or quantity.</summary>
    Amount,

    /// <summary>Currency name, sign or code.</summary>
    Currency,

    /// <summary>BIN or IIN.</summary>
    TaxId,

    /// <summary>Web address.</summary>
    Url,

    /// <summary>Value of a directory or drop-down list.</summary>
    Choice,

    /// <summary>Identifier of another record.</summary>
    Reference,

    /// <summary>User of the CRM.</summary>
    User,
}
