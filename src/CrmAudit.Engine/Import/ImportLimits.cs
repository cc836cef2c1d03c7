namespace CrmAudit.Engine.Import;

/// <summary>Limits that keep a hostile file from taking the machine down.</summary>
public sealed record ImportLimits
{
    /// <summary>Longest cell in characters.</summary>
    public int CellLength { get; init; } = 1_000_000;

    /// <summary>Most columns of a table.</summary>
    public int Columns { get; init; } = 5_000;

    /// <summary>Most unpacked bytes of one entry of a ZIP or XLSX.</summary>
    public long UnpackedBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Highest ratio of unpacked to packed bytes of one entry above 10 MB.</summary>
    public double UnpackedRatio { get; init; } = 200;

    /// <summary>Most exports in one archive.</summary>
    public int ArchiveEntries { get; init; } = 10_000;

    /// <summary>Deepest nesting of JSON.</summary>
    public int JsonDepth { get; init; } = 64;
}
