namespace CrmAudit;

/// <summary>A column of a series.</summary>
/// <param name="Name">Its name; not translated.</param>
/// <param name="Kind">What its cells are.</param>
public sealed record CrmSeriesColumn(string Name, CrmValueKind Kind);
