namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>How long something took to arrive, in words no finer than the times it was measured by.</summary>
internal static class ArrivalTime
{
    private const double FewMinutes = 10;
    private const double ManyMinutes = 180;
    private const double ManyHours = 48;

    /// <summary>Minutes on the grain of the times.</summary>
    public static double Rounded(double minutes, TimeSpan grain) => grain < TimeSpan.FromMinutes(1) ? Math.Round(minutes, 2) : Math.Round(minutes / grain.TotalMinutes) * grain.TotalMinutes;

    /// <summary>Within so many minutes, hours or days.</summary>
    /// <param name="minutes">What was measured.</param>
    /// <param name="grain">How fine the times are.</param>
    public static CrmText Of(double minutes, TimeSpan grain)
    {
        var rounded = Rounded(minutes, grain);
        if (rounded < 1)
        {
            return new("Integration.Latency.in.instant", ("n", Math.Max(1, grain.TotalMinutes)));
        }
        return rounded < ManyMinutes ? new("Integration.Latency.in.minutes", ("n", grain < TimeSpan.FromMinutes(1) && rounded < FewMinutes ? Math.Round(rounded, 1) : Math.Round(rounded)))
            : rounded < ManyHours * 60 ? new("Integration.Latency.in.hours", ("n", Math.Round(rounded / 60)))
            : OfDays(rounded / 60 / 24);
    }

    /// <summary>On the same day, or within so many days.</summary>
    public static CrmText OfDays(double days) => Math.Round(days) is var whole && whole < 1 ? new("Integration.Latency.in.sameDay") : new("Integration.Latency.in.days", ("n", whole));
}
