using System.Globalization;
using CrmAudit.JudgingGenerator.Output;

namespace CrmAudit.JudgingGenerator.Scoring;

public sealed record FoundCard(string Id, double? Probability);

/// <summary>The groups a matcher found: rows of group, card and, where told, probability.</summary>
public sealed record FoundGroups(IReadOnlyList<IReadOnlyList<FoundCard>> Groups)
{
    public static FoundGroups Read(string path)
    {
        var groups = Csv.ReadPlain(path)
            .Where(row => row.Length > 1 && row[1].Length > 0 && row[1].All(char.IsDigit))
            .GroupBy(row => row[0], row => new FoundCard(row[1], Probability(row)))
            .Select(group => (IReadOnlyList<FoundCard>)group.DistinctBy(card => card.Id).ToList())
            .Where(group => group.Count > 1)
            .ToList();
        return new(groups);
    }

    private static double? Probability(string[] row)
    {
        var told = row.Length > 2
            && double.TryParse(row[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        return told ? Share(double.Parse(row[2], CultureInfo.InvariantCulture)) : null;
    }

    private static double Share(double value) => value > 1 ? value / 100 : value;
}
