using CrmAudit.JudgingGenerator.Output;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Kinds;

/// <summary>Shares surplus cards out among clients: mostly one each, sometimes two or three.</summary>
public static class CopyCounts
{
    public const double SurplusShare = 0.2;

    /// <summary>Clients for whom no fair copy can be made give null and are passed over.</summary>
    public static IEnumerable<Card> ShareOut<T>(IReadOnlyList<T> clients, int surplus, SeededRandom random, Func<T, Card?> copy)
    {
        var order = clients.ToList();
        random.Shuffle(order);
        foreach (var client in order)
        {
            var count = Math.Min(surplus, random.PickWeighted<int>([(1, 80), (2, 15), (3, 5)]));
            for (var made = 0; made < count && copy(client) is { } card; made++)
            {
                surplus--;
                yield return card;
            }
        }
    }
}
