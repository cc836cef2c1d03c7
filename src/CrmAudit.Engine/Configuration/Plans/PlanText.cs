using System.Buffers;

namespace CrmAudit.Engine.Configuration.Plans;

/// <summary>Texts of a plan in a delimited file: one that a spreadsheet would take for a formula stands behind an apostrophe, which is taken off when it is read.</summary>
internal static class PlanText
{
    private static readonly SearchValues<char> Guarded = SearchValues.Create("=+-@\t\r'");

    public static string Write(string? text) => text is [var first, ..] && Guarded.Contains(first) ? "'" + text : text ?? "";

    public static string Read(string text) => text is ['\'', var second, ..] && Guarded.Contains(second) ? text[1..] : text;
}
