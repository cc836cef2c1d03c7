using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Matching.Columns;

/// <summary>A column made ready to compare.</summary>
/// <param name="Field">The field.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Key">The whole value of a row as a key; null where there is none.</param>
internal sealed record ComparedColumn(MatchField Field, ColumnKind Kind, Func<int, string?> Key);
