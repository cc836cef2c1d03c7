using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Values;


namespace CrmAudit.Engine.Recount.Rows;

/// <summary>
/// The records of one entity as columns, each once (a second row of the same record is a copy), in the order of the report's date, so that a period is a few
/// neighbouring words of bits.
/// </summary>
internal sealed class RecountRows
{
    /// <summary>The date of a row without one.</summary>
    public const long NoDate = long.MinValue;

    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<string, long[]> _dates = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?[]> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string[]> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, decimal?[]> _amounts = new(StringComparer.OrdinalIgnoreCase);

    public RecountRows(CrmDataset data, RecountQuery query)
    {
        (Entity, _zone) = (query.Entity, query.Zone);
        var unique = Unique(data.Of(query.Entity), data.DeletedOf(query.Entity), out var copies, out var live);
        if (query.CountsLines)
        {
            (unique, copies, live) = Lines(unique, copies, live);
        }
        var dates = Read(unique, query.Date);
        var order = Enumerable.Range(0, unique.Count).OrderBy(row => dates[row]).ThenBy(row => unique[row].Id, StringComparer.Ordinal).ToArray();
        Records = [.. order.Select(row => unique[row])];
        Copies = [.. order.Select(row => copies[row])];
        Deleted = live < unique.Count ? RowBits.Of(order.Length, row => order[row] >= live) : null;
        Statuses = [.. Records.Select(StatusOf)];
    }

    public string Entity { get; }

    public IReadOnlyList<CrmRecord> Records { get; }

    public int Count => Records.Count;

    /// <summary>How often each record is in the exports.</summary>
    public int[] Copies { get; }

    public RowStatus[] Statuses { get; }

    /// <summary>The records in the bin of their system; null when there are none.</summary>
    public ulong[]? Deleted { get; }

    public static RowStatus StatusOf(CrmRecord record) => record switch
    {
        CrmDeal deal => deal.Status switch
        {
            CrmDealStatus.Open => RowStatus.Open,
            CrmDealStatus.Won => RowStatus.Won,
            CrmDealStatus.Lost => RowStatus.Lost,
            _ => RowStatus.Unknown,
        },
        CrmLead lead => lead.Outcome switch
        {
            CrmLeadOutcome.Open => RowStatus.Open,
            CrmLeadOutcome.Converted => RowStatus.Won,
            CrmLeadOutcome.Junk => RowStatus.Lost,
            _ => RowStatus.Unknown,
        },
        _ => RowStatus.Unknown,
    };

    /// <summary>Whether records of an entity are open, won or lost at all.</summary>
    public static bool HasStatus(string entity) => entity is "Deal" or "Lead";

    /// <summary>Local ticks of a date property or a column of dates; <see cref="NoDate"/> where there is none.</summary>
    public long[] Dates(string field) => Cached(_dates, field, () => Read(Records, field));

    /// <summary>Text of a field of every row.</summary>
    public string?[] Texts(string field) => Cached(_texts, field, () =>
    {
        var text = NamedFields.Text(Entity, field);
        return [.. Records.Select(text)];
    });

    /// <summary>The same as keys of groups; each spelling is looked at once.</summary>
    public string[] Keys(string field) => Cached(_keys, field, () =>
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        return Array.ConvertAll(Texts(field), text =>
        {
            if (text is null)
            {
                return "";
            }
            if (!known.TryGetValue(text, out var key))
            {
                known[text] = key = GroupKey.Of(text);
            }
            return key;
        });
    });

    /// <summary>An amount property, or a column read as amounts; null where a row has none that reads.</summary>
    public decimal?[] Amounts(string field) => Cached(_amounts, field, () =>
    {
        if (NamedFields.Canonical(Entity, field) is { Kind: CrmFieldKind.Amount } property && NamedFields.Typed<decimal?>(Entity, property.Name) is { } typed)
        {
            return [.. Records.Select(typed)];
        }
        var texts = Texts(field);
        var proven = texts.OfType<string>().Select(static text => AmountText.ProvenSign(text)).FirstOrDefault(static sign => sign != '\0', '.');
        return [.. texts.Select(text => text is not null && AmountText.TryParse(text, proven, out var amount, out _) ? amount : (decimal?)null)];
    });

    private static T Cached<T>(Dictionary<string, T> cache, string key, Func<T> make)
    {
        lock (cache)
        {
            return cache.TryGetValue(key, out var value) ? value : cache[key] = make();
        }
    }

    private long[] Read(IReadOnlyList<CrmRecord> records, string field)
    {
        if (NamedFields.Canonical(Entity, field) is { Kind: CrmFieldKind.Date } property && NamedFields.Typed<DateTimeOffset?>(Entity, property.Name) is { } typed)
        {
            return [.. records.Select(record => typed(record) is { } value ? Local(value) : NoDate)];
        }
        var text = NamedFields.Text(Entity, field);
        var local = new LocalTime(_zone);
        return [.. records.Select(record => text(record) is { } value
            && DateText.Parse(value, DateOrder.DayFirst, local, out var date) is not DateText.Outcome.NotADate and not DateText.Outcome.Ambiguous ? Local(date) : NoDate)];
    }

    private long Local(DateTimeOffset value) => TimeZoneInfo.ConvertTime(value, _zone).Ticks;

    /// <summary>A row for every line of a deal, worth what the line is; a deal without lines stays as it is.</summary>
    private static (List<CrmRecord> Rows, List<int> Copies, int Live) Lines(List<CrmRecord> deals, List<int> copies, int live)
    {
        var (rows, times, alive) = (new List<CrmRecord>(), new List<int>(), 0);
        for (var i = 0; i < deals.Count; i++)
        {
            CrmRecord[] parts = deals[i] is CrmDeal { Lines.Count: > 0 } deal ? [.. deal.Lines.Select(line => Line(deal, line))] : [deals[i]];
            foreach (var row in parts)
            {
                rows.Add(row);
                times.Add(copies[i]);
                alive += i < live ? 1 : 0;
            }
        }
        return (rows, times, alive);
    }

    private static CrmDeal Line(CrmDeal deal, CrmLine line)
    {
        var row = (CrmDeal)deal.Copy();
        (row.Lines, row.Amount) = ([line], line.Amount ?? (deal.Lines.Count == 1 && line.Price is null ? deal.Amount : (line.Price ?? 0) * (line.Quantity ?? 1)));
        return row;
    }

    /// <summary>
    /// One row a record: the newest of several with the same system, id and date of creation. Records without an id are all different. After the live ones come the deleted
    /// ones, but for those another export has alive.
    /// </summary>
    private static List<CrmRecord> Unique(IReadOnlyList<CrmRecord> records, IEnumerable<CrmRecord> deleted, out List<int> copies, out int live)
    {
        var unique = new List<CrmRecord>(records.Count);
        copies = new List<int>(records.Count);
        live = int.MaxValue;
        var known = new Dictionary<(string, string, DateTimeOffset?), int>(records.Count);
        foreach (var (record, isDeleted) in records.Select(static record => (record, false)).Concat(deleted.Select(static record => (record, true))))
        {
            live = isDeleted ? Math.Min(live, unique.Count) : live;
            var card = record as CrmCard;
            var key = (record.Source, record.Id, card?.CreatedAt);
            if (record.Id.Length == 0 || !known.TryGetValue(key, out var row))
            {
                known[key] = unique.Count;
                unique.Add(record);
                copies.Add(1);
            }
            else if (!isDeleted || row >= live)
            {
                copies[row]++;
                if (card?.ModifiedAt >= (unique[row] as CrmCard)?.ModifiedAt)
                {
                    unique[row] = record;
                }
            }
        }
        live = Math.Min(live, unique.Count);
        return unique;
    }
}
