using CrmAudit.Engine.Recount.Changes;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Text.Rendering;
using CrmAudit.Engine.Recount;

namespace CrmAudit.Engine.Tests.Reports;

/// <summary>
/// Reports made with hidden changes of their definition, over several registries. Count and sum given, the changes come back as the one simplest explanation, or as one that
/// counts the very same records; what figures cannot tell apart comes back as a tie, and what moves too little to prove anything as possible.
/// </summary>
public sealed class HiddenChangeTests
{
    /// <summary>A change that moves fewer records may be any records: it comes back, but it is not always proven.</summary>
    private const int FewRecords = 3;

    /// <summary>A month of fewer records says too little to tell two changes from chance every time.</summary>
    private const int SmallReport = 30;

    /// <summary>Seed, number of deals and what amounts are multiples of: from a hundred deals a month with tiyns to sums in thousands.</summary>
    public static TheoryData<int, int, int> Registries => new() { { 7, 900, 0 }, { 8, 1500, 0 }, { 9, 900, 500 }, { 10, 2500, 1000 } };

    [Theory]
    [MemberData(nameof(Registries))]
    public void Every_single_change_that_alters_the_figures_comes_back_as_the_only_cause(int seed, int deals, int step)
    {
        var hidden = new HiddenReport(new DealRegistry(seed, deals, step));
        AssertNone(hidden.Changes.Select(change => Problem(hidden, [change])));
    }

    [Theory]
    [MemberData(nameof(Registries))]
    public void A_double_change_comes_back_as_the_only_cause(int seed, int deals, int step)
    {
        var hidden = new HiddenReport(new DealRegistry(seed, deals, step));
        var random = new Random(seed);
        var pairs = Enumerable.Range(0, 150)
            .Select(_ => new[] { hidden.Changes[random.Next(hidden.Changes.Count)], hidden.Changes[random.Next(hidden.Changes.Count)] })
            .Where(static pair => pair[0].Group != pair[1].Group);
        AssertNone(pairs.Select(pair => Problem(hidden, pair)));
    }

    /// <summary>A registry with everything a space can be about, under definitions that have every condition: no change is left untried, and each comes back.</summary>
    [Fact]
    public void Every_change_of_the_grammar_comes_back()
    {
        var registry = new DealRegistry(13, 1200).Furnished();
        var may = DealRegistry.May();
        RecountQuery[] definitions =
        [
            may,
            may with { RunAt = null, CountsTests = false, Filters = [("Pipeline", ["Опт", "Проекты"])], Currency = "KZT", Rates = DealRegistry.Dollars() },
            may with { Metric = "conversion", Date = "CreatedAt" },
        ];
        var tried = new HashSet<string>(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var report in definitions.Select(query => new HiddenReport(registry, query)))
        {
            // What the records of a conversion are a share of is a condition of its own; everything else is tried without it.
            foreach (var change in report.Changes.Where(change => !report.IsConversion || change.Group == "base"))
            {
                var (hidden, sum) = report.Show([change]);
                tried.UnionWith(report.Alters(hidden, sum) ? [change.Id] : []);
                wrong.AddRange(Problem(report, [change]) is { } problem ? [problem] : []);
            }
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join('\n', wrong)}");
        const string Prefix = "Report.change.";
        Assert.Empty(TextCatalogue.Ids("en").Where(static id => id.StartsWith(Prefix, StringComparison.Ordinal)).Select(static id => id[Prefix.Length..]).Except(tried));
    }

    private static void AssertNone(IEnumerable<string?> problems)
    {
        var wrong = problems.OfType<string>().ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join('\n', wrong)}");
    }

    /// <summary>What went wrong; null when the changes came back or alter nothing.</summary>
    private static string? Problem(HiddenReport report, Change[] changes)
    {
        var (hidden, sum) = report.Show(changes);
        var result = report.Explain(hidden, sum);
        if (!report.Alters(hidden, sum))
        {
            return result.Verdict == Verdict.Agrees ? null : $"{Names(changes)}: alters nothing and {result.Verdict}";
        }
        string Wrong(string what) => $"{Names(changes)} [{hidden.Total.Count} of {report.Actual.Total.Count}]: {what}: {result.Verdict} {result.Chance:G3} {string.Join(" | ", result.Explanations.Select(static one => one.Key))}";
        var isFound = result.Explanations.Any(one => report.Reckon(one.Changes).Hash == hidden.Hash);
        if (result.Explanations.Count == 0 || result.Depth > changes.Length)
        {
            return Wrong("not found");
        }
        if (result.Explanations.FirstOrDefault(one => !report.Gives(one.Changes, hidden.Total.Count, sum)) is { } other)
        {
            return Wrong($"{other.Key} gives other figures");
        }
        if (!isFound && result.Depth == changes.Length)
        {
            return Wrong("other records");
        }
        if (result.Verdict == Verdict.Tied != result.Total > 1)
        {
            return Wrong("a tie is not told");
        }
        if (result.Verdict != Verdict.Explained && result.Total == 1 && IsPlain(report, changes))
        {
            return Wrong("not proven");
        }
        var bridge = result.Bridge;
        return bridge.Sum(static one => one.Sum) == sum - report.Actual.Total.Sum && bridge.Sum(static one => one.Count) == hidden.Total.Count - report.Actual.Total.Count
            ? null
            : Wrong("the bridge does not add up");
    }

    /// <summary>Whether count and sum are enough to prove the changes: each moves some records or what they are worth, alone and beside the other, and a rounding is seen.</summary>
    private static bool IsPlain(HiddenReport report, Change[] changes)
    {
        if (Array.Find(changes, static change => change is AmountChange { Step: > 0 }) is AmountChange rounding)
        {
            return changes.Length == 1 && rounding.Step >= 10 * report.Step;
        }
        Change[] ofRows = [.. changes.Where(static change => change is not AmountChange)];
        Change[] ofAmounts = [.. changes.Except(ofRows)];
        var shown = report.Reckon(changes);
        return (changes.Length == 1 || shown.Rows.Count >= SmallReport)
            && Array.TrueForAll(ofRows, change => HiddenReport.Moved(report.Reckon([.. changes.Where(other => other != change)]), shown) >= FewRecords)
            && (ofRows.Length == 0 || HiddenReport.Moved(report.Reckon(ofAmounts), shown) >= FewRecords);
    }

    private static string Names(Change[] changes) => string.Join(" + ", changes.Select(static change => change.Key));
}
