namespace CrmAudit.ExampleGenerator.Words;

/// <summary>What is typed only to get past a form.</summary>
internal static class Fillers
{
    public static IReadOnlyList<string> Names { get; } = ["тест", "-", "123", "фыва", "жоқ", "qwerty", "Имя"];

    public static IReadOnlyList<string> Phones { get; } = ["+7 (777) 777-77-77", "123", "-", "8 (000) 000-00-00", "нет", "жоқ"];

    public static IReadOnlyList<string> Emails { get; } = ["-", "нет", "test@test.com", "жоқ", "123"];

    public static IReadOnlyList<string> Texts { get; } = ["-", "тест", "...", "жоқ", "123", "n/a"];
}
