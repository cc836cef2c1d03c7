namespace CrmAudit.JudgingGenerator.Names;

/// <summary>The female form of a surname and surnames made of a forefather's given name.</summary>
public static class Surname
{
    public static NameForms Female(NameForms male) => male.Latin is null ? male.Map(Female) : male;

    public static NameForms FromForefather(NameForms given) => given.Map(OfForefather);

    private static string Female(string male)
    {
        if (male.EndsWith("ский", StringComparison.Ordinal))
        {
            return male[..^2] + "ая";
        }

        return male.EndsWith("ов", StringComparison.Ordinal)
            || male.EndsWith("ев", StringComparison.Ordinal)
            || male.EndsWith("ёв", StringComparison.Ordinal)
            || male.EndsWith("ин", StringComparison.Ordinal)
                ? male + "а"
                : male;
    }

    private static string OfForefather(string given) => given[^1] switch
    {
        'й' or 'ь' => given[..^1] + "ев",
        'і' => given[..^1] + "иев",
        'а' or 'ы' or 'и' or 'е' or 'у' or 'я' => given + "ев",
        _ => given + "ов",
    };
}
