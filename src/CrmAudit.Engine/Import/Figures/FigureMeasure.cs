namespace CrmAudit.Engine.Import.Figures;

/// <summary>What a figure of a report measures.</summary>
internal enum FigureMeasure
{
    /// <summary>Not told: whatever the report is defined to show.</summary>
    Unknown,

    /// <summary>How many records.</summary>
    Count,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>An average.</summary>
    Average,

    /// <summary>A share: a conversion, or how much of a plan is done.</summary>
    Share,

    /// <summary>A plan, a rank, a number of the row: nothing the records give.</summary>
    Other,
}
