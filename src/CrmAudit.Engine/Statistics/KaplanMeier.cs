namespace CrmAudit.Engine.Statistics;

/// <summary>
/// The product-limit estimate of survival: how long something lasts when some of it is not over yet
/// (E. L. Kaplan and P. Meier, 1958). S(t) is the product over the event times up to t of 1 - d/n, with d events among n at
/// risk; what is censored at t is still at risk at t.
/// </summary>
internal sealed class KaplanMeier
{
    private readonly List<Step> _steps;

    private KaplanMeier(List<Step> steps, int count, int events)
    {
        _steps = steps;
        Count = count;
        Events = events;
    }

    /// <summary>Observations in all.</summary>
    public int Count { get; }

    /// <summary>Observations that are over.</summary>
    public int Events { get; }

    /// <summary>The curve: one step an event time, ascending.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>The estimate of durations, each over or still going on.</summary>
    public static KaplanMeier Of(IEnumerable<(double Duration, bool IsOver)> observations)
    {
        var lists = observations.ToLookup(static one => one.IsOver, static one => one.Duration);
        return Of([.. lists[true].Order()], [.. lists[false].Order()]);
    }

    /// <summary>The estimate of durations that are over and of durations still going on, both ascending.</summary>
    public static KaplanMeier Of(ReadOnlySpan<double> over, ReadOnlySpan<double> open)
    {
        var steps = new List<Step>();
        var survival = 1.0;
        var variance = 0.0;
        for (int i = 0, censored = 0; i < over.Length;)
        {
            var time = over[i];
            while (censored < open.Length && open[censored] < time)
            {
                censored++;
            }
            var atRisk = over.Length - i + open.Length - censored;
            var first = i;
            while (i < over.Length && over[i].Equals(time))
            {
                i++;
            }
            var events = i - first;
            survival *= 1 - ((double)events / atRisk);
            variance += events == atRisk ? 0 : events / ((double)atRisk * (atRisk - events));
            steps.Add(new(time, atRisk, events, survival, survival * Math.Sqrt(variance)));
        }
        return new(steps, over.Length + open.Length, over.Length);
    }

    /// <summary>Share that lasts longer than t.</summary>
    public double Survival(double t)
    {
        var survival = 1.0;
        foreach (var step in _steps)
        {
            if (step.Time > t)
            {
                break;
            }
            survival = step.Survival;
        }
        return survival;
    }

    /// <summary>The shortest time by which the share p is over; null when the curve does not come down to 1 - p.</summary>
    /// <param name="p">0-1; 0.5 is the median.</param>
    public double? Quantile(double p)
    {
        foreach (var step in _steps)
        {
            if (step.Survival <= 1 - p + 1e-12)
            {
                return step.Time;
            }
        }
        return null;
    }

    /// <summary>One step of the curve.</summary>
    /// <param name="Time">Event time.</param>
    /// <param name="AtRisk">Observations that last at least as long.</param>
    /// <param name="Over">Of them over at this time.</param>
    /// <param name="Survival">S(t).</param>
    /// <param name="StandardError">Greenwood's standard error of S(t).</param>
    public readonly record struct Step(double Time, int AtRisk, int Over, double Survival, double StandardError);
}
