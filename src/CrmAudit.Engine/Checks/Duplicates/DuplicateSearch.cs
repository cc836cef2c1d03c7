using CrmAudit.Engine.Matching;

namespace CrmAudit.Engine.Checks.Duplicates;

/// <summary>The duplicates of one entity, found once a run.</summary>
/// <param name="Entity">Entity.</param>
/// <param name="Records">Its records, in order of age.</param>
/// <param name="Groups">Groups of two records or more.</param>
/// <param name="Match">The matching behind them; null where a plain rule found them.</param>
internal sealed record DuplicateSearch(string Entity, IReadOnlyList<CrmCard> Records, IReadOnlyList<FoundGroup> Groups, MatchResult? Match)
{
    private static readonly string[] Searched = ["Contact", "Company", "Lead", "Deal", "Product"];

    /// <summary>Copies beyond one card a client.</summary>
    public int Surplus => Groups.Sum(static group => group.Members.Count - 1);

    /// <summary>The entities that are there and asked for.</summary>
    public static IEnumerable<DuplicateSearch> All(CheckContext context)
    {
        var wanted = context.Config.Duplicates.Entities;
        foreach (var entity in Searched.Where(entity => wanted.Count == 0 || wanted.Contains(entity, StringComparer.OrdinalIgnoreCase)))
        {
            if (context.Data.Of(entity).Count > 0)
            {
                yield return context.Cache.GetOrAdd($"duplicates/{entity}", () => Search(context, entity));
            }
        }
    }

    private static DuplicateSearch Search(CheckContext context, string entity)
    {
        CrmCard[] records = [.. context.Data.Of(entity).Cast<CrmCard>().Select(static record => (Record: record, Key: CrmTables.Order(record))).OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Record)];
        var decisions = new Decisions(entity, context.Config.Duplicates.Decisions);
        if (entity == "Deal")
        {
            return new(entity, records, RepeatedDeals.Find([.. records.Cast<CrmDeal>()], decisions), null);
        }
        var table = entity switch
        {
            "Company" => CrmTables.Companies([.. records.Cast<CrmCompany>()], context.Config),
            "Product" => CrmTables.Products([.. records.Cast<CrmProduct>()]),
            _ => CrmTables.Persons([.. records.Cast<CrmParty>()], context.Config),
        };
        var match = Matcher.Run(table, context.Config.Duplicates.Threshold, context.Cancel);
        var links = decisions.IsEmpty ? match.Links : decisions.Apply(records, match.Links);
        var groups = decisions.IsEmpty ? match.Groups : Clusters.Of(table.Rows, links, decisions.Guard(records, match.Model.Bits));
        var byGroup = new Dictionary<int, int>();
        for (var i = 0; i < groups.Count; i++)
        {
            groups[i].ForEach(row => byGroup[row] = i);
        }
        var linksOf = links.Where(link => byGroup.TryGetValue(link.A, out var left) && byGroup.TryGetValue(link.B, out var right) && left == right).ToLookup(link => byGroup[link.A]);
        return new(entity, records, [.. groups.Select((rows, i) => FoundGroup.Of(rows, records, [.. linksOf[i]], match))], match);
    }
}
