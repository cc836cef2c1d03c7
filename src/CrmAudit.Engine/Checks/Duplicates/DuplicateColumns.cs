using CrmAudit.Engine.Matching;

namespace CrmAudit.Engine.Checks.Duplicates;

/// <summary>What was taken for what in a table of any columns: told with the finding, so that a wrong guess is seen and can be set right.</summary>
public static class DuplicateColumns
{
    private const string Key = "columns";

    /// <summary>The columns of a finding, each as it would be given; none where the canonical ones were compared.</summary>
    public static IEnumerable<string> Of(CrmFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Data.TryGetValue(Key, out var told) && told is IEnumerable<object> columns ? columns.OfType<string>() : [];
    }

    /// <summary>The columns of a search; null where the canonical ones were compared.</summary>
    internal static List<string>? Told(MatchResult? match) => match is { Table: { NamesAreHeaders: true } table }
        ? [.. table.Fields.Select(static field => $"{field.Name}: {field.Role}{(field.IsPlace ? ", place" : "")} ({string.Join(" < ", field.Levels)})")]
        : null;
}
