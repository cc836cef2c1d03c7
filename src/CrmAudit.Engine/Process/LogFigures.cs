using System.Runtime.InteropServices;
using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Process;

/// <summary>
/// The figures of process mining over one pipeline: every row of the history is an event, repeated stages included.
/// Throughput is the time from the first to the last event of a case.
/// </summary>
internal sealed class LogFigures
{
    public required int Cases { get; init; }

    /// <summary>Rows of the history; a start that is known only from the stage the first row leaves is none.</summary>
    public required int Events { get; init; }

    /// <summary>Throughput in days; NaN without a case.</summary>
    public required double MeanDays { get; init; }

    public required double MedianDays { get; init; }

    public required double MaxDays { get; init; }

    /// <summary>Throughput in working days; NaN without a case.</summary>
    public required double MeanWorkDays { get; init; }

    public required double MedianWorkDays { get; init; }

    public required double MaxWorkDays { get; init; }

    /// <summary>Rows that say they leave another stage than the one the row before had reached: moves that were not recorded.</summary>
    public required int Gaps { get; init; }

    /// <summary>Sequences of stages with the number of cases that took them, the most frequent first, then by name.</summary>
    public required IReadOnlyList<(IReadOnlyList<string> Stages, int Cases)> Variants { get; init; }

    /// <summary>Pairs of stages that follow each other directly, with their number and the days between.</summary>
    public required IReadOnlyList<DirectlyFollows> Follows { get; init; }

    public static LogFigures Of(PipelineLog pipeline, WorkCalendar calendar)
    {
        var (cases, events, gaps) = (0, 0, 0);
        var days = new List<double>();
        var workDays = new List<double>();
        var names = new List<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var variants = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = variants.GetAlternateLookup<ReadOnlySpan<char>>();
        var follows = new Dictionary<(int From, int To), List<double>>();
        var path = new char[16];
        foreach (var item in pipeline.Cases)
        {
            if (item.Events.Count == 0)
            {
                continue;
            }
            cases++;
            days.Add((item.Events[^1].At - item.Events[0].At).TotalDays);
            workDays.Add(calendar.WorkDays(item.Events[0].At, item.Events[^1].At));
            if (path.Length < item.Events.Count)
            {
                path = new char[Math.Max(2 * path.Length, item.Events.Count)];
            }
            for (var i = 0; i < item.Events.Count; i++)
            {
                var step = item.Events[i];
                events += step.Change is null ? 0 : 1;
                if (!numbers.TryGetValue(step.Stage, out var number))
                {
                    numbers[step.Stage] = number = names.Count;
                    names.Add(step.Stage);
                }
                path[i] = checked((char)number);
                if (i > 0)
                {
                    gaps += step.Change?.FromStage is { } from && !StageName.Same(from, item.Events[i - 1].Stage) ? 1 : 0;
                    var pair = ((int)path[i - 1], number);
                    if (!follows.TryGetValue(pair, out var between))
                    {
                        follows[pair] = between = [];
                    }
                    between.Add((step.At - item.Events[i - 1].At).TotalDays);
                }
            }
            var variant = path.AsSpan(0, item.Events.Count);
            known[variant] = known.TryGetValue(variant, out var count) ? count + 1 : 1;
        }
        days.Sort();
        workDays.Sort();
        return new()
        {
            Cases = cases,
            Events = events,
            Gaps = gaps,
            MeanDays = days.Count > 0 ? days.Average() : double.NaN,
            MedianDays = Quantiles.Median(CollectionsMarshal.AsSpan(days)),
            MaxDays = days.Count > 0 ? days[^1] : double.NaN,
            MeanWorkDays = days.Count > 0 ? workDays.Average() : double.NaN,
            MedianWorkDays = Quantiles.Median(CollectionsMarshal.AsSpan(workDays)),
            MaxWorkDays = days.Count > 0 ? workDays[^1] : double.NaN,
            Variants = [.. variants
                .Select(pair => (Stages: (IReadOnlyList<string>)[.. pair.Key.Select(number => names[number])], Cases: pair.Value))
                .OrderByDescending(static variant => variant.Cases)
                .ThenBy(static variant => string.Join('\u001f', variant.Stages), StringComparer.Ordinal)],
            Follows = [.. follows
                .Select(pair => DirectlyFollows.Of(names[pair.Key.From], names[pair.Key.To], pair.Value))
                .OrderByDescending(static pair => pair.Count)
                .ThenBy(static pair => pair.From, StringComparer.Ordinal)
                .ThenBy(static pair => pair.To, StringComparer.Ordinal)],
        };
    }
}
