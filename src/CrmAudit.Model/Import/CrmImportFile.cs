namespace CrmAudit;

/// <summary>What was detected about one imported table: a file, a sheet of a workbook or an entry of an archive.</summary>
public sealed class CrmImportFile
{
    private readonly SortedDictionary<CrmRowKind, long> _skipped = [];

    /// <summary>Full path of the file.</summary>
    public required string Path { get; init; }

    /// <summary>Sheet or archive entry inside the file, where there is one.</summary>
    public string? Part { get; init; }

    /// <summary>Detected system (Bitrix24, AmoCrm, HubSpot, Salesforce, Pipedrive, Zoho, Dynamics, Kaspi ...); Generic when none fits.</summary>
    public string System { get; set; } = "Generic";

    /// <summary>Detected entity (Contact, Deal ...).</summary>
    public string Entity { get; set; } = "";

    /// <summary>Kind of file: Csv, Xlsx, Xls, Html, Json, JsonLines, Zip, ClientBank, Log, VCard, Telegram, WhatsApp.</summary>
    public string Format { get; set; } = "";

    /// <summary>Name of the text encoding; empty for workbooks.</summary>
    public string Encoding { get; set; } = "";

    /// <summary>Column delimiter of a text table; null otherwise.</summary>
    public char? Delimiter { get; set; }

    /// <summary>1-based line of the header; 0 when the table has none.</summary>
    public int HeaderLine { get; set; }

    /// <summary>The columns in file order.</summary>
    public IReadOnlyList<CrmImportColumn> Columns { get; set; } = [];

    /// <summary>Columns that hold something and are kept under their own headers, because no property is known for them.</summary>
    public IEnumerable<CrmImportColumn> Unmapped => Columns.Where(static column => column is { Property: null, Basis: CrmColumnBasis.None, Content: not CrmColumnContent.Empty });

    /// <summary>Data rows read (blank rows are not counted).</summary>
    public long RowsRead { get; set; }

    /// <summary>Rows that became, or were merged into, a record.</summary>
    public long RowsEmitted { get; set; }

    /// <summary>Rows rejected with an error.</summary>
    public long RowsRejected { get; set; }

    /// <summary>Rows left out on purpose (repeated headers, totals, footers, deleted records).</summary>
    public long RowsSkipped { get; set; }

    /// <summary>The rows left out, by what they are.</summary>
    public IReadOnlyDictionary<CrmRowKind, long> Skipped => _skipped;

    /// <summary>Records emitted; fewer than <see cref="RowsEmitted"/> where a record has several rows.</summary>
    public long Records { get; set; }

    /// <summary>When the file was last written, for freshness.</summary>
    public DateTimeOffset? WrittenAt { get; set; }

    /// <summary>Records the table marks as deleted: they are no records of the export, and only a recount of reports looks at them.</summary>
    internal List<CrmRecord> Deleted { get; } = [];

    /// <summary>The fields of its cards as the CRM's own settings beside it describe them; null where nothing does.</summary>
    internal IReadOnlyList<FieldSetting>? FieldSettings { get; set; }

    /// <summary>The stages of pipelines as the CRM's own settings beside it list them, in their order; none where nothing does.</summary>
    internal IReadOnlyList<ToldStage> ToldStages { get; set; } = [];

    /// <summary>Where records of this table stand again, here or in another one.</summary>
    internal List<TableOverlap> Overlaps { get; } = [];

    /// <summary>Date properties whose columns have one and the same time of day throughout.</summary>
    internal IReadOnlySet<string> DayProperties { get; set; } = new HashSet<string>();

    /// <summary>Whether a date property is known to the day only: every value of its column has the same time of day. Known once the table is read.</summary>
    /// <param name="property">Name of the property.</param>
    public bool IsDay(string property) => DayProperties.Contains(property);

    /// <summary>Whether a column was mapped to a canonical property.</summary>
    /// <param name="property">Name of the property.</param>
    public bool Has(string property)
    {
        foreach (var column in Columns)
        {
            if (string.Equals(column.Property, property, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Counts a row that is left out.</summary>
    internal void Skip(CrmRowKind kind) => _skipped[kind] = _skipped.GetValueOrDefault(kind) + 1;

    /// <inheritdoc/>
    public override string ToString() => Part is null ? $"{Path}: {System} {Entity}" : $"{Path} [{Part}]: {System} {Entity}";
}
