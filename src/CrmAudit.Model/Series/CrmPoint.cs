namespace CrmAudit;

/// <summary>A value of a series.</summary>
/// <param name="Label">What it is the value of: a string, or a <see cref="CrmText"/> where it is worded.</param>
/// <param name="Value">The value, in the unit of the series.</param>
public sealed record CrmPoint(object Label, double Value);
