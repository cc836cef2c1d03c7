namespace CrmAudit.Engine.Process;

/// <summary>Names of stages, compared as a person would.</summary>
internal static class StageName
{
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    public static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
