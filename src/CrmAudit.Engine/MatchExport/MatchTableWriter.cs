using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Matching;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Files;

namespace CrmAudit.Engine.MatchExport;

/// <summary>
/// Writes cards as the tables another program matches: a Parquet file an entity, with the values that are compared, normalised as the search for duplicates has them, and the keys that bring
/// cards together. Cards are taken block by block, so that a base larger than memory goes through.
/// </summary>
public sealed class MatchTableWriter : IDisposable
{
    /// <summary>Cards that are prepared together and make one row group: few enough for Ctrl+C to wait for, enough for values to pack well.</summary>
    private const int BlockSize = 20_000;

    private readonly string _folder;
    private readonly AuditConfig _config;
    private readonly ReportOptions _options;
    private readonly string[] _entities;
    private readonly ValueCloak _cloak;
    private readonly SortedDictionary<string, List<CrmRecord>> _waiting = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ParquetTable> _tables = new(StringComparer.Ordinal);

    /// <param name="folder">Full path of the folder the files go to; made where it is missing.</param>
    /// <param name="config">Dictionaries.</param>
    /// <param name="options">Whether to redact and to overwrite.</param>
    /// <param name="entities">Entities to write; all there are when empty.</param>
    public MatchTableWriter(string folder, AuditConfig config, ReportOptions options, IReadOnlyList<string> entities)
    {
        ArgumentNullException.ThrowIfNull(options);
        _folder = folder;
        _config = config;
        _options = options;
        _entities = [.. Entities.Where(entity => entities.Count == 0 || entities.Contains(entity, StringComparer.OrdinalIgnoreCase))];
        _cloak = new(options.Redact);
    }

    /// <summary>The entities whose cards are matched by rules and fields.</summary>
    public static IReadOnlyList<string> Entities { get; } = ["Company", "Contact", "Lead", "Product"];

    /// <summary>Takes a record; one of another entity is passed over.</summary>
    /// <exception cref="ReportExportException">A file cannot be written.</exception>
    public void Add(CrmRecord record, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (!_entities.Contains(record.Entity))
        {
            return;
        }
        if (!_waiting.TryGetValue(record.Entity, out var block))
        {
            _waiting[record.Entity] = block = [];
        }
        block.Add(record);
        if (block.Count == BlockSize)
        {
            Write(record.Entity, block, cancel);
            block.Clear();
        }
    }

    /// <summary>Writes what is left and moves all files into place together.</summary>
    /// <returns>Full paths of the files; none where no card came.</returns>
    /// <exception cref="ReportExportException">A file cannot be written.</exception>
    public IReadOnlyList<string> Complete(CancellationToken cancel)
    {
        foreach (var (entity, block) in _waiting.Where(static pair => pair.Value.Count > 0))
        {
            Write(entity, block, cancel);
        }
        foreach (var table in _tables.Values)
        {
            table.Close();
        }
        cancel.ThrowIfCancellationRequested();
        foreach (var table in _tables.Values)
        {
            table.Commit();
        }
        return [.. _tables.Values.Select(static table => table.Path)];
    }

    /// <summary>Takes away what is not complete.</summary>
    public void Dispose()
    {
        foreach (var table in _tables.Values)
        {
            table.Dispose();
        }
    }

    private void Write(string entity, List<CrmRecord> block, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var columns = MatchColumns.Of(TableOf(entity, block));
        cancel.ThrowIfCancellationRequested();
        if (!_tables.TryGetValue(entity, out var table))
        {
            AtomicFile.EnsureFolder(_folder);
            _tables[entity] = table = new(Path.Combine(_folder, $"{entity}.parquet"), _options, columns, _cloak);
        }
        table.Add(block, columns, cancel);
    }

    /// <summary>Keys follow from the card alone: words learned from a whole base are left out, or the blocks would have keys of their own.</summary>
    private MatchTable TableOf(string entity, List<CrmRecord> block) => entity switch
    {
        "Company" => CrmTables.Companies([.. block.Cast<CrmCompany>()], _config, learnsWords: false),
        "Product" => CrmTables.Products([.. block.Cast<CrmProduct>()]),
        _ => CrmTables.Persons([.. block.Cast<CrmParty>()], _config),
    };
}
