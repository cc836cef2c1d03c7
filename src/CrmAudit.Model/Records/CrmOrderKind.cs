namespace CrmAudit;

/// <summary>Kinds of outside registry.</summary>
public enum CrmOrderKind
{
    /// <summary>Not told.</summary>
    Other,

    /// <summary>Order of a marketplace (Kaspi) or web shop.</summary>
    Order,

    /// <summary>Submission of a site form.</summary>
    Form,

    /// <summary>Payment of a bank statement or accounting system.</summary>
    Payment,

    /// <summary>Invoice or bill.</summary>
    Invoice,
}
