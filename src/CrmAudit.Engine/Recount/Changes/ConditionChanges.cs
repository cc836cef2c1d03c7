using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;

namespace CrmAudit.Engine.Recount.Changes;

/// <summary>The conditions a definition has, each with what may stand in its place.</summary>
internal static class ConditionChanges
{
    private const int MostValues = 40;

    public static IEnumerable<Condition> Of(RecountQuery query, RecountRows rows)
    {
        var slot = 0;
        yield return Status(query, rows, slot++);
        if (query.IsConversion)
        {
            yield return Base(rows, slot++);
        }
        foreach (var (field, values) in query.Filters)
        {
            yield return Filter(rows, field, values, slot++);
        }
        if (!query.CountsTests && TestRecords.Of(rows) is { } tests)
        {
            yield return new(RowBits.Not(tests, rows.Count), [new("tests.counted", 1, "tests", slot++, RowBits.All(rows.Count))]);
        }
        if (rows.Deleted is { } deleted)
        {
            yield return new(RowBits.Not(deleted, rows.Count), [new("deleted.counted", 2, "deleted", slot, RowBits.All(rows.Count)), new("deleted.alone", 6, "deleted", slot, deleted)]);
        }
    }

    /// <summary>The status: any other set of those that occur.</summary>
    private static Condition Status(RecountQuery query, RecountRows rows, int slot)
    {
        if (!RecountRows.HasStatus(rows.Entity))
        {
            return new(RowBits.All(rows.Count), []);
        }
        var present = rows.Statuses.Distinct().Order().ToArray();
        var wanted = query.Statuses.Count == 0 ? present : [.. query.Statuses];
        var others = new List<ConditionChange>();
        for (var mask = 1; mask < 1 << present.Length; mask++)
        {
            var set = present.Where((_, index) => (mask >> index & 1) != 0).ToArray();
            var apart = set.Except(wanted).Count() + wanted.Intersect(present).Except(set).Count();
            if (apart > 0)
            {
                // The closed ones happen most often, then no condition at all.
                var rank = set is [RowStatus.Won, RowStatus.Lost] ? 2 : set.Length == present.Length ? 3 : apart + 2;
                others.Add(new("status.counted", rank, "status", slot, RowsOf(rows, set), ("statuses", set.Select(Word).ToList())));
            }
        }
        return new(RowsOf(rows, wanted), others);
    }

    /// <summary>What a conversion is counted on: all records of the period, or closed ones only.</summary>
    private static Condition Base(RecountRows rows, int slot) => new(RowBits.All(rows.Count),
        [new("base.closed", 2, "base", slot, RowsOf(rows, RowStatus.Won, RowStatus.Lost)), new("base.open", 6, "base", slot, RowsOf(rows, RowStatus.Open, RowStatus.Won))]);

    private static Condition Filter(RecountRows rows, string field, IReadOnlyList<string> values, int slot)
    {
        var keys = rows.Keys(field);
        var wanted = values.Select(GroupKey.Of).ToHashSet(StringComparer.Ordinal);
        ulong[] Taking(Func<string, bool> takes) => RowBits.Of(rows.Count, row => takes(keys[row]));
        var group = $"filter/{field}";
        List<ConditionChange> others = [new("filter.ignored", 2, group, slot, RowBits.All(rows.Count), ("field", field))];
        foreach (var (key, name) in Values(rows, field, keys).Where(value => !wanted.Contains(value.Key)).Take(MostValues))
        {
            others.Add(new("filter.wider", 4, group, slot, Taking(text => text == key || wanted.Contains(text)), ("field", field), ("value", name)));
        }
        foreach (var value in values.Where(_ => wanted.Count > 1))
        {
            var key = GroupKey.Of(value);
            others.Add(new("filter.narrower", 4, group, slot, Taking(text => text != key && wanted.Contains(text)), ("field", field), ("value", value)));
        }
        others.Add(new("filter.reversed", 7, group, slot, Taking(text => !wanted.Contains(text)), ("field", field)));
        return new(Taking(wanted.Contains), others);
    }

    /// <summary>The values of a field, frequent ones first.</summary>
    public static IEnumerable<(string Key, string Name)> Values(RecountRows rows, string field, string[] keys)
    {
        var texts = rows.Texts(field);
        return Enumerable.Range(0, rows.Count).GroupBy(row => keys[row], StringComparer.Ordinal)
            .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, texts[group.First()] ?? ""));
    }

    private static ulong[] RowsOf(RecountRows rows, params RowStatus[] statuses) => RowBits.Of(rows.Count, row => Array.IndexOf(statuses, rows.Statuses[row]) >= 0);

    private static CrmText Word(RowStatus status) => new($"Report.status.{status}");
}
