using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Matching;
using CrmAudit.Engine.Matching.Columns;

namespace CrmAudit.Engine.Checks.Duplicates;

/// <summary>The duplicates of one entity, found once a run.</summary>
/// <param name="Entity">Entity.</param>
/// <param name="Records">Its records, in order of age.</param>
/// <param name="Groups">Groups of two records or more.</param>
/// <param name="Match">The matching behind them; null where a plain rule found them.</param>
/// <param name="Histories">What hangs on each card.</param>
internal sealed record DuplicateSearch(string Entity, IReadOnlyList<CrmRecord> Records, IReadOnlyList<FoundGroup> Groups, MatchResult? Match, CardHistories Histories)
{
    private static readonly PerRun<string, DuplicateSearch> OfRun = new(Search);

    private static readonly string[] Searched = ["Contact", "Company", "Lead", "Deal", "Product"];

    private readonly Lazy<IReadOnlyList<(CrmRecord Card, CrmText Reason)>> _survivors = new(() => [.. Groups.Select(group => Survivor.Of(group.Members, Histories))]);

    /// <summary>The card of each group to keep, and why: the rate counts the others, the groups propose it.</summary>
    public IReadOnlyList<(CrmRecord Card, CrmText Reason)> Survivors => _survivors.Value;

    /// <summary>Copies beyond one card a client.</summary>
    public int Surplus => Groups.Sum(static group => group.Members.Count - 1);

    /// <summary>The entities that are there and asked for.</summary>
    public static IEnumerable<DuplicateSearch> All(CheckContext context)
    {
        var wanted = context.Config.Duplicates.Entities;
        var columns = Columns(context.Config.Duplicates);
        var entities = columns.Count > 0 ? CrmSchema.Entities.Where(entity => wanted.Count > 0 || columns.Exists(column => context.Data.Of(entity) is [var first, ..] && column.IsIn(first))) : Searched;
        foreach (var entity in entities.Where(entity => wanted.Count == 0 || wanted.Contains(entity, StringComparer.OrdinalIgnoreCase)))
        {
            if (context.Data.Of(entity).Count > 0)
            {
                yield return OfRun.Of(context, entity);
            }
        }
    }

    /// <summary>The columns asked for that no record has.</summary>
    public static IReadOnlyList<string> MissingColumns(CrmDataset data, DuplicatesSection section) =>
        [.. Columns(section).Append(Between(section)).OfType<RequestedColumn>().Where(column => !CrmSchema.Entities.Any(entity => data.Of(entity).Any(column.IsIn))).Select(static column => column.Name)];

    /// <summary>The headers of the imported tables.</summary>
    public static IReadOnlyList<string> KnownColumns(CrmDataset data) => [.. data.Files.SelectMany(static file => file.Columns).Select(static column => column.Header).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static RequestedColumn? Between(DuplicatesSection section) => string.IsNullOrWhiteSpace(section.Between) ? null : new(section.Between.Trim(), null);

    private static List<RequestedColumn> Columns(DuplicatesSection section) =>
        [.. section.Columns.Select(static pair => new RequestedColumn(pair.Key, string.IsNullOrWhiteSpace(pair.Value) ? null : Enum.Parse<ColumnKind>(pair.Value, ignoreCase: true)))];

    private static DuplicateSearch Search(CheckContext context, string entity)
    {
        var columns = Columns(context.Config.Duplicates);
        CrmRecord[] records =
        [
            .. context.Data.Of(entity)
                .Select(record => (Record: record, Key: CrmTables.Order(record, () => columns.Count > 0 ? columns.Select(column => column.Of(record)) : CrmTables.ValuesOf(record))))
                .OrderBy(static pair => pair.Key, StringComparer.Ordinal).ThenBy(static pair => pair.Record.File, StringComparer.Ordinal).ThenBy(static pair => pair.Record.Line)
                .Select(static pair => pair.Record),
        ];
        var decisions = new PairDecisions(entity, context.Config.Duplicates.Decisions);
        if (entity == "Deal" && columns.Count == 0)
        {
            return new(entity, records, RepeatedDeals.Find([.. records.Cast<CrmDeal>()], decisions), null, CardHistories.Of(context));
        }
        var table = entity switch
        {
            _ when columns.Count > 0 => AnyTable.Of(records, columns, context.Config),
            "Company" => CrmTables.Companies([.. records.Cast<CrmCompany>()], context.Config),
            "Product" => CrmTables.Products([.. records.Cast<CrmProduct>()]),
            _ => CrmTables.Persons([.. records.Cast<CrmParty>()], context.Config),
        };
        if (Between(context.Config.Duplicates) is { } between)
        {
            // A card that does not say is of a list of its own with the others that do not.
            table.Lists = [.. records.Select(record => between.Of(record)?.Trim() ?? "")];
        }
        var match = Matcher.Run(table, context.Config.Duplicates.Threshold, context.Cancel, context.Progress);
        var links = decisions.IsEmpty ? match.Links : decisions.Apply(records, match.Links);
        var groups = decisions.IsEmpty ? match.Groups : Clusters.Of(table.Rows, links, decisions.Guard(records, match.Model.Coherence), match.Model.Reconciles);
        var byGroup = new Dictionary<int, int>();
        for (var i = 0; i < groups.Count; i++)
        {
            groups[i].ForEach(row => byGroup[row] = i);
        }
        var linksOf = links.Where(link => byGroup.TryGetValue(link.A, out var left) && byGroup.TryGetValue(link.B, out var right) && left == right).ToLookup(link => byGroup[link.A]);
        return new(entity, records, [.. groups.Select((rows, i) => FoundGroup.Of(rows, records, [.. linksOf[i]], match))], match, CardHistories.Of(context));
    }
}
