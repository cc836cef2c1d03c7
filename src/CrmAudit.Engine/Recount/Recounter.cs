using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Recount.Changes;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;
using CrmAudit.Engine.Recount.Search;

namespace CrmAudit.Engine.Recount;

/// <summary>Recounts a report from the records and, where it differs, looks for the cause.</summary>
internal static class Recounter
{
    /// <summary>Most changes a cause is made of.</summary>
    public const int Deepest = 3;

    /// <summary>Explanations shown.</summary>
    private const int MostExplanations = 10;

    /// <summary>Names shown for one set of rows.</summary>
    private const int MostNames = 40;

    /// <summary>
    /// A cause of one, two and three changes is believed while one that agrees by chance is no likelier than this. More would let records lost at random pass for a
    /// definition, less would leave most hidden pairs only possible (docs/benchmarks.md).
    /// </summary>
    private static readonly double[] MostChance = [0, 0.1, 0.02, 0.0001];

    public static RecountResult Run(RecountQuery query, IReadOnlyList<ReportedCell> cells, CrmDataset data, AuditConfig config, CancellationToken cancel, int deepest = Deepest)
    {
        var rows = new RecountRows(data, query);
        var space = new SearchSpace(query, rows, data, config);
        var target = new FigureTarget(cells, query);
        var actual = RecountFigures.Of(space, []);
        if (target.Fits(actual.Cells, target.Tolerance(1, 0)))
        {
            return new(query, space, target, actual, Verdict.Agrees, [], 0, 0, 0, 0);
        }
        var numbers = new ReportedNumbers(space, target, actual);
        var search = new CauseSearch(space, target, numbers, cancel);
        for (var depth = 1; depth <= deepest; depth++)
        {
            var hits = search.Run(depth);
            if (hits.Count == 0)
            {
                continue;
            }
            var explanations = Classes(hits, search);
            var chance = Coincidence.Of(space, numbers, target, actual, explanations[0].Changes);
            if (depth == Deepest && chance > MostChance[depth])
            {
                // Among a million sets of three some agree with anything: they are no cause to name, not even a possible one.
                break;
            }
            var verdict = explanations.Count > 1 ? Verdict.Tied : chance <= MostChance[depth] ? Verdict.Explained : Verdict.Possible;
            return new(query, space, target, actual, verdict, [.. explanations.Take(MostExplanations)], explanations.Count, chance, search.Tried, depth);
        }
        return new(query, space, target, actual, Verdict.Unexplained, [], 0, 0, search.Tried, deepest);
    }

    /// <summary>One explanation for all hits that count the same rows at the same worth; that two of them count nothing does not make them one.</summary>
    private static List<Explanation> Classes(IReadOnlyList<SearchHit> hits, CauseSearch search) =>
    [
        .. hits.GroupBy(static hit => (hit.Hash, hit.IsEmpty ? hit.Key : ""))
            .Select(group => new Explanation(group.First().Changes, Same([.. group.Select(static hit => hit.Changes)], search)))
            .OrderBy(static explanation => explanation.Rank)
            .ThenBy(static explanation => explanation.Key, StringComparer.Ordinal),
    ];

    /// <summary>The other names of what the first set counts: the other sets, and each with one change replaced by one that takes the same rows.</summary>
    private static IReadOnlyList<IReadOnlyList<Change>> Same(IReadOnlyList<IReadOnlyList<Change>> sets, CauseSearch search) =>
    [
        .. sets.Concat(sets.SelectMany(set => set.SelectMany(change => search.TwinsOf(change).Select(twin => (IReadOnlyList<Change>)[.. set.Select(one => ReferenceEquals(one, change) ? twin : one)]))))
            .Where(static set => set.DistinctBy(static change => change.Group).Count() == set.Count)
            .DistinctBy(static set => string.Join(" + ", set.Select(static change => change.Key).Order(StringComparer.Ordinal)))
            .Skip(1)
            .OrderBy(static set => set.Sum(static change => change.Rank))
            .Take(MostNames),
    ];
}
