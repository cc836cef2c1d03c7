namespace CrmAudit;

/// <summary>How a table would be read, told by its first rows.</summary>
public sealed class CrmImportPreview
{
    /// <summary>The plan: system, entity, header line, columns; its counts are those of the first rows. The entity is empty where nothing is known.</summary>
    public required CrmImportFile Table { get; init; }

    /// <summary>The first rows as they stand in the file, those that are no records too.</summary>
    public required IReadOnlyList<CrmPreviewRow> Rows { get; init; }

    /// <summary>The first rows as records.</summary>
    public required IReadOnlyList<CrmRecord> Records { get; init; }

    /// <summary>What is wrong or worth knowing in the first rows.</summary>
    public required IReadOnlyList<CrmImportError> Problems { get; init; }

    /// <summary>Full path of the file.</summary>
    public string Path => Table.Path;

    /// <summary>Sheet or archive entry inside the file, where there is one.</summary>
    public string? Part => Table.Part;

    /// <summary>Detected system; Generic when none fits.</summary>
    public string System => Table.System;

    /// <summary>What the rows are (Contact, Deal ...); empty where nothing is known.</summary>
    public string Entity => Table.Entity;

    /// <summary>1-based line of the header; 0 when the table has none.</summary>
    public int HeaderLine => Table.HeaderLine;

    /// <summary>The columns in file order: what each is read as and why.</summary>
    public IReadOnlyList<CrmImportColumn> Columns => Table.Columns;

    /// <summary>Columns that are kept under their own headers, because no property is known for them.</summary>
    public IReadOnlyList<CrmImportColumn> Unmapped => [.. Table.Unmapped];

    /// <summary>Rows looked at.</summary>
    public long RowsRead => Table.RowsRead;

    /// <summary>Rows that would be left out, by what they are.</summary>
    public IReadOnlyDictionary<CrmRowKind, long> Skipped => Table.Skipped;

    /// <summary>The first value of a column; null when it is empty in the rows looked at.</summary>
    /// <param name="column">One of the columns.</param>
    public string? Example(CrmImportColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        foreach (var row in Rows)
        {
            if (row.Kind == CrmRowKind.Record && column.Index < row.Cells.Count && row.Cells[column.Index].Length > 0)
            {
                return row.Cells[column.Index];
            }
        }
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Table.ToString();
}
