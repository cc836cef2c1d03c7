using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Configuration.Secrets;

/// <summary>Tells a key, token or password from other text, and hides it.</summary>
internal static partial class SecretText
{
    /// <summary>Shortest run of characters that is taken for a key by its looks alone.</summary>
    private const int LongRun = 32;

    /// <summary>
    /// Whether a text holds a secret: a known form (PEM block, JWT, bearer header, vendor prefixes, a Bitrix24 webhook
    /// address, a password in an address or beside its name) or a long run that is neither words nor an identifier.
    /// </summary>
    public static bool LooksLikeSecret(string text) => !SecretReference.TryParse(text, out _) && (KnownForm().IsMatch(text) || Runs().Matches(text).Any(static run => IsKey(run.Value)));

    /// <summary>The first characters and the length, enough to find it and too little to use it.</summary>
    public static string Mask(string text) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{text[..Math.Min(3, text.Length / 4)]}*** ({text.Length})");

    /// <summary>Letters of both cases and digits mixed, or hexadecimal; identifiers such as a GUID are shorter runs.</summary>
    private static bool IsKey(string run) => run.Length >= LongRun && run.Any(char.IsAsciiDigit)
        && (run.All(char.IsAsciiHexDigit) || (run.Any(char.IsAsciiLetterLower) && run.Any(char.IsAsciiLetterUpper)))
        && run.Any(char.IsAsciiLetter);

    [GeneratedRegex(
        """
        -----BEGIN [A-Z ]*PRIVATE\ KEY-----
        | \beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}
        | \b(?:[Bb]earer|[Bb]asic)\ +[A-Za-z0-9._~+/=-]{16,}
        | \b(?:sk|pk|rk)[-_](?:live|test|proj)?[-_]?[A-Za-z0-9]{16,}
        | \bgh[pousr]_[A-Za-z0-9]{20,} | \bxox[abprs]-[A-Za-z0-9-]{10,} | \bAKIA[0-9A-Z]{16}\b | \bAIza[0-9A-Za-z_-]{30,}
        | \b[0-9]{8,10}:[A-Za-z0-9_-]{35}\b
        | /rest/[0-9]+/[a-z0-9]{10,}
        | ://[^/\s:@]+:[^/\s@]+@
        | (?i:\b(?:password|passwd|pwd|api[_-]?key|access[_-]?token|client[_-]?secret|secret[_-]?key)\s*[=:]\s*(?!env:|secret:|\*{3})\S{4,})
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex KnownForm();

    [GeneratedRegex("[A-Za-z0-9+=_]+", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();
}
