namespace CrmAudit.Benchmarks.Duplicates;

/// <summary>A generated person.</summary>
internal sealed record Person(string Given, string Family, string Father, bool IsWoman)
{
    public string Phone { get; init; } = "";

    public string? Office { get; init; }

    public string? Email { get; init; }

    public (string Ru, string Kk, string En) City { get; init; }

    /// <summary>The family name in its form for a man or a woman.</summary>
    public string FamilyName => Family.EndsWith('в') || Family.EndsWith("ин", StringComparison.Ordinal) ? Family + (IsWoman ? "а" : "") : Family is ['К' or 'П' or 'Ц', _, _] || Family.EndsWith('о') || Family.EndsWith('р') ? Family : Family + (IsWoman ? "ова" : "ов");

    public string Patronymic => Father + (IsWoman ? "қызы" : "ұлы");

    public string RussianPatronymic => Romanisation.Russian(Father) is var father && father.EndsWith('й') ? father[..^1] + (IsWoman ? "евна" : "евич") : father + (IsWoman ? "овна" : "ович");

    public static Person Of(Dice dice, IReadOnlyList<string> families)
    {
        var woman = dice.Is(0.5);
        // Some family names are common: the first tenth of the list carries half of the people.
        var family = families[dice.Is(0.5) ? dice.Next(families.Count / 10) : dice.Next(families.Count)];
        return new(dice.Of(woman ? KazakhWords.Women : KazakhWords.Men), family, dice.Of(KazakhWords.Men), woman);
    }
}
