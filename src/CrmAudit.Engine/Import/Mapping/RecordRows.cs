using CrmAudit.Engine.Import.Once;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>The rows of a table that are part of a record met before: lines that do not stand together, a record that stands twice, here or in another file.</summary>
internal sealed class RecordRows(MappingProfile profile, ImportSession session, IImportObserver observer) : IDisposable
{
    private readonly RecordIndex _lines = new(session.HoldsRecords);
    private readonly RepeatFilter _once = new(session.Records);
    private readonly HashSet<CrmRecord> _waiting = new(ReferenceEqualityComparer.Instance);
    private readonly List<CrmRecord> _known = [];
    private long _late;

    /// <summary>Whether a row is one more line of a record of this table that does not stand right above; the line is added to it.</summary>
    /// <param name="plan">Plan of the row.</param>
    /// <param name="row">The row as a record.</param>
    /// <param name="isPassedOn">Whether records that are complete so far have been passed on.</param>
    public bool IsLateLine(TablePlan plan, CrmRecord row, bool isPassedOn)
    {
        if (row.Id.Length == 0 || !LineMerger.JoinsById(profile, plan))
        {
            return false;
        }
        if (_lines.Add(row) is not { } known)
        {
            return false;
        }
        if (known.Record is not { } record)
        {
            return known.Trace == RecordLikeness.Trace(row) && IsLost(plan.File, row);
        }
        if (RecordLikeness.IsCard(row) && !RecordLikeness.IsOne(record, row, isSameTable: true))
        {
            return false;
        }
        LineMerger.Merge(profile, record, row);
        _late += isPassedOn && !session.HoldsRecords && !_waiting.Contains(record) ? 1 : 0;
        return true;
    }

    /// <summary>Whether a record is met for the first time in this import. One of lines that is known from another table waits for its last line.</summary>
    public bool IsNew(CrmRecord record)
    {
        if (!_lines.IsEmpty && record.Id.Length > 0 && _lines.Find(record) is not null && session.Records.Find(record) is { } known && !ReferenceEquals(known.Table, record.Origin))
        {
            _waiting.Add(record);
            _known.Add(record);
            return false;
        }
        return _once.Admit(record);
    }

    /// <summary>Of the records that waited those that are new after all.</summary>
    public IEnumerable<CrmRecord> Rest() => _known.Where(_once.Admit);

    /// <summary>Says what was known and what came late.</summary>
    public void Tell(CrmImportFile file)
    {
        OverlapNotes.Tell(_once.Overlaps, observer);
        OverlapNotes.TellLateLines(file, _late, observer);
    }

    public void Dispose() => _lines.Dispose();

    /// <summary>The record was passed on and let go: to pass the line on as one more record would count it twice.</summary>
    private bool IsLost(CrmImportFile file, CrmRecord row)
    {
        file.RowsEmitted--;
        file.RowsRejected++;
        observer.OnError(new("Import.LostLine", file.Path, row.Line, null, row.Id, new CrmText("Import.LostLine", ("line", (long)row.Line), ("id", row.Id))));
        return true;
    }
}
