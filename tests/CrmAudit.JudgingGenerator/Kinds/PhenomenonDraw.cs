using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Kinds;

/// <summary>Draws a few phenomena, no two of which undo each other.</summary>
public static class PhenomenonDraw
{
    public static IReadOnlyList<string> Some(
        SeededRandom random,
        IReadOnlyList<(string, double)> phenomena,
        IReadOnlyList<(int, double)> counts,
        IReadOnlyList<string[]> exclusive)
    {
        List<string> drawn = [];
        var count = random.PickWeighted(counts);
        for (var at = 0; at < count; at++)
        {
            var next = random.PickWeighted(phenomena);
            if (!drawn.Any(one => one == next || exclusive.Any(set => set.Contains(one) && set.Contains(next))))
            {
                drawn.Add(next);
            }
        }

        return drawn;
    }
}
