namespace CrmAudit.Engine.Files.Workbooks;

/// <summary>What a cell of a workbook holds.</summary>
internal enum WorkbookCellKind
{
    Empty,
    Text,
    Number,
    Date,
    Duration,
    Flag,
}

/// <summary>The value of one cell.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text; null for every other kind.</param>
/// <param name="Number">A number; a date as days since 1899-12-30; a duration in days; 1 for a flag that is set.</param>
internal readonly record struct WorkbookCell(WorkbookCellKind Kind, string? Text, double Number)
{
    public WorkbookCell(string text)
        : this(WorkbookCellKind.Text, text, 0)
    {
    }

    /// <summary>The value as an object: string, double, DateTime, TimeSpan, bool, or null for an empty cell.</summary>
    public object? Value => Kind switch
    {
        WorkbookCellKind.Text => Text,
        WorkbookCellKind.Number => Number,
        WorkbookCellKind.Date => Date,
        WorkbookCellKind.Duration => TimeSpan.FromDays(Number),
        WorkbookCellKind.Flag => Number != 0,
        _ => null,
    };

    /// <summary>The moment of a cell that holds a date, to the millisecond.</summary>
    public DateTime Date => DateTime.FromOADate(Number);
}
