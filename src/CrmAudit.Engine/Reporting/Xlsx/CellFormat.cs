namespace CrmAudit.Engine.Reporting.Xlsx;

/// <summary>How the cells of a column are shown.</summary>
internal enum CellFormat
{
    Text,

    /// <summary>Text of several lines.</summary>
    Wrapped,

    Whole,

    Number,

    Percent,

    Date,
}
