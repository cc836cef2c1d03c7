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
        && KolmogorovSmirnov.PValue(a.Days, b.Days) > 0.1;

    /// <summary>Total variation distance, the two stages themselves left out; 1 where one of them has no neighbour.</summary>
    private static double Distance(Dictionary<string, int> a, Dictionary<string, int> b, string left, string right)
    {
        bool Counts(string stage) => !StageName.Same(stage, left) && !StageName.Same(stage, right);
        double totalA = a.Where(pair => Counts(pair.Key)).Sum(static pair => pair.Value);
        double totalB = b.Where(pair => Counts(pair.Key)).Sum(static pair => pair.Value);
        if (totalA == 0 || totalB == 0)
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
            var all = new Dictionary<string, Behaviour>(StageName.Comparer);
            foreach (var item in pipeline.Cases)
            {
                for (var i = 0; i < item.Visits.Count; i++)
                {
                    var visit = item.Visits[i];
                    if (!all.TryGetValue(visit.Stage, out var behaviour))
                    {
                        all[visit.Stage] = behaviour = new();
                    }
                    if (i > 0)
                    {
                        var before = item.Visits[i - 1].Stage;
                        behaviour.Before[before] = behaviour.Before.GetValueOrDefault(before) + 1;
                    }
                    if (i + 1 < item.Visits.Count)
                    {
                        var after = item.Visits[i + 1].Stage;
                        behaviour.After[after] = behaviour.After.GetValueOrDefault(after) + 1;
                        behaviour.Days.Add((visit.LeftAt!.Value - visit.EnteredAt).TotalDays);
                    }
                }
            }
            return all;
        }
    }
}
