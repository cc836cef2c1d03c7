using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Process;

/// <summary>
/// The figures of process mining over one pipeline: every row of the history is an event, repeated stages included.
/// Throughput is the time from the first to the last event of a case.
/// </summary>
internal sealed class LogFigures
{
    public required int Cases { get; init; }

    public required int Events { get; init; }

    /// <summary>Throughput in days; NaN without a case.</summary>
    public required double MeanDays { get; init; }

    public required double MedianDays { get; init; }

    public required double MaxDays { get; init; }

    /// <summary>Sequences of stages with the number of cases that took them, the most frequent first, then by name.</summary>
    public required IReadOnlyList<(IReadOnlyList<string> Stages, int Cases)> Variants { get; init; }

    /// <summary>Pairs of stages that follow each other directly, with their number and the days between.</summary>
    public required IReadOnlyList<DirectlyFollows> Follows { get; init; }

    public static LogFigures Of(PipelineLog pipeline)
    {
        var cases = 0;
        var events = 0;
        var throughput = new List<double>();
        var variants = new Dictionary<string, (IReadOnlyList<string> Stages, int Cases)>(StringComparer.Ordinal);
        var follows = new Dictionary<(string, string), List<double>>();
        foreach (var item in pipeline.Cases.Where(static item => item.Events.Count > 0))
        {
            cases++;
            events += item.Events.Count;
            throughput.Add((item.Events[^1].At - item.Events[0].At).TotalDays);
            var key = string.Join('\u001f', item.Events.Select(static step => step.Stage));
            var variant = variants.TryGetValue(key, out var known) ? known : ([.. item.Events.Select(static step => step.Stage)], 0);
            variants[key] = (variant.Item1, variant.Item2 + 1);
            for (var i = 1; i < item.Events.Count; i++)
            {
                var pair = (item.Events[i - 1].Stage, item.Events[i].Stage);
                if (!follows.TryGetValue(pair, out var days))
                {
                    follows[pair] = days = [];
                }
                days.Add((item.Events[i].At - item.Events[i - 1].At).TotalDays);
            }
        }
        double[] sorted = [.. throughput.Order()];
        return new()
        {
            Cases = cases,
            Events = events,
            MeanDays = sorted.Length > 0 ? sorted.Average() : double.NaN,
            MedianDays = Quantiles.Median(sorted),
            MaxDays = sorted.Length > 0 ? sorted[^1] : double.NaN,
            Variants = [.. variants.OrderByDescending(static pair => pair.Value.Cases).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Value)],
            Follows = [.. follows
                .Select(static pair => DirectlyFollows.Of(pair.Key.Item1, pair.Key.Item2, pair.Value))
                .OrderByDescending(static pair => pair.Count)
                .ThenBy(static pair => pair.From, StringComparer.Ordinal)
                .ThenBy(static pair => pair.To, StringComparer.Ordinal)],
        };
    }
}
