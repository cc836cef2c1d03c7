using CrmAudit.Engine.Import.Sources;

namespace CrmAudit.Engine.Import.Tables;

/// <summary>
/// One table as its reader found it, before anything is mapped: the seam between reading (bytes to cells) and mapping
/// (cells to records). Read once, forward only.
/// </summary>
internal abstract class RawTable : IDisposable
{
    /// <summary>What is known so far; the mapper adds system, entity and columns, the reader counts.</summary>
    public required CrmImportFile File { get; init; }

    /// <summary>Headers as written, trimmed, one a column; empty where the table has none.</summary>
    public required IReadOnlyList<string> Headers { get; init; }

    /// <summary>The first data rows (up to some hundreds), for detection; they come again in <see cref="Rows"/>.</summary>
    public required IReadOnlyList<RawRow> Sample { get; init; }

    /// <summary>All data rows. The cells of a row are only valid until the next one is asked for.</summary>
    /// <param name="errors">Hears of malformed rows, which are not returned.</param>
    /// <param name="cancel">Stops the reading.</param>
    public abstract IEnumerable<RawRow> Rows(Action<CrmImportError> errors, CancellationToken cancel);

    /// <summary>The bare rows the table was made of; null where its columns were known beforehand.</summary>
    public virtual MatrixTable? Matrix => null;

    /// <summary>Columns that are one of several of their kind (a quantity per warehouse) and so no field of a record.</summary>
    public IReadOnlySet<int> Shared { get; init; } = new HashSet<int>();

    /// <summary>Headers of columns whose values are taken to hold for the blanks below them, though nothing but the blanks says so.</summary>
    public virtual IReadOnlyList<string> CarriedDown => [];

    /// <summary>How far the reading has come, 0-1; negative when not known.</summary>
    public virtual double Progress => -1;

    public abstract void Dispose();
}
