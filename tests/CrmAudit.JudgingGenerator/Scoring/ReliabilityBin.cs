namespace CrmAudit.JudgingGenerator.Scoring;

/// <summary>One row of the reliability table: cards told with a probability of this range and how many of them were true.</summary>
public sealed record ReliabilityBin(string Range, int Cards, int True)
{
    private static readonly double[] Limits = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0000001];

    public double ShareTrue => Cards == 0 ? 0 : (double)True / Cards;

    public static IReadOnlyList<ReliabilityBin> Sort(IReadOnlyList<(double Probability, bool True)> told) =>
        Limits.Zip(Limits.Skip(1))
            .Select(limits =>
            {
                var here = told.Where(one => one.Probability >= limits.First && one.Probability < limits.Second).ToList();
                return new ReliabilityBin($"{limits.First * 100:0}-{Math.Min(limits.Second, 1) * 100:0}", here.Count, here.Count(one => one.True));
            })
            .Where(bin => bin.Cards > 0)
            .ToList();
}
