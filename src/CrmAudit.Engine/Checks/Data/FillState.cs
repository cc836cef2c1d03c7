namespace CrmAudit.Engine.Checks.Data;

/// <summary>How one field of one card is filled.</summary>
internal enum FillState : byte
{
    /// <summary>The export of the card has no such column: nothing can be told.</summary>
    NoColumn,

    /// <summary>The field is not for this card (a loss reason of an open deal).</summary>
    NotApplicable,

    /// <summary>Blank, or an amount of nought.</summary>
    Empty,

    /// <summary>Typed only to get past the form: counts as empty.</summary>
    Formal,

    /// <summary>Really filled.</summary>
    Filled,
}
