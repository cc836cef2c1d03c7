namespace CrmAudit.JudgingGenerator.Scoring;

public sealed record Share(string Name, long All, long Hit);

/// <summary>How found groups compare with the truth, pair by pair.</summary>
public sealed record Score(
    int Cards,
    long TruePairs,
    long FoundPairs,
    long HitPairs,
    int Groups,
    int FalseGroups,
    IReadOnlyList<Share> RecallByPhenomenon,
    IReadOnlyList<Share> FalseGroupsBySetting,
    IReadOnlyList<ReliabilityBin> Reliability)
{
    public double Precision => FoundPairs == 0 ? 1 : (double)HitPairs / FoundPairs;

    public double Recall => TruePairs == 0 ? 1 : (double)HitPairs / TruePairs;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public double FalseGroupsIn10000 => Cards == 0 ? 0 : FalseGroups * 10000.0 / Cards;

    public static Score Of(Truth truth, FoundGroups found)
    {
        string Entity(FoundCard card) => truth.Cards[card.Id].Entity;
        var groups = found.Groups.Select(group => group.Where(card => truth.Cards.ContainsKey(card.Id)).ToList()).ToList();
        var groupsOfCard = groups
            .SelectMany((group, at) => group.Select(card => (card.Id, Group: at)))
            .ToLookup(pair => pair.Id, pair => pair.Group);
        var truePairs = truth.Pairs()
            .Select(pair => (pair.First, pair.Second, Hit: groupsOfCard[pair.First].Intersect(groupsOfCard[pair.Second]).Any()))
            .ToList();
        var hits = truePairs.LongCount(pair => pair.Hit);
        var falseGroups = groups.Where(group => group.Select(Entity).Distinct().Count() > 1).ToList();
        var falsePairs = falseGroups.Sum(group => Pairs(group.Count) - group.GroupBy(Entity).Sum(one => Pairs(one.Count())));
        return new(
            truth.Cards.Count,
            truePairs.Count,
            hits + falsePairs,
            hits,
            groups.Count,
            falseGroups.Count,
            ByPhenomenon(truth, truePairs),
            BySetting(truth, falseGroups),
            ReliabilityBin.Sort(groups.SelectMany(group => Told(group, Entity)).ToList()));
    }

    private static List<Share> ByPhenomenon(Truth truth, List<(string First, string Second, bool Hit)> pairs) => pairs
        .SelectMany(pair => truth.PhenomenaOf(pair.First, pair.Second).Select(phenomenon => (phenomenon, pair.Hit)))
        .GroupBy(one => one.phenomenon, one => one.Hit)
        .Select(group => new Share(group.Key, group.LongCount(), group.LongCount(hit => hit)))
        .OrderBy(share => (double)share.Hit / share.All)
        .ToList();

    private static List<Share> BySetting(Truth truth, List<List<FoundCard>> falseGroups) => falseGroups
        .Select(group => string.Join('/', group.Select(card => truth.Cards[card.Id].Setting).Distinct().Order()))
        .GroupBy(setting => setting)
        .Select(group => new Share(group.Key, group.LongCount(), group.LongCount()))
        .OrderByDescending(share => share.All)
        .ToList();

    /// <summary>A card told with a probability is true when another card of its group is the same client.</summary>
    private static IEnumerable<(double, bool)> Told(List<FoundCard> group, Func<FoundCard, string> entity)
    {
        var counts = group.GroupBy(entity).ToDictionary(one => one.Key, one => one.Count());
        return group
            .Where(card => card.Probability is not null)
            .Select(card => (card.Probability!.Value, counts[entity(card)] > 1));
    }

    private static long Pairs(long count) => count * (count - 1) / 2;
}
