using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Recount;
using CrmAudit.Engine.Recount.Changes;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;

namespace CrmAudit.Engine.Tests.Reports;

/// <summary>Reports of every shape with a fault that no definition has: whatever agrees with them by chance is never called the cause.</summary>
public sealed class OutsideGrammarTests
{
    private const decimal Plan = 7_300_000m;

    public static TheoryData<string, bool, bool, string?, int> Shapes => new()
    {
        { "sum", true, true, null, 1 },
        { "sum", false, true, null, 1 },
        { "count", true, false, null, 1 },
        { "average", true, false, null, 1 },
        { "average", false, false, null, 1 },
        { "conversion", false, false, null, 1 },
        { "planFact", false, false, null, 1 },
        { "sum", true, true, "Owner", 1 },
        { "sum", false, true, "Owner", 1 },
        { "count", true, false, "Owner", 1 },
        { "conversion", false, false, "Owner", 1 },
        { "average", false, false, "Pipeline", 1 },
        { "count", true, false, "Pipeline", 3 },
        { "sum", true, true, "Owner", 3 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_fault_no_definition_has_is_never_called_a_definition(string metric, bool hasCount, bool hasSum, string? groupBy, int months)
    {
        var registry = new DealRegistry(months + metric.Length, 400);
        var query = Query(metric, groupBy, months);
        var space = new SearchSpace(query, new RecountRows(registry.Data, query), registry.Data, new AuditConfig());
        var wrong = new List<string>();
        foreach (var (name, rows) in Faults(space))
        {
            var result = Recounter.Run(query, Cells(space, rows, hasCount, hasSum), registry.Data, new AuditConfig(), CancellationToken.None, 2);
            if (result.Verdict == Verdict.Explained)
            {
                wrong.Add($"{name}: {result.Explanations[0].Key}, chance {result.Chance:G3}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_definition_that_moves_every_place_is_found_in_every_shape(string metric, bool hasCount, bool hasSum, string? groupBy, int months)
    {
        var registry = new DealRegistry(3, 900);
        var query = Query(metric, groupBy, months);
        var space = new SearchSpace(query, new RecountRows(registry.Data, query), registry.Data, new AuditConfig());
        var hidden = RecountFigures.Of(space, [space.Dates.Single(static change => change is DateFieldChange { Field: "CreatedAt" })]);
        var result = Recounter.Run(query, Cells(space, [.. hidden.Rows], hasCount, hasSum, hidden.Cells), registry.Data, new AuditConfig(), CancellationToken.None, 2);
        Assert.Contains(result.Explanations, explanation => RecountFigures.Of(space, explanation.Changes).Hash == hidden.Hash);
        Assert.Equal(1, result.Depth);
        // A single count or conversion is given by too many definitions to prove one.
        Assert.Equal(metric is not ("count" or "conversion") || groupBy is not null, result.Verdict == Verdict.Explained);
    }

    private static RecountQuery Query(string metric, string? groupBy, int months) => DealRegistry.May() with
    {
        Metric = metric,
        GroupBy = groupBy,
        Windows = [.. Enumerable.Range(0, months).Select(static month => DealRegistry.Month(5 - month)).Reverse()],
        Plan = metric == "planFact" ? Plan : null,
    };

    private static IEnumerable<(string Name, List<CountedRow> Rows)> Faults(SearchSpace space)
    {
        for (var seed = 1; seed <= 2; seed++)
        {
            var random = new Random(seed);
            List<CountedRow> Right() => [.. RecountFigures.Of(space, []).Rows.OrderBy(_ => random.Next())];
            yield return ("rows lost", [.. Right().Skip(random.Next(1, 8))]);
            var known = Right().Select(static row => row.Row).ToHashSet();
            var amounts = space.Rows.Amounts("Amount");
            yield return ("rows added", [.. Right(), .. Enumerable.Range(0, space.Rows.Count).Where(row => !known.Contains(row)).Skip(seed * 20).Take(4).Select(row => new CountedRow(0, row, 1, amounts[row] ?? 0))]);
            yield return ("amounts mistyped", [.. Right().Select((row, index) => index < 3 ? row with { Sum = Math.Round(row.Sum * 1.37m, 2) } : row)]);
            yield return ("one record in three hidden", [.. Right().Where(row => (row.Row + seed) % 3 != 0)]);
            var group = space.Groups[Right()[0].Row];
            var left = 3;
            yield return ("one group short", [.. Right().Where(row => space.Groups[row.Row] != group || left-- <= 0)]);
        }
    }

    private static IReadOnlyList<ReportedCell> Cells(SearchSpace space, List<CountedRow> rows, bool hasCount, bool hasSum, IReadOnlyDictionary<CellKey, CellTotal>? bases = null)
    {
        var query = space.Query;
        var totals = (bases ?? RecountFigures.Of(space, []).Cells).ToDictionary(static pair => pair.Key, static pair => pair.Value with { Count = 0, Sum = 0 });
        foreach (var row in rows)
        {
            var key = new CellKey(row.Bucket, space.GroupKeys[space.Groups[row.Row]]);
            totals[key] = totals.GetValueOrDefault(key).Plus(new(row.Count, row.Sum, 0));
        }
        decimal? Value(CellTotal total) => query.Metric switch
        {
            "conversion" => Math.Round((decimal)total.Count / Math.Max(1, total.Base), 3),
            "planFact" => Math.Round(total.Sum / Plan, 4),
            "average" => Math.Round(total.Count == 0 ? 0 : total.Sum / total.Count, 2),
            _ => null,
        };
        return [.. totals.Where(static pair => pair.Value.Count > 0 || pair.Value.Base > 0).Select(pair => new ReportedCell(pair.Key, pair.Key.Group, null, hasCount ? pair.Value.Count : null, hasSum ? pair.Value.Sum : null, Value(pair.Value)))];
    }
}
