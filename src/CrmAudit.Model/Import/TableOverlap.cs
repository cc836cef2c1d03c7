namespace CrmAudit;

/// <summary>Records that stand in two tables, or twice in one, and were taken once.</summary>
/// <param name="first">The table read first.</param>
/// <param name="second">The table read later; the same one where a record stands twice in it.</param>
internal sealed class TableOverlap(CrmImportFile first, CrmImportFile second)
{
    /// <summary>Values that are kept as evidence; past that only their number.</summary>
    private const int MostChanges = 100_000;

    private readonly List<RecordChange> _changes = [];

    public CrmImportFile First => first;

    public CrmImportFile Second => second;

    /// <summary>Whether the second file is the first one byte for byte and was not read.</summary>
    public bool IsSameFile { get; init; }

    /// <summary>Rows of the second table whose record was known.</summary>
    public long Records { get; set; }

    /// <summary>Of them those that say something else.</summary>
    public long Changed { get; set; }

    /// <summary>Of them those whose second row stands, being newer.</summary>
    public long Renewed { get; set; }

    /// <summary>Of them those that could not be compared, for the first row had already been passed on and let go.</summary>
    public long Unknown { get; set; }

    /// <summary>Rows with an id of the first table and another card: not taken for the same record.</summary>
    public long Unlike { get; set; }

    public IReadOnlyList<RecordChange> Changes => _changes;

    public void Add(IEnumerable<RecordChange> changes)
    {
        if (_changes.Count < MostChanges)
        {
            _changes.AddRange(changes);
        }
    }
}
