using System.Collections.Frozen;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Matching;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Recount.Changes;

/// <summary>Conditions a report may have that its definition does not: records it loses, or the only ones it sees.</summary>
internal static class RestrictionChanges
{
    private const int MostValues = 60;

    private static readonly (string Field, int Rank)[] Divided =
        [("Pipeline", 2), ("DealType", 3), ("Owner", 3), ("LeadSource", 3), ("Stage", 5), ("Currency", 4), ("UtmSource", 6), ("CreatedBy", 6), ("Source", 4), ("File", 4)];

    private static readonly FrozenSet<string> DeletedWords = Lexicon.Set("record.deleted");

    /// <summary>The restrictions that leave something out; of several that leave the same rows the likeliest stays first.</summary>
    public static IReadOnlyList<RestrictionChange> Of(RecountQuery query, RecountRows rows, CrmDataset data, AuditConfig config)
    {
        var all = RowBits.All(rows.Count);
        return [.. Tests(query, rows).Concat(Joins(rows, data)).Concat(Amounts(query, rows)).Concat(Copies(rows, config)).Concat(Stale(query, rows)).Concat(Values(query, rows)).Concat(Teams(rows, data))
            .Where(change => !change.Rows.AsSpan().SequenceEqual(all))];
    }

    private static IEnumerable<RestrictionChange> Tests(RecountQuery query, RecountRows rows)
    {
        if (query.CountsTests && TestRecords.Of(rows) is { } tests)
        {
            yield return new("tests.leftOut", 2, "tests", RowBits.Not(tests, rows.Count));
        }
        var stages = rows.Entity is "Deal" or "Lead" ? rows.Texts("Stage").Zip(rows.Texts(rows.Entity == "Deal" ? "StatusText" : "Status"), static (stage, status) => IsDeleted(stage) || IsDeleted(status)).ToArray() : [];
        if (stages.Contains(true))
        {
            yield return new("deleted.leftOut", 2, "deleted", RowBits.Of(rows.Count, row => !stages[row]));
        }
    }

    private static bool IsDeleted(string? text) => text is not null && DeletedWords.Contains(text);

    /// <summary>Rows an inner join drops: what they point to is empty or not there.</summary>
    private static IEnumerable<RestrictionChange> Joins(RecountRows rows, CrmDataset data)
    {
        RestrictionChange Dropped(string what, int rank, Func<int, bool> stays) => new($"join.{what}", rank, $"join/{what}", RowBits.Of(rows.Count, stays));
        if (rows.Entity is "Deal" or "Lead")
        {
            var (company, contact) = (rows.Texts("Company"), rows.Texts("ContactId"));
            var companyId = rows.Entity == "Deal" ? rows.Texts("CompanyId") : new string?[rows.Count];
            var contactName = rows.Entity == "Deal" ? rows.Texts("Contact") : new string?[rows.Count];
            yield return Dropped("noCompany", 2, row => (company[row] ?? companyId[row]) is not null);
            yield return Dropped("noContact", 2, row => (contact[row] ?? contactName[row]) is not null);
            yield return Dropped("noClient", 3, row => (company[row] ?? companyId[row] ?? contact[row] ?? contactName[row]) is not null);
            if (data.Companies.Count > 0)
            {
                var (ids, names) = (IdsOf(data.Companies), data.Companies.Select(static card => GroupKey.Of(card.Name)).ToHashSet(StringComparer.Ordinal));
                yield return Dropped("unknownCompany", 3, row => companyId[row] is { } id ? ids.Contains(id) : company[row] is null || names.Contains(rows.Keys("Company")[row]));
            }
            if (data.Contacts.Count > 0)
            {
                var (ids, names) = (IdsOf(data.Contacts), data.Contacts.Select(static card => GroupKey.Of(card.DisplayName)).ToHashSet(StringComparer.Ordinal));
                yield return Dropped("unknownContact", 3, row => contact[row] is { } id ? ids.Contains(id) : contactName[row] is null || names.Contains(rows.Keys("Contact")[row]));
            }
        }
        if (rows.Records.OfType<CrmDeal>().Any(static deal => deal.Lines.Count > 0))
        {
            yield return Dropped("noProduct", 2, row => rows.Records[row] is CrmDeal { Lines.Count: > 0 });
            if (data.Products.Count > 0)
            {
                var names = data.Products.Select(static card => GroupKey.Of(card.Name)).ToHashSet(StringComparer.Ordinal);
                yield return Dropped("unknownProduct", 3, row => rows.Records[row] is not CrmDeal deal || deal.Lines.All(line => line.Product is null || names.Contains(GroupKey.Of(line.Product))));
            }
        }
        if (rows.Records.OfType<CrmCard>().Any() && data.Users.Count > 0)
        {
            var owners = rows.Keys("Owner");
            var known = data.Users.Select(static user => GroupKey.Of(user.Name)).ToHashSet(StringComparer.Ordinal);
            var gone = data.Users.Where(static user => user.Active == false).Select(static user => GroupKey.Of(user.Name)).ToHashSet(StringComparer.Ordinal);
            yield return Dropped("unknownOwner", 3, row => known.Contains(owners[row]));
            yield return Dropped("ownerGone", 3, row => !gone.Contains(owners[row]));
        }
    }

    private static IEnumerable<RestrictionChange> Amounts(RecountQuery query, RecountRows rows)
    {
        var amounts = rows.Amounts(query.Amount);
        yield return new("amount.missing", 4, "amountThere", RowBits.Of(rows.Count, row => amounts[row] is not null));
        yield return new("amount.zero", 3, "amountThere", RowBits.Of(rows.Count, row => amounts[row] is not (null or 0)));
        yield return new("amount.negative", 5, "amountSign", RowBits.Of(rows.Count, row => amounts[row] is not < 0));
    }

    private static IEnumerable<RestrictionChange> Copies(RecountRows rows, AuditConfig config)
    {
        if (rows.Entity != "Deal")
        {
            yield break;
        }
        var groups = RepeatedDeals.Find([.. rows.Records.Where((_, row) => rows.Deleted is null || !RowBits.Has(rows.Deleted, row)).Cast<CrmDeal>()], new PairDecisions("Deal", config.Duplicates.Decisions));
        var repeats = groups.SelectMany(static group => group.Members.Skip(1)).ToHashSet<CrmRecord>(ReferenceEqualityComparer.Instance);
        if (repeats.Count > 0)
        {
            yield return new("duplicates.once", 3, "duplicates", RowBits.Of(rows.Count, row => !repeats.Contains(rows.Records[row])));
        }
    }

    /// <summary>A snapshot older than the export: what came or changed later is not in it.</summary>
    private static IEnumerable<RestrictionChange> Stale(RecountQuery query, RecountRows rows)
    {
        if (NamedFields.Canonical(rows.Entity, "CreatedAt") is null)
        {
            yield break;
        }
        var (created, modified) = (rows.Dates("CreatedAt"), rows.Dates("ModifiedAt"));
        IEnumerable<(DateTime At, int Rank)> moments = query.RunAt is { } run
            ? [(run, 2), (run.Date, 3), (run.Date.AddDays(-1), 4), (run.Date.AddDays(-7), 6)]
            : query.LastDays.Select(static day => (day, 5));
        foreach (var (at, rank) in moments.DistinctBy(static moment => moment.At))
        {
            var arg = ("at", (object?)new DateTimeOffset(at, query.Zone.GetUtcOffset(at)));
            var isLone = query.RunAt is null;
            yield return new("stale.created", rank, "stale", RowBits.Of(rows.Count, row => created[row] <= at.Ticks), arg) { IsLone = isLone };
            yield return new("stale.modified", rank, "stale", RowBits.Of(rows.Count, row => created[row] <= at.Ticks && modified[row] <= at.Ticks), arg) { IsLone = isLone };
        }
    }

    /// <summary>One pipeline, type, owner, source ... left out, or alone in.</summary>
    private static IEnumerable<RestrictionChange> Values(RecountQuery query, RecountRows rows)
    {
        foreach (var (field, rank) in Divided)
        {
            var isCanonical = NamedFields.Canonical(rows.Entity, field) is not null;
            if (isCanonical || field is "Source" or "File")
            {
                // What the definition already decides is changed there.
                var keys = query.Filters.Any(filter => string.Equals(filter.Field, field, StringComparison.OrdinalIgnoreCase)) ? null : rows.Keys(field);
                foreach (var change in keys is null ? [] : Divide(rows, field, rank, keys))
                {
                    yield return change;
                }
            }
        }
    }

    private static IEnumerable<RestrictionChange> Teams(RecountRows rows, CrmDataset data)
    {
        var teams = data.Users.Where(static user => user.Department is { Length: > 0 }).GroupBy(static user => GroupKey.Of(user.Name)).ToDictionary(static group => group.Key, static group => group.First().Department!, StringComparer.Ordinal);
        if (teams.Count == 0 || NamedFields.Canonical(rows.Entity, "Owner") is null)
        {
            return [];
        }
        var names = Array.ConvertAll(rows.Keys("Owner"), owner => teams.GetValueOrDefault(owner, ""));
        return Divide(rows, "Team", 3, Array.ConvertAll(names, static name => GroupKey.Of(name)), names);
    }

    private static IEnumerable<RestrictionChange> Divide(RecountRows rows, string field, int rank, string[] keys, string[]? names = null)
    {
        var values = names is null
            ? ConditionChanges.Values(rows, field, keys).Take(MostValues).ToList()
            : [.. keys.Zip(names).DistinctBy(static pair => pair.First).Take(MostValues).Select(static pair => (pair.First, pair.Second))];
        if (values.Count < 2)
        {
            yield break;
        }
        foreach (var (key, name) in values)
        {
            var alone = RowBits.Of(rows.Count, row => keys[row] == key);
            var (without, only) = key.Length == 0 ? ("value.emptyLeftOut", "value.emptyAlone") : ("value.leftOut", "value.alone");
            (string, object?)[] args = key.Length == 0 ? [("field", field)] : [("field", field), ("value", field == "File" ? Path.GetFileName(name) : name)];
            yield return new(without, rank, $"{field}/{key}", RowBits.Not(alone, rows.Count), args);
            yield return new(only, rank + 1, $"{field}/{key}", alone, args);
        }
    }

    private static HashSet<string> IdsOf(IEnumerable<CrmRecord> records) => records.Select(static record => record.Id).Where(static id => id.Length > 0).ToHashSet(StringComparer.Ordinal);
}
