using CrmAudit.Engine.Process;
using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Stages of one pipeline that no one could tell apart.</summary>
internal static class StageTwins
{
    /// <summary>Fewest stays on a stage for its behaviour to tell anything.</summary>
    private const int MinimumStays = 30;

    /// <summary>Largest total variation distance between two distributions of neighbours that still counts as the same.</summary>
    private const double SameNeighbours = 0.1;

    /// <summary>Each stage that has a twin, with its twin.</summary>
    public static Dictionary<string, string> Find(PipelineLog pipeline)
    {
        var twins = new Dictionary<string, string>(StageName.Comparer);
        var stages = pipeline.OpenStages.ToList();
        var behaviour = Behaviour.Of(pipeline);
        for (var i = 0; i < stages.Count; i++)
        {
            for (var j = i + 1; j < stages.Count; j++)
            {
                var (left, right) = (stages[i].Name, stages[j].Name);
                if (StageKey.Of(left) == StageKey.Of(right) || BehaveAlike(left, right, behaviour))
                {
                    twins.TryAdd(left, right);
                    twins.TryAdd(right, left);
                }
            }
        }
        return twins;
    }

    private static bool BehaveAlike(string left, string right, Dictionary<string, Behaviour> behaviour) =>
        behaviour.TryGetValue(left, out var a) && behaviour.TryGetValue(right, out var b)
        && a.Days.Count >= MinimumStays && b.Days.Count >= MinimumStays
        && Distance(a.Before, b.Before, left, right) <= SameNeighbours
        && Distance(a.After, b.After, left, right) <= SameNeighbours
        && StayAlike(a.Days, b.Days);

    /// <summary>Medians within a quarter of each other, and no test that tells the distributions apart for sure.</summary>
    private static bool StayAlike(List<double> a, List<double> b)
    {
        var (left, right) = (Quantiles.Of(a, 0.5), Quantiles.Of(b, 0.5));
        return Math.Max(left, right) <= 1.25 * Math.Min(left, right) && KolmogorovSmirnov.PValue(a, b) > 0.01;
    }

    /// <summary>
    /// Total variation distance, the two stages themselves left out. 1 where most of the moves are between the two: then one follows the other, and
    /// the few deals that jump over one of them do not make them alike.
    /// </summary>
    private static double Distance(Dictionary<string, int> a, Dictionary<string, int> b, string left, string right)
    {
        bool Counts(string stage) => !StageName.Same(stage, left) && !StageName.Same(stage, right);
        double totalA = a.Where(pair => Counts(pair.Key)).Sum(static pair => pair.Value);
        double totalB = b.Where(pair => Counts(pair.Key)).Sum(static pair => pair.Value);
        if (totalA == 0 || totalB == 0 || 2 * totalA < a.Values.Sum() || 2 * totalB < b.Values.Sum())
        {
            return 1;
        }
        return a.Keys.Union(b.Keys, StageName.Comparer).Where(Counts)
            .Sum(stage => Math.Abs((a.GetValueOrDefault(stage) / totalA) - (b.GetValueOrDefault(stage) / totalB))) / 2;
    }

    private sealed class Behaviour
    {
        public Dictionary<string, int> Before { get; } = new(StageName.Comparer);

        public Dictionary<string, int> After { get; } = new(StageName.Comparer);

        public List<double> Days { get; } = [];

        public static Dictionary<string, Behaviour> Of(PipelineLog pipeline)
        {
            var stages = pipeline.Stages;
            var all = new Behaviour?[stages.Count];
            var moves = new int[stages.Count, stages.Count];
            foreach (var item in pipeline.Cases)
            {
                for (var i = 0; i < item.Visits.Count; i++)
                {
                    var behaviour = all[item.Route[i]] ??= new();
                    if (i + 1 < item.Visits.Count)
                    {
                        moves[item.Route[i], item.Route[i + 1]]++;
                        behaviour.Days.Add((item.Visits[i].LeftAt!.Value - item.Visits[i].EnteredAt).TotalDays);
                    }
                }
            }
            var named = new Dictionary<string, Behaviour>(StageName.Comparer);
            for (var from = 0; from < all.Length; from++)
            {
                if (all[from] is { } behaviour)
                {
                    named[stages[from].Name] = behaviour;
                }
                for (var to = 0; to < all.Length; to++)
                {
                    if (moves[from, to] > 0)
                    {
                        all[from]!.After[stages[to].Name] = moves[from, to];
                        all[to]!.Before[stages[from].Name] = moves[from, to];
                    }
                }
            }
            return named;
        }
    }
}
