using CrmAudit.JudgingGenerator.Names;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Firms;

/// <summary>A city, its area code and the stem of its Russian adjective.</summary>
public sealed record City(Words Name, string AreaCode, string AdjectiveStem)
{
    public static readonly IReadOnlyList<City> All = WordFile.Read("cities")
        .Select(fields => new City(new(fields[0], fields[1], fields[2]), fields[3], fields[4]))
        .ToList();

    public static City Draw(SeededRandom random) => random.Chance(0.35) ? All[0] : random.PickSkewed(All);

    public string Write(Language language, SeededRandom random) => language switch
    {
        Language.Russian => random.Chance(0.15) ? $"г. {Name.Russian}" : Name.Russian,
        Language.Kazakh => random.Chance(0.3) ? $"{Name.Kazakh} қ." : Name.Kazakh,
        _ => Name.English,
    };
}
