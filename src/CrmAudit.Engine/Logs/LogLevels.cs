using System.Collections.Frozen;
using System.Globalization;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Logs;

/// <summary>Levels as logs write them.</summary>
internal static class LogLevels
{
    private static readonly FrozenDictionary<string, string> Words = Lexicon.Map(("log.error", "Error"), ("log.warning", "Warning"), ("log.info", "Info"), ("log.debug", "Debug"));

    /// <summary>Error, Warning, Info or Debug; the text itself when it is none of their words, null for none.</summary>
    public static string? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null : Words.GetValueOrDefault(text.Trim().Trim('[', ']', ':'), OfNumber(text.Trim()) ?? OfLetter(text.Trim()) ?? text.Trim());

    /// <summary>Numbers as libraries for JSON logs write them: tens up to 60 (Bunyan, Pino), hundreds up to 600 (Monolog). Smaller ones mean one thing here and another there.</summary>
    private static string? OfNumber(string text) => !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? null : number switch
    {
        50 or 60 or (>= 400 and <= 600) => "Error",
        40 or 300 => "Warning",
        30 or 200 or 250 => "Info",
        10 or 20 or 100 => "Debug",
        _ => null,
    };

    private static string? OfLetter(string text) => text is [var letter and ('E' or 'F' or 'W' or 'I' or 'D' or 'V')] ? OfLetter(letter) : null;

    /// <summary>The level a letter stands for; what is none of error, warning and info is for debugging.</summary>
    public static string OfLetter(char letter) => letter switch { 'E' or 'F' => "Error", 'W' => "Warning", 'I' => "Info", _ => "Debug" };

    /// <summary>Whether a word is a level.</summary>
    public static bool IsLevel(ReadOnlySpan<char> text) => Words.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(text);

    /// <summary>The level of a priority of syslog, facility times eight and severity: up to 3 are errors, 4 is a warning, 7 is for debugging (RFC 5424).</summary>
    public static string OfPriority(int priority) => (priority % 8) switch { <= 3 => "Error", 4 => "Warning", 7 => "Debug", _ => "Info" };

    /// <summary>The level an HTTP status speaks of; null for another code.</summary>
    public static string? OfStatus(string? code) => StatusOf(code) switch { >= 500 => "Error", >= 400 => "Warning", >= 100 => "Info", _ => null };

    /// <summary>An HTTP status, 100-599; null for another code.</summary>
    public static int? StatusOf(string? code) =>
        code is { Length: 3 } && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 100 and < 600 ? status : null;
}
