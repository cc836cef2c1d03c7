using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Values;

/// <summary>
/// The mark of a test lead: CRMAUDIT-TEST-20260503T101500Z-1A2B3C4D. It says what it is, when it was sent and which integration it tests, so an export
/// alone gives the latency; no customer has such a name.
/// </summary>
/// <param name="Text">The mark.</param>
/// <param name="SentAt">When it was sent, to the second.</param>
/// <param name="Code">Four hexadecimal digits of the integration's name.</param>
internal sealed partial record TestMark(string Text, DateTimeOffset SentAt, string Code)
{
    /// <summary>What stands for the mark in fields and addresses.</summary>
    public const string Placeholder = "{mark}";

    private const string Form = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>A new mark.</summary>
    /// <param name="integration">Name of the integration.</param>
    /// <param name="now">Now.</param>
    public static TestMark New(string integration, DateTimeOffset now)
    {
        var code = CodeOf(integration);
        var text = string.Create(CultureInfo.InvariantCulture, $"CRMAUDIT-TEST-{now.ToUniversalTime().ToString(Form, CultureInfo.InvariantCulture)}-{code}{RandomNumberGenerator.GetHexString(4)}");
        return new(text, new(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero), code);
    }

    /// <summary>The marks in a text; capitals and dashes may have been lost on the way.</summary>
    public static IEnumerable<TestMark> In(string? text)
    {
        if (text is null || !text.Contains("CRMAUDIT", StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }
        foreach (Match match in Look().Matches(text))
        {
            var (time, code) = (match.Groups["time"].Value.ToUpperInvariant(), match.Groups["code"].Value.ToUpperInvariant());
            if (DateTimeOffset.TryParseExact(time, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var sent))
            {
                yield return new($"CRMAUDIT-TEST-{time}-{code}{match.Groups["random"].Value.ToUpperInvariant()}", sent, code);
            }
        }
    }

    /// <summary>The code of an integration.</summary>
    public static string CodeOf(string integration) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(integration.Trim().ToUpperInvariant())).AsSpan(0, 2));

    [GeneratedRegex("CRMAUDIT[-_. ]?TEST[-_. ]?(?<time>[0-9]{8}T[0-9]{6}Z)[-_. ]?(?<code>[0-9A-F]{4})(?<random>[0-9A-F]{4})(?![0-9A-Z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Look();
}
