using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Import.Once;

/// <summary>Lets every record of a table through once: one that is known is made one with what is known of it, the newest stands.</summary>
/// <param name="index">The records of the import so far.</param>
internal sealed partial class RepeatFilter(RecordIndex index)
{
    /// <summary>Files written within this of each other may have been unpacked or copied at once.</summary>
    private static readonly TimeSpan CopiedTogether = TimeSpan.FromHours(1);

    private readonly Dictionary<CrmImportFile, TableOverlap> _overlaps = new(ReferenceEqualityComparer.Instance);

    /// <summary>The overlaps of the table with itself and with the tables before it.</summary>
    public IEnumerable<TableOverlap> Overlaps => _overlaps.Values.Where(static overlap => overlap.Records > 0 || overlap.Unlike > 0);

    /// <summary>Whether a record is a new one, to be passed on.</summary>
    public bool Admit(CrmRecord record)
    {
        if (record.Id.Length == 0 || record is CrmLogEntry or CrmReportFigure or CrmAutomation or CrmIntegration)
        {
            return true;
        }
        if (index.Add(record) is not { } known)
        {
            return true;
        }
        var isSameTable = ReferenceEquals(known.Table, record.Origin);
        // Two rows of an order in one registry may be two parts of it.
        if (!RecordLikeness.IsCard(record) || (isSameTable && record is CrmOrder))
        {
            return isSameTable || known.Record is not { } other || !Repeats(other, record);
        }
        if (known.Record is not { } earlier)
        {
            return known.Trace != RecordLikeness.Trace(record) ? IsUnlike(known.Table, record) : IsGone(known.Table, record);
        }
        if (!RecordLikeness.IsOne(earlier, record, isSameTable))
        {
            return IsUnlike(known.Table, record);
        }
        Join(known.Table, earlier, record);
        return false;
    }

    private bool IsUnlike(CrmImportFile table, CrmRecord record)
    {
        OverlapOf(table, record.Origin!).Unlike++;
        return true;
    }

    private bool IsGone(CrmImportFile table, CrmRecord record)
    {
        var overlap = OverlapOf(table, record.Origin!);
        overlap.Records++;
        overlap.Unknown++;
        return false;
    }

    /// <summary>A row that repeats another word for word, in another file: the same call or move in two exports.</summary>
    private bool Repeats(CrmRecord earlier, CrmRecord record)
    {
        if (RecordUpdate.Differences(earlier, record).Count > 0)
        {
            return false;
        }
        OverlapOf(earlier.Origin!, record.Origin!).Records++;
        return true;
    }

    private void Join(CrmImportFile table, CrmRecord earlier, CrmRecord record)
    {
        var overlap = OverlapOf(table, record.Origin!);
        overlap.Records++;
        var isRenewed = IsNewer(record, earlier);
        var changes = isRenewed ? RecordUpdate.Differences(earlier, record) : RecordUpdate.Differences(record, earlier);
        overlap.Changed += changes.Count > 0 ? 1 : 0;
        overlap.Add(changes);
        if (isRenewed)
        {
            overlap.Renewed++;
            RecordUpdate.Renew(earlier, record);
        }
        else
        {
            RecordUpdate.Complete(earlier, record);
        }
    }

    /// <summary>
    /// By the date of change of the record, then by the date in the name of the file, then by when the file was written. Files that were copied together were written together: then the record that
    /// tells when it was changed stands.
    /// </summary>
    private static bool IsNewer(CrmRecord record, CrmRecord earlier)
    {
        var (changed, before) = ((record as CrmCard)?.ModifiedAt, (earlier as CrmCard)?.ModifiedAt);
        if (changed is not null && before is not null && changed != before)
        {
            return changed > before;
        }
        var (file, other) = (record.Origin!, earlier.Origin!);
        if (ReferenceEquals(file, other))
        {
            return false;
        }
        if (NamedDay(file) is { } day && NamedDay(other) is { } otherDay && day != otherDay)
        {
            return day > otherDay;
        }
        var areTogether = file.WrittenAt is not { } written || other.WrittenAt is not { } otherWritten || (written - otherWritten).Duration() < CopiedTogether;
        return areTogether && changed is null != before is null ? changed is not null : file.WrittenAt > other.WrittenAt;
    }

    private static DateOnly? NamedDay(CrmImportFile file)
    {
        var found = DayInName().Match(Path.GetFileNameWithoutExtension(file.Path));
        var text = found.Success ? string.Concat(found.Groups["y"].Value, found.Groups["m"].Value, found.Groups["d"].Value) : "";
        return DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private TableOverlap OverlapOf(CrmImportFile first, CrmImportFile second)
    {
        if (!_overlaps.TryGetValue(first, out var overlap))
        {
            _overlaps[first] = overlap = new(first, second);
            first.Overlaps.Add(overlap);
            if (!ReferenceEquals(first, second))
            {
                second.Overlaps.Add(overlap);
            }
        }
        return overlap;
    }

    [GeneratedRegex(@"(?<!\d)(?:(?<y>20\d\d)[-_. ]?(?<m>\d\d)[-_. ]?(?<d>\d\d)|(?<d>\d\d)[-_. ](?<m>\d\d)[-_. ](?<y>20\d\d))(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DayInName();
}
