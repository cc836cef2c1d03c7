namespace CrmAudit;

/// <summary>How long a stage takes.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Median">Days in which half are through.</param>
/// <param name="P90">Days in which nine of ten are through; null where it is not known.</param>
/// <param name="MedianWorkDays">Working days in which half are through; null where it is not known.</param>
public sealed record CrmStageDuration(string Stage, double Median, double? P90, double? MedianWorkDays);
