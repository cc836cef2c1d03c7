using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Firms;

/// <summary>Legal forms, short and in full.</summary>
public sealed record LegalForm(Words Short, Words Full)
{
    public static readonly LegalForm Llp = new(
        new("ТОО", "ЖШС", "LLP"),
        new("Товарищество с ограниченной ответственностью", "Жауапкершілігі шектеулі серіктестігі", "Limited Liability Partnership"));

    public static readonly LegalForm Jsc = new(
        new("АО", "АҚ", "JSC"),
        new("Акционерное общество", "Акционерлік қоғамы", "Joint Stock Company"));

    public static readonly LegalForm Sole = new(
        new("ИП", "ЖК", "IE"),
        new("Индивидуальный предприниматель", "Жеке кәсіпкер", "Individual Entrepreneur"));

    public static readonly LegalForm Farm = new(
        new("КХ", "ШҚ", "Farm"),
        new("Крестьянское хозяйство", "Шаруа қожалығы", "Peasant Farm"));

    public static readonly LegalForm Cooperative = new(
        new("ПК", "ӨК", "PC"),
        new("Производственный кооператив", "Өндірістік кооперативі", "Production Cooperative"));

    private static readonly IReadOnlyList<(LegalForm, double)> Frequencies =
        [(Llp, 86), (Jsc, 4), (Farm, 5), (Cooperative, 2), (Sole, 3)];

    public static LegalForm Draw(SeededRandom random) => random.PickWeighted(Frequencies);
}
