namespace CrmAudit.Engine.Recount.Changes;

/// <summary>The steps in which the amount of a row becomes a part of the total.</summary>
internal enum AmountStage
{
    /// <summary>Which amount is taken.</summary>
    Field,

    /// <summary>How it comes into the currency of the report.</summary>
    Currency,

    /// <summary>With or without tax, weighted or not.</summary>
    Part,

    /// <summary>Rounding of each row.</summary>
    Rounding,

    /// <summary>Thousands, hundredths.</summary>
    Scale,

    /// <summary>Rounding of the total.</summary>
    Total,
}
