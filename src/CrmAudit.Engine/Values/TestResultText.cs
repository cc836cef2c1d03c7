
namespace CrmAudit.Engine.Values;

/// <summary>How people write that a test passed or failed, in Russian, Kazakh and English.</summary>
internal static class TestResultText
{
    private static readonly HashSet<string> PassedWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "passed", "pass", "ok", "works", "worked", "success", "successful", "yes", "true",
        "прошло", "прошла", "прошел", "прошёл", "пройдено", "пройдена", "пройден", "сработало", "сработала", "сработал", "работает", "успешно", "успех", "ок", "да",
        "өтті", "орындалды", "іске қосылды", "жұмыс істейді", "сәтті", "иә",
    };

    private static readonly HashSet<string> FailedWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "failed", "fail", "error", "broken", "not passed", "did not work", "does not work", "unsuccessful", "no", "false",
        "не прошло", "не прошла", "не прошел", "не прошёл", "не пройдено", "не пройдена", "не пройден", "не сработало", "не сработала", "не сработал", "не работает", "неуспешно", "ошибка", "провал", "провалено", "нет",
        "өтпеді", "орындалмады", "іске қосылмады", "жұмыс істемейді", "сәтсіз", "қате", "жоқ",
    };

    /// <summary>Whether a test passed; null of a text that says neither.</summary>
    public static bool? Parse(string? text) => text?.Trim().TrimEnd('.', '!') is not { Length: > 0 } word ? null
        : PassedWords.Contains(word) ? true
        : FailedWords.Contains(word) ? false
        : null;
}
