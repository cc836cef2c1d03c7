using CrmAudit.JudgingGenerator.Output;

namespace CrmAudit.JudgingGenerator.Scoring;

public sealed record TrueCard(string Entity, IReadOnlyList<string> Phenomena, string Setting);

/// <summary>What truth.csv says about every card.</summary>
public sealed record Truth(IReadOnlyDictionary<string, TrueCard> Cards)
{
    public static Truth Read(string path) => new(Csv.ReadPlain(path)
        .Skip(1)
        .ToDictionary(
            row => row[0],
            row => new TrueCard(row[1], row.Length > 2 ? row[2].Split('+') : [], row.Length > 3 ? row[3] : "")));

    /// <summary>All pairs of cards of one entity.</summary>
    public IEnumerable<(string First, string Second)> Pairs() => Cards
        .GroupBy(card => card.Value.Entity, card => card.Key)
        .SelectMany(group => Combinations(group.ToList()));

    public IEnumerable<string> PhenomenaOf(string first, string second) => Cards[first].Phenomena
        .Concat(Cards[second].Phenomena)
        .Where(phenomenon => phenomenon != Card.Original)
        .Distinct();

    private static IEnumerable<(string, string)> Combinations(List<string> ids) =>
        ids.SelectMany((first, at) => ids.Skip(at + 1).Select(second => (first, second)));
}
