namespace CrmAudit;

/// <summary>How much work a recommendation takes, with what was assumed.</summary>
/// <param name="Work">The kind of work.</param>
/// <param name="Hours">Hours in all.</param>
/// <param name="Units">Records to look at or change, people to talk to; 1 for a setting.</param>
/// <param name="MinutesEach">Minutes assumed for each of them.</param>
/// <param name="MinutesOnce">Minutes assumed for what is done once.</param>
public sealed record CrmEffort(CrmWork Work, double Hours, long Units, double MinutesEach, double MinutesOnce);
