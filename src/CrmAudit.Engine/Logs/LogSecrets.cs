using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Logs;

/// <summary>
/// Hides secrets in messages at import. What stood there stays visible as a marker of its kind and length, [secret:jwt 184], so that the
/// place is still found without the value being kept anywhere.
/// </summary>
internal static partial class LogSecrets
{
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["eyJ", "bearer ", "basic ", "token", "apikey", "api_key", "api-key", "passw", "pwd", "secret", "authorization", "/rest/", "AKIA", "AIza", "xox", "gh_", "ghp_", "gho_", "ghs_", "sk_", "sk-", "pk_", "rk_",
         "PRIVATE KEY", "telegram", "/bot", "pass=", "pass:", "sessid", "session_id", "sessionid", "cookie", "signature", " -u "],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> OtherHints = SearchValues.Create(
        [.. Lexicon.Words("secret.hint").SelectMany(static word => new[] { word, char.ToUpperInvariant(word[0]) + word[1..], word.ToUpperInvariant() })], StringComparison.Ordinal);

    private static readonly FrozenSet<string> Words = Lexicon.Set("secret.word");

    private static readonly Regex LocalForm = WordPattern.Regex(
        $$"""(?<!\[)(?:(?:\b|_){{WordPattern.Anywhere("secret.word")}}["']?\s*[=:]\s*["']?)(?!env:|secret:|\*{3}|\[secret:|(?:null|none|true|false|expired|invalid|missing|ok)\b)(?<named>[^\s"'&,;<>)\]}]{4,})|(?<!\[)(?:\b|_){{WordPattern.Anywhere("secret.word")}}(?:\s+\p{L}+){0,3}\s*[=:–—-]\s*(?=\S*\p{L})(?=\S*\d)(?!\[secret:)(?<named>[^\s"'&,;<>)\]}]{6,})""");

    /// <summary>Whether a text is worth a closer look.</summary>
    public static bool MayHold(string text) =>
        text.AsSpan().ContainsAny(Hints) || text.AsSpan().ContainsAny(OtherHints) || (text.Contains('@', StringComparison.Ordinal) && text.Contains("://", StringComparison.Ordinal));

    /// <summary>The text with its secrets replaced by markers.</summary>
    public static string Mask(string text) => MayHold(text) ? MaskNamed(Forms().Replace(text, static match => Replacement(match))) : text;

    /// <summary>Whether a column or key is named for a secret.</summary>
    public static bool IsSecretName(string name) => Named().IsMatch(name) || Words.Contains(name);

    /// <summary>What stands for a secret.</summary>
    public static string Marker(string kind, int length) => string.Create(CultureInfo.InvariantCulture, $"[secret:{kind} {length}]");

    /// <summary>The kinds of secrets a text had before it was masked.</summary>
    public static IEnumerable<(string Kind, int Length)> Markers(string text)
    {
        foreach (Match match in MarkerForm().Matches(text))
        {
            yield return (match.Groups["kind"].Value, int.Parse(match.Groups["length"].ValueSpan, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Secrets behind a word that is none of the programs' own: password=..., in the languages of the lexicon.</summary>
    private static string MaskNamed(string text) => text.AsSpan().ContainsAny(OtherHints) ? LocalForm.Replace(text, static match => Replacement(match)) : text;

    private static string Replacement(Match match)
    {
        foreach (Group group in match.Groups)
        {
            if (group is { Success: true, Name: not "0" })
            {
                var marker = Marker(group.Name, group.Length);
                return string.Concat(match.ValueSpan[..(group.Index - match.Index)], marker, match.ValueSpan[(group.Index - match.Index + group.Length)..]);
            }
        }
        return match.Value;
    }

    [GeneratedRegex(
        """
        (?<pem>-----BEGIN\ [A-Z\ ]*PRIVATE\ KEY-----(?:[\s\S]*?-----END\ [A-Z\ ]*PRIVATE\ KEY-----)?)
        | \b(?<jwt>eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?)
        | \b(?i:bearer)[\ :=]+(?<bearer>[A-Za-z0-9._~+/=-]{8,})
        | \b(?i:authorization\s*[:=]\s*"?basic|basic)\ +(?<basic>[A-Za-z0-9+/]{12,}={0,2})
        | (?i:\bauthorization)["']?\s*[:=]\s*["']?(?!(?i:bearer|basic)\b|\[secret:)(?:[A-Za-z]+\ +)?(?<header>[^\s"',;]{6,})
        | /rest/[0-9]+/(?<webhook>[A-Za-z0-9]{10,})(?=[/\s"']|$)
        | \b(?<vendor>(?:sk|pk|rk)[-_](?:(?:live|test|proj)[-_])?[A-Za-z0-9]{16,} | gh[pousr]_[A-Za-z0-9]{20,} | xox[abprs]-[A-Za-z0-9-]{10,} | AKIA[0-9A-Z]{16}\b | AIza[0-9A-Za-z_-]{30,})
        | \b(?:bot)?(?<telegram>[0-9]{8,10}:[A-Za-z0-9_-]{35})\b
        | ://[^/\s:@"']+:(?<password>[^/\s@"']+)@
        | \ -u\ +["']?[^\s:"']+:(?<password>[^\s"']{4,})
        | (?<!\[)(?i:(?:\b|_)(?:password|passwd|passphrase|pwd(?!\s*=\s*[/~])|pass|api[_-]?key|apikey|access[_-]?token|refresh[_-]?token|auth[_-]?token|x-auth-token|token|client[_-]?secret|secret[_-]?key|app[_-]?secret|secret|phpsessid|jsessionid|sessid|session[_-]?id|signature)["']?\s*[=:]\s*["']?)(?!env:|secret:|\*{3}|\[secret:|(?i:null|none|true|false|expired|invalid|missing|ok)\b)(?<named>[^\s"'&,;<>)\]}]{4,})
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Forms();

    [GeneratedRegex(@"^(password|passwd|pwd|api[_ -]?key|access[_ -]?token|refresh[_ -]?token|auth[_ -]?token|client[_ -]?secret|secret[_ -]?key|authorization)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\[secret:(?<kind>[a-z]+) (?<length>\d+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex MarkerForm();
}
