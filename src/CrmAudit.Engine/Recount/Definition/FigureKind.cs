namespace CrmAudit.Engine.Recount.Definition;

/// <summary>What a number of a report says of its place.</summary>
internal enum FigureKind
{
    /// <summary>How many records.</summary>
    Count,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>An average, or the share of a conversion or of a plan.</summary>
    Value,
}
