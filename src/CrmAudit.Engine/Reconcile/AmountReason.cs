namespace CrmAudit.Engine.Reconcile;

/// <summary>What explains that an amount of the CRM differs from that of the registry.</summary>
internal enum AmountReason
{
    /// <summary>Nothing known.</summary>
    Unexplained,

    /// <summary>A hundred times as much: tiyn taken for tenge.</summary>
    Hundredfold,

    /// <summary>A hundredth.</summary>
    Hundredth,

    /// <summary>VAT was added.</summary>
    VatAdded,

    /// <summary>VAT was taken off.</summary>
    VatRemoved,

    /// <summary>The same with the other sign.</summary>
    Sign,

    /// <summary>One rate of exchange across the rows.</summary>
    ExchangeRate,

    /// <summary>The total of the order was taken once a line.</summary>
    RepeatedPerLine,

    /// <summary>The same number in another currency.</summary>
    Currency,

    /// <summary>The commission of the other side was taken off, or not.</summary>
    Commission,

    /// <summary>At most one unit of the currency apart.</summary>
    Rounding,
}
