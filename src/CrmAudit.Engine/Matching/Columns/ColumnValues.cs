using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Matching.Columns;

/// <summary>A column to compare, read.</summary>
/// <param name="Name">Header.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Values">The values, one a row; null where there is none.</param>
/// <param name="IsChosen">Whether somebody said what they are.</param>
internal sealed record ColumnValues(string Name, ColumnKind Kind, string?[] Values, bool IsChosen)
{
    /// <summary>Whether it holds names of persons or a part of them.</summary>
    public bool IsPersonName => Kind == ColumnKind.Name;
}
