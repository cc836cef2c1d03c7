using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Recount;

/// <summary>Recounts a report from the records and, where it differs, looks for the cause.</summary>
internal static class Recounter
{
    /// <summary>Most changes a cause is made of.</summary>
    public const int Deepest = 3;

    /// <summary>Explanations shown.</summary>
    private const int MostExplanations = 10;

    /// <summary>A cause of one, two and three changes is believed while fewer definitions than this are expected to agree by chance.</summary>
    private static readonly double[] MostChance = [0, 0.5, 0.01, 0.01];

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
        var search = new CauseSearch(grammar, target, cancel);
        for (var depth = 1; depth <= deepest; depth++)
        {
            var hits = search.Run(depth);
            if (hits.Count == 0)
            {
                continue;
            }
            var explanations = Classes(hits);
            var chance = ChanceOf(search, target, grammar, actual, explanations[0], depth);
            var isSure = explanations.Count == 1 && chance <= MostChance[depth] && IsEnough(target);
            return new(query, grammar, target, actual, isSure ? Verdict.Explained : Verdict.Ambiguous, [.. explanations.Take(MostExplanations)], explanations.Count, chance, search.Tried, depth);
        }
        return new(query, grammar, target, actual, Verdict.Unexplained, [], 0, 0, search.Tried, deepest);
    }

    /// <summary>A number alone is given by too many definitions; so is an average.</summary>
    private static bool IsEnough(FigureTarget target) => target.Sum is not null || target.Cells.Count >= 3 || (target.HasValue && target.Count is not null);

    /// <summary>One explanation for all hits that count the same rows at the same worth.</summary>
    private static List<Explanation> Classes(IReadOnlyList<SearchHit> hits) =>
    [
        .. hits.GroupBy(static hit => hit.Hash)
            .Select(static group => new Explanation(group.First().Changes, [.. group.Skip(1).Take(5).Select(static hit => hit.Changes)]))
            .OrderBy(static explanation => explanation.Rank)
            .ThenBy(static explanation => explanation.Key, StringComparer.Ordinal),
    ];

    /// <summary>
    /// How many of the definitions tried that agree in number would give the reported sum by chance: as many as there are different ones, times the share of
    /// their spread that one step of the amounts takes; among several changes also the chance that some rows happen to be those of a hypothesis.
    /// </summary>
    private static double ChanceOf(CauseSearch search, FigureTarget target, Grammar grammar, Reckoning actual, Explanation found, int depth)
    {
        if (target.Sum is null)
        {
            return target.Cells.Count >= 3 ? 0 : search.Near.Different;
        }
        if (target.Cells.Values.Count(static cell => cell.Count is > 0 || cell.Sum is not (null or 0)) >= 3)
        {
            return 0;
        }
        var changes = found.Changes.OfType<AmountChange>().ToList();
        var step = Math.Max(2 * (double)target.Tolerance(1, changes.Select(static change => change.Step).DefaultIfEmpty(0).Max()), (double)StepOf(grammar, actual));
        var spread = search.Near.Spread;
        var bySum = spread > 0 ? Math.Min(1, step / (2.5 * spread)) : 0;
        var byRows = depth > 1 && changes.TrueForAll(static change => change.OnlyRounds) && target.Count is { } count ? 1 / Subsets(Math.Max(actual.Total.Count, count), Math.Abs(actual.Total.Count - count)) : 0;
        return search.Near.Different * Math.Max(bySum, byRows);
    }

    /// <summary>The largest step nine of ten amounts are multiples of.</summary>
    private static decimal StepOf(Grammar grammar, Reckoning actual)
    {
        var amounts = grammar.Rows.Amounts(grammar.Query.Amount).OfType<decimal>().Where(static amount => amount != 0).Take(5000).ToList();
        return new[] { 100_000m, 50_000, 10_000, 5000, 1000, 500, 100, 50, 10, 1 }.FirstOrDefault(step => amounts.Count(amount => amount % step == 0) >= 0.9 * amounts.Count, 0.01m);
    }

    /// <summary>How many sets of some size there are.</summary>
    private static double Subsets(long whole, long size)
    {
        if (size == 0)
        {
            return double.PositiveInfinity;
        }
        size = Math.Max(1, Math.Min(size, whole - size));
        var result = 1.0;
        for (var i = 0; i < size && result < 1e12; i++)
        {
            result *= (double)(whole - i) / (i + 1);
        }
        return result;
    }
}
