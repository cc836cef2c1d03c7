namespace CrmAudit.JudgingGenerator.Names;

/// <summary>Patronymics: Серикович, Серікұлы, Serikuly.</summary>
public static class Patronymic
{
    private static readonly Dictionary<string, (string Male, string Female)> Irregular = new()
    {
        ["Илья"] = ("Ильич", "Ильинична"),
        ["Никита"] = ("Никитич", "Никитична"),
        ["Павел"] = ("Павлович", "Павловна"),
        ["Лев"] = ("Львович", "Львовна"),
        ["Пётр"] = ("Петрович", "Петровна"),
        ["Михаил"] = ("Михайлович", "Михайловна"),
        ["Яков"] = ("Яковлевич", "Яковлевна"),
    };

    public static NameForms Of(NameForms father, bool male, bool kazakhStyle) => new(
        kazakhStyle ? father.Kazakh + (male ? "ұлы" : "қызы") : Russian(father.Russian[0], male),
        kazakhStyle
            ? father.Russian.Select(name => name + (male ? "улы" : "кызы")).ToList()
            : father.Russian.Select(name => Russian(name, male)).ToList(),
        []);

    public static string Russian(string father, bool male)
    {
        if (Irregular.TryGetValue(father, out var irregular))
        {
            return male ? irregular.Male : irregular.Female;
        }

        var ending = male ? "вич" : "вна";
        if (father.EndsWith("ий", StringComparison.Ordinal))
        {
            return father[..^2] + "ье" + ending;
        }

        return father[^1] switch
        {
            'й' or 'ь' => father[..^1] + "е" + ending,
            'а' or 'я' or 'и' or 'ы' or 'е' or 'у' or 'о' => father + "е" + ending,
            'ж' or 'ш' or 'ч' or 'щ' or 'ц' => father + "е" + ending,
            _ => father + "о" + ending,
        };
    }
}
