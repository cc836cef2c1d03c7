using CrmAudit.Engine.Recount;
using CrmAudit.Engine.Recount.Definition;

namespace CrmAudit.Engine.Tests.Reports;

/// <summary>
/// Reports with a fault that no definition makes. A fault is only ever given a cause where some definition counts the very records the report does, which nobody could tell
/// from it; amounts that were mistyped never are.
/// </summary>
public sealed class RandomFaultTests
{
    private const int Faults = 12;

    [Theory]
    [MemberData(nameof(HiddenChangeTests.Registries), MemberType = typeof(HiddenChangeTests))]
    public void Records_lost_or_added_at_random_are_given_no_cause_but_one_that_counts_the_same_records(int seed, int deals, int step)
    {
        var (report, random) = (new HiddenReport(new DealRegistry(seed, deals, step)), new Random(seed));
        var (wrong, found) = (new List<string>(), 0);
        for (var i = 0; i < Faults; i++)
        {
            List<CountedRow> right = [.. report.Actual.Rows.OrderBy(_ => random.Next())];
            var lost = i % 5 == 0 ? 1 : random.Next(2, 12);
            var known = right.Select(static row => row.Row).ToHashSet();
            List<CountedRow> shown = i % 3 == 0
                ? [.. right, .. Enumerable.Range(0, report.Records).Where(row => !known.Contains(row)).OrderBy(_ => random.Next()).Take(lost).Select(row => new CountedRow(0, row, 1, report.Amounts[row] ?? 0))]
                : [.. right.Skip(lost)];
            var result = report.Explain(shown);
            if (result.Verdict != Verdict.Unexplained)
            {
                found++;
            }
            if (result.Verdict == Verdict.Explained && !Same(report.Reckon(result.Explanations[0].Changes).Rows, shown))
            {
                wrong.Add($"{shown.Count} of {right.Count}: {result.Explanations[0].Key}, chance {result.Chance:G3}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(found <= Faults / 5, $"{found} of {Faults} faults are given something");
    }

    [Theory]
    [MemberData(nameof(HiddenChangeTests.Registries), MemberType = typeof(HiddenChangeTests))]
    public void Mistyped_amounts_are_unexplained(int seed, int deals, int step)
    {
        var (report, random) = (new HiddenReport(new DealRegistry(seed, deals, step)), new Random(seed));
        var wrong = new List<string>();
        for (var i = 0; i < Faults; i++)
        {
            List<CountedRow> shown = [.. report.Actual.Rows.OrderBy(_ => random.Next())];
            for (var j = 0; j <= i % 4; j++)
            {
                var unit = Math.Max(step, 0.01m);
                shown[j] = shown[j] with { Sum = Math.Round(shown[j].Sum * (decimal)(0.3 + (random.NextDouble() * 3)) / unit) * unit };
            }
            if (report.Explain(shown) is { Verdict: Verdict.Explained } result)
            {
                wrong.Add($"{result.Explanations[0].Key}, chance {result.Chance:G3}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool Same(IEnumerable<CountedRow> left, IEnumerable<CountedRow> right) => left.OrderBy(static row => row.Row).SequenceEqual(right.OrderBy(static row => row.Row));
}
