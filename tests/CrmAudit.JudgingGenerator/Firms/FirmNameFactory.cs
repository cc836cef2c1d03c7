using CrmAudit.JudgingGenerator.Names;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Firms;

/// <summary>Makes names such as trading firms of Kazakhstan have; no name is given out twice.</summary>
public sealed class FirmNameFactory(SeededRandom random)
{
    private static readonly string[] CoinedHeads =
        ["Каз", "Алма", "Сары", "Ак", "Евро", "Азия", "Интер", "Мега", "Био", "Эко", "Строй", "Тех", "Пром", "Агро", "Жел", "Нур", "Арал", "Авто", "Мульти", "Транс", "Гео", "Юг", "Сев", "Вест", "Кас", "Тур", "Дала", "Карго"];

    private static readonly string[] CoinedMiddles =
        ["", "", "тех", "строй", "пром", "агро", "мет", "энерго", "авто", "нефте", "хим", "мед"];

    private static readonly string[] CoinedTails =
        ["снаб", "маш", "мет", "пак", "торг", "сбыт", "комплект", "монтаж", "фарм", "текс", "лайн", "терм", "кабель", "ресурс", "инвест", "мастер", "трейд", "транзит", "сервис", "импэкс", "продукт", "бетон", "пласт", "сталь"];

    private readonly HashSet<string> _given = [];

    public FirmName Create(City city)
    {
        while (true)
        {
            var name = new FirmName(LegalForm.Draw(random), Draw(city));
            if (random.Chance(0.22))
            {
                name = name.With(PartKind.Suffix, random.Pick(BusinessWords.Suffixes));
            }

            if (Claim(name))
            {
                return name;
            }
        }
    }

    public FirmName OfOwner(NameForms given, NameForms surname, NameForms? patronymic)
    {
        Words Initials(Func<Script, string> join) => new(join(Script.Russian), join(Script.Kazakh), join(Script.Latin));
        string Short(Script script) =>
            $"{Text(surname, script)} {Initial(given, script)}{(patronymic is null ? "" : Initial(patronymic, script))}";
        string Full(Script script) =>
            string.Join(' ', new[] { surname, given, patronymic }.OfType<NameForms>().Select(name => Text(name, script)));
        return new FirmName(LegalForm.Sole, [new NamePart(PartKind.Proper, Initials(Short))]) { FullOwner = Initials(Full) };
    }

    public Words Proper()
    {
        var first = random.Pick(BusinessWords.Propers);
        if (random.Chance(0.45))
        {
            return first;
        }

        if (random.Chance(0.4))
        {
            var second = random.Pick(BusinessWords.Propers);
            return second == first ? first : new($"{first.Russian}-{second.Russian}", $"{first.Kazakh}-{second.Kazakh}", $"{first.English}-{second.English}");
        }

        return Coined();
    }

    /// <summary>True when nobody has this name yet.</summary>
    public bool Claim(FirmName name) => _given.Add(Skeleton.Of(
        string.Concat(name.Parts.Where(part => part.Kind != PartKind.Suffix).Select(part => part.Words.Russian))));

    private List<NamePart> Draw(City city) => random.Below(100) switch
    {
        < 40 => Branded(),
        < 62 => Described(city),
        < 80 => WorldOfGoods(city),
        < 90 => OwnHead(),
        _ => [new(PartKind.Proper, Coined())],
    };

    private List<NamePart> Branded()
    {
        List<NamePart> parts = [new(PartKind.Proper, Proper()), new(PartKind.Brand, random.Pick(BusinessWords.Brands))];
        var second = random.Pick(BusinessWords.Brands);
        if (random.Chance(0.35) && second != parts[1].Words)
        {
            parts.Add(new(PartKind.Brand, second));
        }

        return parts;
    }

    private List<NamePart> Described(City city)
    {
        var good = random.Pick(BusinessWords.Goods.Where(one => one.Stem is not null).ToList());
        var head = random.Pick(BusinessWords.Heads);
        var russian = $"{Adjective.Inflect(good.Stem!, head.Gender)} {head.Russian}";
        var kazakh = $"{good.Kazakh} {head.Kazakh}";
        var english = $"{good.English} {head.English}";
        if (random.Chance(0.45))
        {
            var place = random.Chance(0.4)
                ? new Quality(city.AdjectiveStem, city.Name.Kazakh, city.Name.English)
                : random.Pick(random.Chance(0.5) ? BusinessWords.Geography : BusinessWords.Qualities);
            russian = $"{Adjective.Inflect(place.Stem, head.Gender)} {russian}";
            kazakh = $"{place.Kazakh} {kazakh}";
            english = $"{place.English} {english}";
        }

        List<NamePart> parts = [new(PartKind.Phrase, Titled(russian, kazakh, english))];
        if (random.Chance(0.6))
        {
            parts.Add(new(PartKind.Proper, Proper()));
        }

        return parts;
    }

    private List<NamePart> WorldOfGoods(City city)
    {
        var good = random.Pick(BusinessWords.Goods);
        var head = random.Pick(BusinessWords.Heads);
        var russian = $"{head.Russian} {good.Genitive}";
        var kazakh = $"{good.Kazakh} {head.Kazakh}";
        var english = $"{good.English} {head.English}";
        if (random.Chance(0.3))
        {
            var quality = random.Pick(BusinessWords.Qualities);
            russian = $"{Adjective.Inflect(quality.Stem, head.Gender)} {russian}";
            kazakh = $"{quality.Kazakh} {kazakh}";
            english = $"{quality.English} {english}";
        }

        List<NamePart> parts = [new(PartKind.Phrase, Titled(russian, kazakh, english))];
        if (random.Chance(0.5))
        {
            parts.Add(new(PartKind.Proper, Proper()));
        }
        else if (random.Chance(0.3))
        {
            parts.Add(new(PartKind.Mark, city.Name));
        }

        return parts;
    }

    private List<NamePart> OwnHead()
    {
        var head = random.Pick(BusinessWords.OwnHeads);
        var quality = random.Pick(random.Chance(0.5) ? BusinessWords.Geography : BusinessWords.Qualities);
        var phrase = Titled(
            $"{Adjective.Inflect(quality.Stem, head.Gender)} {head.Russian}",
            $"{quality.Kazakh} {head.Kazakh}",
            $"{quality.English} {head.English}");
        return [new(PartKind.Phrase, phrase), new(PartKind.Proper, Proper())];
    }

    private Words Coined()
    {
        var word = random.Pick(CoinedHeads) + random.Pick(CoinedMiddles) + random.Pick(CoinedTails);
        var kazakh = word.StartsWith("Каз", StringComparison.Ordinal) ? "Қаз" + word[3..] : word;
        return new(word, kazakh, Romanization.Write(word, LatinStyle.Passport));
    }

    private static Words Titled(string russian, string kazakh, string english) =>
        new(Capital(russian), Capital(kazakh), english);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Text(NameForms name, Script script) => name.Write(script, LatinStyle.Passport, 0);

    private static string Initial(NameForms name, Script script) => Text(name, script)[..1] + ".";
}
