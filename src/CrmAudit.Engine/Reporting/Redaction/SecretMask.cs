using System.Buffers;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Reporting.Redaction;

/// <summary>Hides what looks like a password, key or token, whatever the options: a report travels further than the export it is about.</summary>
internal sealed partial class SecretMask : IMask
{
    /// <summary>
    /// One of these stands in every match. Looking for them first is what millions of names without a secret cost; signs as common as the colon of a time of day or the rk of a market would have the
    /// expression look at most of them.
    /// </summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "passw", "pwd", "secret", "token", "apikey", "api_key", "api-key", "accesskey", "access_key", "access-key", "bearer", "basic", "://", "/rest/", ":AA", "sk_", "sk-", "pk_", "pk-", "rk_", "rk-",
            "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xox", "hf_", "pat-", "AKIA", "eyJ", "-----",
        ],
        StringComparison.OrdinalIgnoreCase);

    public static SecretMask Instance { get; } = new();

    public string Apply(MaskKind kind, string text) => Hide(text);

    /// <summary>The text with the secret part of every match replaced by dots; what an import put in the place of a secret ([secret:webhook 16]) says of which kind it was and stays.</summary>
    public static string Hide(string text) => text.Length < 8 ? text : HideLocal(text.AsSpan().ContainsAny(Signs) ? Secret().Replace(text, Dotted) : text);

    /// <summary>Secrets behind a word of the lexicon (пароль: ...).</summary>
    private static readonly Regex Local = new(
        $$"""{{WordPattern.Anywhere("secret.word")}}["']?\s*[:=]\s*["']?(?!\[secret:)(?<secret>[^\s"'&,;]{4,})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(2));

    private static readonly SearchValues<string> LocalHints = SearchValues.Create([.. Lexicon.Words("secret.hint")], StringComparison.OrdinalIgnoreCase);

    private static string HideLocal(string text) => text.AsSpan().ContainsAny(':', '=') && text.AsSpan().ContainsAny(LocalHints) ? Local.Replace(text, Dotted) : text;

    private static string Dotted(Match match)
    {
        var secret = match.Groups["secret"];
        return string.Concat(match.Value.AsSpan(0, secret.Index - match.Index), "••••••", match.Value.AsSpan(secret.Index - match.Index + secret.Length));
    }

    [GeneratedRegex(
        """
        (?!secret:[\w-]+\ \d+\])(?:password|passwd|pwd|secret|token|api[_-]?key|client[_-]?secret|access[_-]?key)["']?\s*[:=]\s*["']?(?!\[secret:)(?<secret>[^\s"'&,;]{4,})
        |\b(?:bearer|basic)\s+(?<secret>[A-Za-z0-9+/=._~-]{12,})
        |://[^\s/:@]+:(?<secret>[^\s/@]{3,})@
        |/rest/\d+/(?<secret>[A-Za-z0-9]{10,})
        |\b\d{8,10}:(?<secret>AA[A-Za-z0-9_-]{30,})
        |\b(?:sk|pk|rk)[_-](?:live|test)?[_-]?(?<secret>[A-Za-z0-9]{16,})
        |\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|hf_|pat-[a-z]{2}\d-)(?<secret>[A-Za-z0-9_-]{10,})
        |\bAKIA(?<secret>[0-9A-Z]{16})\b
        |\beyJ(?<secret>[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?)
        |-----BEGIN\ [A-Z ]*PRIVATE\ KEY-----(?<secret>[\s\S]+?)(?:-----END|$)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Secret();
}
