using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;

namespace CrmAudit.Engine.Recount.Changes;

/// <summary>
/// What a definition may be changed to: everything the search for a cause can think of. A difference that no combination of these changes gives is
/// unexplained.
/// </summary>
internal sealed class SearchSpace
{
    private readonly Dictionary<(string, DateReading), DateColumn> _columns = [];

    public SearchSpace(RecountQuery query, RecountRows rows, CrmDataset data, AuditConfig config)
    {
        (Query, Rows) = (query, rows);
        Conditions = [.. ConditionChanges.Of(query, rows)];
        Dates = [.. DateChanges.Of(query, rows)];
        Restrictions = RestrictionChanges.Of(query, rows, data, config);
        Multiplicities = [.. MultiplicityChanges.Of(rows)];
        Amounts = new AmountChanges(query, rows);
        Groups = GroupsOf(query, rows);
    }

    public RecountQuery Query { get; }

    public RecountRows Rows { get; }

    /// <summary>The conditions of the definition: the status first, then its filters, then test and deleted records.</summary>
    public IReadOnlyList<Condition> Conditions { get; }

    /// <summary>Changes of date and period.</summary>
    public IReadOnlyList<Change> Dates { get; }

    public IReadOnlyList<RestrictionChange> Restrictions { get; }

    public IReadOnlyList<MultiplicityChange> Multiplicities { get; }

    public AmountChanges Amounts { get; }

    /// <summary>Group of each row, as an index into <see cref="GroupKeys"/>.</summary>
    public int[] Groups { get; private set; }

    public IReadOnlyList<string> GroupKeys { get; private set; } = [""];

    /// <summary>Spelling of each group in the records.</summary>
    public IReadOnlyList<string> GroupNames { get; private set; } = [""];

    public DateColumn Column(string field, DateReading reading)
    {
        lock (_columns)
        {
            return _columns.TryGetValue((field, reading), out var column) ? column : _columns[(field, reading)] = DateColumn.Of(Rows, field, reading);
        }
    }

    private int[] GroupsOf(RecountQuery query, RecountRows rows)
    {
        var groups = new int[rows.Count];
        if (query.GroupBy is not { } field)
        {
            return groups;
        }
        var (texts, keys) = (rows.Texts(field), rows.Keys(field));
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new List<string>();
        for (var row = 0; row < groups.Length; row++)
        {
            var key = keys[row];
            if (!known.TryGetValue(key, out var group))
            {
                known[key] = group = names.Count;
                names.Add(texts[row] ?? "");
            }
            groups[row] = group;
        }
        GroupKeys = [.. known.OrderBy(static pair => pair.Value).Select(static pair => pair.Key)];
        GroupNames = names;
        return groups;
    }
}
