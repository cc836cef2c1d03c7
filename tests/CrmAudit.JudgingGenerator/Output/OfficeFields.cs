using CrmAudit.JudgingGenerator.Names;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Output;

/// <summary>The fields of the seller's own office: who keeps the card, where it came from, when it was made.</summary>
public static class OfficeFields
{
    private static readonly IReadOnlyList<string[]> Sources = WordFile.Read("sources");
    private static readonly IReadOnlyList<string[]> Managers = WordFile.Read("managers");

    public static string Source(SeededRandom random) => random.PickSkewed(Sources)[0];

    public static string Manager(SeededRandom random) => random.Pick(Managers)[0];

    public static string Created(SeededRandom random) =>
        new DateTime(2021, 1, 4, 9, 0, 0)
            .AddDays(random.Below(1800))
            .AddSeconds(random.Below(9 * 3600))
            .ToString("dd.MM.yyyy HH:mm:ss");
}
