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
        var sorted = observations.ToArray();
        Array.Sort(sorted, static (a, b) => a.Duration.CompareTo(b.Duration));
        var steps = new List<Step>();
        var survival = 1.0;
        var variance = 0.0;
        var events = 0;
        for (var i = 0; i < sorted.Length;)
        {
            var time = sorted[i].Duration;
            var atRisk = sorted.Length - i;
            var over = 0;
            for (; i < sorted.Length && sorted[i].Duration.Equals(time); i++)
            {
                over += sorted[i].IsOver ? 1 : 0;
            }
            if (over == 0)
            {
                continue;
            }
            events += over;
            survival *= 1 - ((double)over / atRisk);
            variance += over == atRisk ? 0 : over / ((double)atRisk * (atRisk - over));
            steps.Add(new(time, atRisk, over, survival, survival * Math.Sqrt(variance)));
        }
        return new(steps, sorted.Length, events);
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
