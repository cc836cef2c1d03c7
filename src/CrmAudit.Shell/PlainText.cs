using System.Text.RegularExpressions;

namespace CrmAudit.Shell;

/// <summary>Text without terminal colours, for files and logs.</summary>
internal static partial class PlainText
{
    public static string Of(string text) => Escape().Replace(text, "");

    [GeneratedRegex(@"\x1b\[[0-9;]*[A-Za-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
