namespace CrmAudit.Engine.Checks.Core;

/// <summary>One of the causes that may lie behind a finding, with the figure that speaks for it or against it.</summary>
/// <param name="Name">Its name among the causes of the check.</param>
/// <param name="IsSupported">Whether the data speak for it.</param>
/// <param name="Text">The cause with its figure.</param>
internal sealed record Cause(string Name, bool IsSupported, CrmText Text)
{
    /// <summary>What the data say of all causes: which they point to, or that they cannot tell; the figures in any case.</summary>
    public static CrmText Summary(IReadOnlyList<Cause> causes)
    {
        var supported = causes.Where(static cause => cause.IsSupported).Select(static cause => cause.Text).ToList();
        var others = causes.Where(static cause => !cause.IsSupported).Select(static cause => cause.Text).ToList();
        return new(supported.Count == 0 ? "cause.open" : others.Count == 0 ? "cause.points" : "cause.points.others", ("supported", supported), ("others", others));
    }
}
