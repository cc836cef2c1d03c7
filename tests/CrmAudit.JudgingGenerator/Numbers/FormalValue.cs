using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Numbers;

/// <summary>What is typed only because a field must not be empty.</summary>
public static class FormalValue
{
    public static readonly IReadOnlyList<string> TaxIds =
        ["000000000000", "000000000000", "000000000000", "111111111111", "123456789012", "0", "нет"];

    public static readonly IReadOnlyList<string> Phones =
        ["+7 777 777 77 77", "87777777777", "+7 700 000 00 00", "+7 (777) 777-77-77", "нет", "-", "0"];

    public static readonly IReadOnlyList<string> Mails =
        ["test@test.kz", "нет", "no@mail.ru", "net@net.kz", "-", "mail@mail.ru", "нет почты"];

    public static readonly IReadOnlyList<string> Buyers =
        ["Покупатель Kaspi", "Покупатель Kaspi", "Клиент", "Розничный покупатель", "Без имени", "Физ. лицо", "Покупатель"];

    public static string Draw(SeededRandom random, IReadOnlyList<string> values) => random.PickSkewed(values);
}
