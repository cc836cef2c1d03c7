namespace CrmAudit;

/// <summary>One thing that could not be read, or several like it in one column.</summary>
public sealed record CrmImportError
{
    private readonly CrmText? _text;

    /// <summary>An error of an import.</summary>
    /// <param name="id">Stable id.</param>
    /// <param name="file">Full path.</param>
    /// <param name="line">1-based line or row; 0 when it is about the whole file.</param>
    /// <param name="column">Header of the column; null when it is about the whole row or file.</param>
    /// <param name="rawValue">The text that could not be read.</param>
    /// <param name="text">What is wrong; worded from line, column and value when null.</param>
    public CrmImportError(string id, string file, int line, string? column, string? rawValue, CrmText? text = null)
    {
        (Id, File, Line, Column, RawValue, _text) = (id, file, line, column, rawValue, text);
    }

    /// <summary>Stable id (Import.BadDate, Import.AmbiguousDate ...).</summary>
    public string Id { get; }

    /// <summary>Full path.</summary>
    public string File { get; }

    /// <summary>Sheet of a workbook or entry of an archive; null for a file that is one table.</summary>
    public string? Part { get; init; }

    /// <summary>1-based line or row of the first; 0 when it is about the whole file.</summary>
    public int Line { get; }

    /// <summary>Header of the column; null when it is about the whole row or file.</summary>
    public string? Column { get; }

    /// <summary>The text that could not be read, at most 200 characters.</summary>
    public string? RawValue { get; }

    /// <summary>How many rows or cells of the table it stands for.</summary>
    public long Count { get; init; } = 1;

    /// <summary>True when nothing is lost and the reader should only know.</summary>
    public bool IsWarning { get; init; }

    /// <summary>True when the whole file, sheet or entry could not be read.</summary>
    public bool IsFileError { get; init; }

    /// <summary>What is wrong and what to do. A table may have a million bad cells, so theirs is made when it is asked for.</summary>
    public CrmText Text
    {
        get => _text ?? new CrmText(Id, ("line", (long)Line), ("column", Column), ("value", RawValue));
        init => _text = value;
    }

    /// <summary>The file, with the part in brackets where there is one.</summary>
    public string Location => Part is null ? File : $"{File} [{Part}]";

    /// <inheritdoc/>
    public override string ToString() => $"{Location}: {Text.Render()}";
}
