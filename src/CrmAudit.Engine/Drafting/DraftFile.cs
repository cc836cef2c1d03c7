namespace CrmAudit.Engine.Drafting;

/// <summary>One file and what it was read as.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Tables">Its tables; none when it could not be read, or repeats another file.</param>
/// <param name="Problem">Why it, or a part of it, was not read; null when all was.</param>
internal sealed record DraftFile(string Path, IReadOnlyList<CrmImportFile> Tables, CrmText? Problem)
{
    public bool IsRead => Tables.Count > 0;

    /// <summary>The entity of all its tables; null where they differ, or are of none the configuration can name.</summary>
    public string? Entity => Only(Tables.Select(static table => table.Entity)) is { } entity && CrmSchema.Entities.Contains(entity) ? entity : null;

    /// <summary>The system of all its tables; null where they differ or it is none that is known.</summary>
    public string? System => Only(Tables.Select(static table => table.System)) is { } system && system != "Generic" && Catalogue.SystemCatalogue.Names.Contains(system) ? system : null;

    public long Records => Tables.Sum(static table => table.Records);

    /// <summary>Rows that became records, or were found to be those of another file.</summary>
    public long Rows => Tables.Sum(static table => table.RowsEmitted);

    /// <summary>Columns nothing is known for in any of its tables, each header once.</summary>
    public IReadOnlyList<CrmImportColumn> Unmapped => [.. Tables.SelectMany(static table => table.Unmapped).DistinctBy(static column => column.Header).Where(column => !Tables.Any(table => table.Columns.Any(known => known.Header == column.Header && known.Property is not null)))];

    private static string? Only(IEnumerable<string> names) => names.Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;
}
