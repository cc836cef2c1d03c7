using CrmAudit.JudgingGenerator.Names;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Firms;

/// <summary>A postal address in three languages.</summary>
public sealed record Address(City City, string Street, string KazakhStreet, int House, int Office)
{
    private static readonly IReadOnlyList<string[]> Streets = WordFile.Read("streets");

    public static Address Draw(City city, SeededRandom random)
    {
        var street = random.Pick(Streets);
        return new(city, street[0], street[1], random.Between(1, 320), random.Chance(0.5) ? random.Between(1, 120) : 0);
    }

    public string Write(Language language, bool shortForm)
    {
        var office = Office == 0 || shortForm ? "" : language switch
        {
            Language.Russian => $", оф. {Office}",
            Language.Kazakh => $", {Office} кеңсе",
            _ => $", office {Office}",
        };
        return language switch
        {
            Language.Russian => $"{(shortForm ? "" : "г. ")}{City.Name.Russian}, {(shortForm ? "" : "ул. ")}{Street}, {House}{office}",
            Language.Kazakh => $"{City.Name.Kazakh} қ., {KazakhStreet} көшесі, {House}{office}",
            _ => $"{House} {Romanization.Write(Street, LatinStyle.Passport)} St., {City.Name.English}{office}",
        };
    }
}
