using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Recount;

namespace CrmAudit.Benchmarks.Reports;

/// <summary>The search for a cause that is not there: every hypothesis of a depth is tried. Gives the number of hypotheses.</summary>
internal static class CauseBenchmarks
{
    private const int Deals = 100_000;

    /// <summary>One month, count and sum, to a depth.</summary>
    public static long Month(IReadOnlyList<string> arguments) => Run(DealBase.Query(DealBase.Month(2026, 4)), int.Parse(arguments[0], System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Two years, count and sum, to a depth: every row takes part.</summary>
    public static long TwoYears(IReadOnlyList<string> arguments) =>
        Run(DealBase.Query(new ReportWindow(new DateTime(2024, 6, 1).Ticks, new DateTime(2026, 6, 1).Ticks)), int.Parse(arguments[0], System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A table of 12 months by 20 managers, to a depth.</summary>
    public static long Table(IReadOnlyList<string> arguments) =>
        Run(DealBase.Query([.. Enumerable.Range(0, 12).Select(static month => DealBase.Month(2025, month + 1))]), int.Parse(arguments[0], System.Globalization.CultureInfo.InvariantCulture));

    private static long Run(RecountQuery query, int depth)
    {
        var data = DealBase.Make(Deals);
        var config = new AuditConfig();
        var grammar = new Grammar(query, new RecountRows(data.Deals, query), data, config);
        // Nine rows in one place are missing: no definition loses just these.
        var actual = Reckoning.Of(grammar, []);
        var lost = actual.Rows.Where(static row => row.Row % 97 == 0).Take(9).ToList();
        var cells = actual.Cells.Select(cell =>
        {
            var here = lost.Where(row => new CellKey(row.Bucket, grammar.GroupKeys[grammar.Groups[row.Row]]) == cell.Key).ToList();
            return new ReportedCell(cell.Key, cell.Key.Group, null, cell.Value.Count - here.Count, cell.Value.Sum - here.Sum(static row => row.Sum), null);
        }).ToList();
        var result = Recounter.Run(query, cells, data, config, CancellationToken.None, depth);
        return result.Verdict == Verdict.Unexplained ? result.Tried : throw new InvalidOperationException($"{result.Verdict}: {result.Explanations[0].Key}");
    }
}
