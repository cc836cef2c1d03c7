using System.Globalization;

namespace CrmAudit.Engine.Logs;

/// <summary>Levels as logs write them.</summary>
internal static class LogLevels
{
    private static readonly Dictionary<string, string> Words = Build();

    /// <summary>Error, Warning, Info or Debug; the text itself when it is none of their words, null for none.</summary>
    public static string? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null : Words.GetValueOrDefault(text.Trim().Trim('[', ']', ':'), text.Trim());

    /// <summary>Whether a word is a level.</summary>
    public static bool IsLevel(ReadOnlySpan<char> text) => Words.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(text);

    /// <summary>The level an HTTP status speaks of; null for another code.</summary>
    public static string? OfStatus(string? code) => StatusOf(code) switch { >= 500 => "Error", >= 400 => "Warning", >= 100 => "Info", _ => null };

    /// <summary>An HTTP status, 100-599; null for another code.</summary>
    public static int? StatusOf(string? code) =>
        code is { Length: 3 } && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 100 and < 600 ? status : null;

    private static Dictionary<string, string> Build()
    {
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Add("Error", "fatal", "critical", "crit", "error", "err", "severe", "emerg", "emergency", "alert", "panic", "failure", "eror", "fail", "fatal error", "parse error", "recoverable fatal error", "ошибка", "критический", "критично", "сбой", "қате");
        Add("Warning", "warning", "warn", "deprecated", "предупреждение", "внимание", "ескерту");
        Add("Info", "info", "information", "log", "strict standards", "informational", "notice", "inform", "success", "инфо", "информация", "сведения", "уведомление", "успех", "ақпарат");
        Add("Debug", "debug", "dbug", "trce", "trace", "verbose", "fine", "finer", "finest", "dbg", "отладка", "трассировка");
        return words;

        void Add(string level, params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                words.Add(name, level);
            }
        }
    }
}
