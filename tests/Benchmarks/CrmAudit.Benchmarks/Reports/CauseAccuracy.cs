using System.Globalization;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Recount;
using CrmAudit.Engine.Recount.Changes;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;

namespace CrmAudit.Benchmarks.Reports;

/// <summary>
/// Reports of many shapes with a hidden change of their definition, which must be found, or with a fault no definition has, which must stay unexplained.
/// </summary>
internal static class CauseAccuracy
{
    private static readonly (int Deals, int Managers, decimal Step)[] Bases = [(300, 5, 500), (900, 6, 0.01m), (3000, 8, 1000), (8000, 12, 0.01m)];

    private static readonly Shape[] Shapes =
    [
        new("month, count and sum", "sum", 1, null, true, true, false),
        new("month, sum", "sum", 1, null, false, true, false),
        new("month, count", "count", 1, null, true, false, false),
        new("month, count and average", "average", 1, null, true, false, true),
        new("month, conversion", "conversion", 1, null, false, false, true),
        new("month, count and conversion", "conversion", 1, null, true, false, true),
        new("month, plan share", "planFact", 1, null, false, false, true),
        new("managers, count and sum", "sum", 1, "Owner", true, true, false),
        new("managers, sum", "sum", 1, "Owner", false, true, false),
        new("managers, count", "count", 1, "Owner", true, false, false),
        new("managers, conversion", "conversion", 1, "Owner", false, false, true),
        new("pipelines, average", "average", 1, "Pipeline", false, false, true),
        new("3 months x managers, count and sum", "sum", 3, "Owner", true, true, false),
        new("3 months x pipelines, count", "count", 3, "Pipeline", true, false, false),
    ];

    private static readonly (string Name, Func<Random, SearchSpace, IReadOnlyList<Change>, List<CountedRow>> Make)[] Faults =
    [
        ("rows lost", static (random, space, _) => [.. Shuffled(random, Counted(space)).Skip(random.Next(1, 10))]),
        ("rows added", static (random, space, _) => [.. Counted(space), .. Others(random, space).Take(random.Next(1, 10))]),
        ("amounts mistyped", static (random, space, _) => Mistyped(random, Counted(space), random.Next(1, 6))),
        ("a hidden attribute", static (random, space, _) => random.Next(2, 6) is var parts ? [.. Counted(space).Where(row => row.Row * 2654435761L % 97 % parts != 0)] : []),
        ("one group off", static (random, space, _) => OneGroup(random, space)),
        ("a change and rows lost", static (random, space, changes) => [.. Shuffled(random, [.. RecountFigures.Of(space, [changes[random.Next(changes.Count)]]).Rows]).Skip(random.Next(1, 6))]),
    ];

    public static void Run(TextWriter output, int cases, int seed)
    {
        output.WriteLine($"{"",-36} {"single",-24} {"double",-24} {"no definition",-24}");
        output.WriteLine($"{"",-36} {"right possible none false",-24} {"right possible none false",-24} {"none possible false",-24}");
        foreach (var shape in Shapes)
        {
            var (single, @double, outside) = (new Tally(), new Tally(), new Tally());
            for (var number = 0; number < cases; number++)
            {
                var (deals, managers, step) = Bases[number % Bases.Length];
                var random = new Random((seed * 7919) + number);
                var data = DealBase.Make(deals, (seed * 1000) + number, managers, step);
                var query = shape.Query();
                var space = new SearchSpace(query, new RecountRows(data, query), data, new AuditConfig());
                var changes = Changes(space).ToList();
                Hidden(output, shape, data, space, [Pick(random, changes)], single);
                Hidden(output, shape, data, space, [Pick(random, changes), Pick(random, changes)], @double);
                var fault = Faults[number % Faults.Length];
                Outside(output, shape, data, space, fault.Name, fault.Make(random, space, changes), outside);
            }
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shape.Name,-36} {single,-24} {@double,-24} {outside.Nothing,4} {outside.Possible,8} {outside.False,5}"));
            output.Flush();
        }
    }

    private static Change Pick(Random random, List<Change> changes) => changes[random.Next(changes.Count)];

    private static void Hidden(TextWriter output, Shape shape, CrmDataset data, SearchSpace space, IReadOnlyList<Change> changes, Tally tally)
    {
        if (changes.Select(static change => change.Group).Distinct().Count() < changes.Count)
        {
            return;
        }
        var hidden = RecountFigures.Of(space, changes);
        var step = changes.OfType<AmountChange>().Select(static change => change.Step).DefaultIfEmpty(0).Max();
        var cells = shape.Cells(space, hidden.Rows, hidden.Cells, step);
        var result = cells.Count == 0 ? null : Recounter.Run(space.Query, cells, data, new AuditConfig(), CancellationToken.None);
        if (result is null or { Verdict: Verdict.Agrees })
        {
            return;
        }
        // Where no money is shown, a change of amounts cannot be seen.
        UInt128 Seen(IEnumerable<Change> all) => RecountFigures.Of(space, [.. all.Where(change => shape.HasMoney || change is not AmountChange)]).Hash;
        var (hash, keys) = (Seen(changes), changes.Select(static change => change.Key).ToHashSet(StringComparer.Ordinal));
        // A part of the changes is found where the others change no number that is shown.
        var isFound = result.Explanations.Any(explanation => Seen(explanation.Changes) == hash || explanation.Changes.All(change => keys.Contains(change.Key)));
        tally.Add(result.Verdict, isFound);
        if (result.Verdict == Verdict.Explained && !isFound)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  FALSE {shape.Name}: {string.Join(" + ", changes.Select(static change => change.Key))} taken for {result.Explanations[0].Key}, chance {result.Chance:G3}"));
        }
    }

    private static void Outside(TextWriter output, Shape shape, CrmDataset data, SearchSpace space, string fault, List<CountedRow> rows, Tally tally)
    {
        var cells = shape.Cells(space, rows, RecountFigures.Of(space, []).Cells, 0);
        var result = cells.Count == 0 ? null : Recounter.Run(space.Query, cells, data, new AuditConfig(), CancellationToken.None);
        if (result is null or { Verdict: Verdict.Agrees })
        {
            return;
        }
        tally.Add(result.Verdict, false);
        if (result.Verdict == Verdict.Explained)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  FALSE {shape.Name}: {fault} taken for {result.Explanations[0].Key}, chance {result.Chance:G3}"));
        }
    }

    private static List<CountedRow> Counted(SearchSpace space) => [.. RecountFigures.Of(space, []).Rows];

    private static List<CountedRow> Shuffled(Random random, List<CountedRow> rows) => [.. rows.OrderBy(_ => random.Next())];

    private static IEnumerable<CountedRow> Others(Random random, SearchSpace space)
    {
        var amounts = space.Rows.Amounts("Amount");
        var known = Counted(space).Select(static row => row.Row).ToHashSet();
        return Enumerable.Range(0, space.Rows.Count).OrderBy(_ => random.Next()).Where(row => !known.Contains(row)).Select(row => new CountedRow(random.Next(space.Query.Windows.Count), row, 1, amounts[row] ?? 0));
    }

    private static List<CountedRow> Mistyped(Random random, List<CountedRow> rows, int many)
    {
        foreach (var index in Enumerable.Range(0, rows.Count).OrderBy(_ => random.Next()).Take(many).ToList())
        {
            rows[index] = rows[index] with { Sum = Math.Round(rows[index].Sum * (decimal)(0.2 + (random.NextDouble() * 3)), 2) };
        }
        return rows;
    }

    /// <summary>Everything right but for one group, which loses or gains a few.</summary>
    private static List<CountedRow> OneGroup(Random random, SearchSpace space)
    {
        var rows = Shuffled(random, Counted(space));
        if (rows.Count == 0)
        {
            return rows;
        }
        var group = space.Groups[rows[0].Row];
        var left = random.Next(1, 5);
        return [.. rows.Where(row => space.Groups[row.Row] != group || left-- <= 0)];
    }

    private static IEnumerable<Change> Changes(SearchSpace space) =>
        [.. space.Dates, .. space.Conditions.SelectMany(static condition => condition.Others), .. space.Restrictions, .. space.Multiplicities, .. space.Amounts.Changes];

    /// <summary>What a report shows.</summary>
    private sealed record Shape(string Name, string Metric, int Months, string? GroupBy, bool HasCount, bool HasSum, bool HasValue)
    {
        public bool HasMoney => HasSum || Metric is "average" or "planFact";

        public RecountQuery Query() => DealBase.Query([.. Enumerable.Range(0, Months).Select(static month => DealBase.Month(2026, 2 + month))]) with
        {
            Metric = Metric,
            GroupBy = GroupBy,
            Plan = Metric == "planFact" ? 7_300_000m : null,
            RunAt = new DateTime(2026, 2 + Months - 1, 26, 9, 0, 0),
        };

        public List<ReportedCell> Cells(SearchSpace space, IReadOnlyList<CountedRow> rows, IReadOnlyDictionary<CellKey, CellTotal> wholes, decimal step)
        {
            var totals = wholes.ToDictionary(static pair => pair.Key, static pair => pair.Value with { Count = 0, Sum = 0 });
            foreach (var row in rows)
            {
                var key = new CellKey(row.Bucket, space.GroupKeys[space.Groups[row.Row]]);
                totals[key] = totals.GetValueOrDefault(key).Plus(new(row.Count, row.Sum, 0));
            }
            return [.. totals.Where(static pair => pair.Value.Count > 0 || pair.Value.Base > 0).Select(pair => new ReportedCell(pair.Key, pair.Key.Group, null, HasCount ? pair.Value.Count : null,
                HasSum ? step > 0 ? Math.Round(pair.Value.Sum / step, MidpointRounding.AwayFromZero) * step : Math.Round(pair.Value.Sum, 2, MidpointRounding.AwayFromZero) : null, HasValue ? ValueOf(pair.Value) : null))];
        }

        private decimal? ValueOf(CellTotal total) => Metric switch
        {
            "conversion" => Math.Round((decimal)total.Count / Math.Max(1, total.Base), 3, MidpointRounding.AwayFromZero),
            "planFact" => Math.Round(total.Sum / 7_300_000m, 4, MidpointRounding.AwayFromZero),
            _ => Math.Round(total.Count == 0 ? 0 : total.Sum / total.Count, 2, MidpointRounding.AwayFromZero),
        };
    }

    /// <summary>What became of the cases.</summary>
    private sealed class Tally
    {
        public int Right { get; private set; }

        public int Possible { get; private set; }

        public int Nothing { get; private set; }

        public int False { get; private set; }

        public void Add(Verdict verdict, bool isFound)
        {
            switch (verdict)
            {
                case Verdict.Explained when isFound:
                    Right++;
                    break;
                case Verdict.Explained:
                    False++;
                    break;
                case Verdict.Possible or Verdict.Tied:
                    Possible++;
                    break;
                default:
                    Nothing++;
                    break;
            }
        }

        public override string ToString() => $"{Right,5} {Possible,8} {Nothing,4} {False,5}";
    }
}
