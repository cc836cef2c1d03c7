using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Recount;

/// <summary>Recounts a report from the records and, where it differs, looks for the cause.</summary>
internal static class Recounter
{
    /// <summary>Most changes a cause is made of.</summary>
    public const int Deepest = 3;

    /// <summary>Explanations shown.</summary>
    private const int MostExplanations = 10;

    /// <summary>A cause of one, two and three changes is believed while one that agrees by chance is no likelier than this.</summary>
    private static readonly double[] MostChance = [0, 0.2, 0.01, 0.001];

    public static RecountResult Run(RecountQuery query, IReadOnlyList<ReportedCell> cells, CrmDataset data, AuditConfig config, CancellationToken cancel, int deepest = Deepest)
    {
        var rows = new RecountRows(data.Of(query.Entity), query);
        var grammar = new Grammar(query, rows, data, config);
        var target = new FigureTarget(cells, query);
        var actual = Reckoning.Of(grammar, []);
        if (target.Fits(actual.Cells, target.Tolerance(1, 0)))
        {
            return new(query, grammar, target, actual, Verdict.Agrees, [], 0, 0, 0, 0);
        }
        var probes = new Probes(grammar, target, actual);
        var search = new CauseSearch(grammar, target, probes, cancel);
        for (var depth = 1; depth <= deepest; depth++)
        {
            var hits = search.Run(depth);
            if (hits.Count == 0)
            {
                continue;
            }
            var explanations = Classes(hits);
            var chance = Coincidence.Of(grammar, probes, target, actual, explanations[0].Changes);
            var isSure = explanations.Count == 1 && chance <= MostChance[depth];
            return new(query, grammar, target, actual, isSure ? Verdict.Explained : Verdict.Ambiguous, [.. explanations.Take(MostExplanations)], explanations.Count, chance, search.Tried, depth);
        }
        return new(query, grammar, target, actual, Verdict.Unexplained, [], 0, 0, search.Tried, deepest);
    }

    /// <summary>One explanation for all hits that count the same rows at the same worth.</summary>
    private static List<Explanation> Classes(IReadOnlyList<SearchHit> hits) =>
    [
        .. hits.GroupBy(static hit => hit.Hash)
            .Select(static group => new Explanation(group.First().Changes, [.. group.Skip(1).Take(5).Select(static hit => hit.Changes)]))
            .OrderBy(static explanation => explanation.Rank)
            .ThenBy(static explanation => explanation.Key, StringComparer.Ordinal),
    ];
}
