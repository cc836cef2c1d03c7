using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Text;

/// <summary>Half a character in JSON, as a field leaves that was cut off within one: a surrogate written as an escape, without its other half.</summary>
internal static partial class HalfCharacters
{
    /// <summary>The same JSON with the sign for a character that is not known in their place.</summary>
    public static string Mended(string json) => Half().Replace(json, "\\ufffd");

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Half();
}
