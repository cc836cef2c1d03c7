namespace CrmAudit.Engine.Import;

/// <summary>One thing that could not be read.</summary>
/// <param name="Id">Stable id (Import.BadRow, Import.AmbiguousDate ...), equal to the id of its text.</param>
/// <param name="File">Full path.</param>
/// <param name="Line">1-based line or row; 0 when it is about the whole file.</param>
/// <param name="Column">Header of the column; null when it is about the whole row or file.</param>
/// <param name="RawValue">The text that could not be read, at most 200 characters.</param>
/// <param name="Text">What is wrong and what to do.</param>
public sealed record ImportError(string Id, string File, int Line, string? Column, string? RawValue, CrmText Text)
{
    /// <summary>Sheet of a workbook or entry of an archive; null for a file that is one table.</summary>
    public string? Part { get; init; }

    /// <summary>True when nothing is lost and the reader should only know.</summary>
    public bool IsWarning { get; init; }

    /// <summary>True when the whole file, sheet or entry could not be read.</summary>
    public bool IsFileError { get; init; }

    /// <summary>The file, with the part in brackets where there is one.</summary>
    public string Location => Part is null ? File : $"{File} [{Part}]";
}
