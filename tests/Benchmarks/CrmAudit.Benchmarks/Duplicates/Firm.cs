namespace CrmAudit.Benchmarks.Duplicates;

/// <summary>A generated firm.</summary>
internal sealed record Firm(string Own, (string Ru, string Kk, string En) Trade, bool IsJointStock, (string Ru, string Kk, string En) City)
{
    public (string Ru, string Kk, string En)? Extra { get; init; }

    public string Phone { get; init; } = "";

    public string? TaxId { get; init; }

    public static Firm Of(Dice dice) => new(dice.Of(KazakhWords.FamilyStems), dice.Of(KazakhWords.Trades), dice.Is(0.1), dice.Of(KazakhWords.Cities));

    /// <summary>The name as somebody typed it: 0 Russian, 1 Kazakh, 2 English.</summary>
    public string Name(Dice dice, int language)
    {
        var (words, form) = language switch
        {
            0 => ($"{Romanisation.Russian(Own)} {Trade.Ru}{(Extra is { } ru ? $" {ru.Ru}" : "")}", IsJointStock ? "АО" : "ТОО"),
            1 => ($"{Own} {Trade.Kk}{(Extra is { } kk ? $" {kk.Kk}" : "")}", IsJointStock ? "АҚ" : "ЖШС"),
            _ => ($"{Romanisation.Latin(Own, dice.Next(Romanisation.Count))} {Trade.En}{(Extra is { } en ? $" {en.En}" : "")}", IsJointStock ? "JSC" : "LLP"),
        };
        return dice.Next(4) switch { 0 => words, 1 when language != 0 => $"«{words}» {form}", 2 => $"{words} {form}", _ => $"{form} «{words}»" };
    }
}
