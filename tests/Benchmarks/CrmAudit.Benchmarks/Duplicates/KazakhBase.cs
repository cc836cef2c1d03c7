using CrmAudit.Engine.Text.Phones;

namespace CrmAudit.Benchmarks.Duplicates;

/// <summary>
/// A generated base of Kazakhstan: people and firms written by several hands in three languages, with colleagues on one office phone, namesakes and firms that look alike
/// under other BINs. Same seed, same base.
/// </summary>
internal static class KazakhBase
{
    private static readonly string[] Mail = ["mail.ru", "gmail.com", "inbox.ru", "yandex.kz"];
    private static readonly string[] Codes = ["701", "702", "705", "707", "747", "771", "775", "776", "777", "778"];

    /// <summary>Contacts, a share of them written again by another hand; the truth is the number of the person.</summary>
    public static (List<CrmContact> Records, List<string> Truth) Contacts(int count, double copies, int seed)
    {
        var dice = new Dice(seed);
        var (records, truth) = (new List<CrmContact>(count), new List<string>(count));
        var people = (int)(count * (1 - copies));
        var office = Phone(dice);
        Person? before = null;
        for (var i = 0; i < people; i++)
        {
            if (i % 40 == 0)
            {
                office = Phone(dice);
            }
            var person = Person.Of(dice, KazakhWords.FamilyStems) with { Phone = Phone(dice), Email = dice.Is(0.6) ? $"user{i}{dice.Digits(2)}@{dice.Of(Mail)}" : null, City = dice.Of(KazakhWords.Cities) };
            // A namesake now and then: the same name, another person.
            person = before is not null && dice.Is(0.01) ? person with { Given = before.Given, Family = before.Family, Father = dice.Is(0.5) ? before.Father : person.Father, IsWoman = before.IsWoman } : person;
            person = dice.Is(0.05) ? person with { Office = office } : person;
            before = person;
            records.Add(Card(dice, person, first: true));
            truth.Add($"{i}");
            if (records.Count < count && dice.Is(copies / (1 - copies)))
            {
                records.Add(Card(dice, person, first: false));
                truth.Add($"{i}");
            }
        }
        return (Numbered(records), truth);
    }

    /// <summary>Firms, a share of them written again in another language; the truth is the number of the firm.</summary>
    public static (List<CrmCompany> Records, List<string> Truth) Companies(int count, double copies, int seed)
    {
        var dice = new Dice(seed);
        var (records, truth) = (new List<CrmCompany>(count), new List<string>(count));
        var names = new HashSet<(string, string)>();
        for (var i = 0; records.Count < count; i++)
        {
            // Firms choose their names so as to differ; those that do not are the look-alikes below.
            var named = Firm.Of(dice);
            while (!names.Add((Romanisation.Russian(named.Own), named.Trade.Ru)))
            {
                named = named with { Own = $"{dice.Of(KazakhWords.FamilyStems)} {Romanisation.Russian(named.Own)}" };
            }
            var firm = named with { Phone = Phone(dice), TaxId = dice.Is(0.7) ? TaxId(dice) : null };
            records.Add(Card(dice, firm, language: dice.Next(3)));
            truth.Add($"{i}");
            if (dice.Is(copies / (1 - copies)))
            {
                records.Add(Card(dice, firm, language: dice.Next(3)));
                truth.Add($"{i}");
            }
            if (dice.Is(0.05))
            {
                // A look-alike: the same name and a word more, or the same name under another BIN.
                var other = dice.Is(0.5) ? firm with { Extra = ("Плюс", "Плюс", "Plus") } : firm;
                records.Add(Card(dice, other with { TaxId = TaxId(dice), Phone = Phone(dice) }, language: dice.Next(3), keepTaxId: true));
                truth.Add($"{i} other");
                if (other == firm && records[^2].TaxId is null)
                {
                    // Nothing on the cards would tell the two apart.
                    records.RemoveAt(records.Count - 1);
                    truth.RemoveAt(truth.Count - 1);
                }
            }
        }
        return (Numbered(records), truth);
    }

    private static List<T> Numbered<T>(List<T> records)
        where T : CrmRecord
    {
        for (var i = 0; i < records.Count; i++)
        {
            records[i].Id = $"{i + 1}";
        }
        return records;
    }

    private static CrmContact Card(Dice dice, Person person, bool first)
    {
        var hand = first ? dice.Is(0.6) ? 0 : 1 : dice.Next(5);
        var (given, family, father) = (person.Given, person.FamilyName, person.Patronymic);
        (given, family, father) = hand switch
        {
            0 => (given, family, father),
            1 => (Romanisation.Russian(given), Romanisation.Russian(family), person.RussianPatronymic),
            _ => Latin(given, family, father, hand - 2),
        };
        if (!first && dice.Is(0.2))
        {
            (given, family) = dice.Is(0.5) ? (dice.Typo(given), family) : (given, dice.Typo(family));
        }
        var withFather = dice.Is(0.4);
        var isShort = !first && dice.Is(0.08);
        var name = isShort ? $"{family} {given[0]}.{(withFather && father.Length > 0 ? $" {father[0]}." : "")}" : dice.Is(0.5) ? $"{family} {given}{(withFather ? $" {father}" : "")}" : $"{given} {family}";
        var changed = !first && dice.Is(0.15);
        var phones = new List<CrmPhone>();
        if (!changed || person.Email is null)
        {
            phones.Add(Written(dice, person.Phone));
        }
        else
        {
            phones.Add(Written(dice, Phone(dice)));
        }
        if (person.Office is { } office)
        {
            phones.Add(Written(dice, office));
        }
        return new CrmContact
        {
            Name = name,
            Phones = phones,
            Emails = person.Email is { } email && (changed || dice.Is(0.8)) ? [email] : [],
            City = dice.Is(0.5) ? City(person.City, dice.Next(3)) : null,
        };
    }

    private static (string, string, string) Latin(string given, string family, string father, int scheme) =>
        (Romanisation.Latin(given, scheme), Romanisation.Latin(family, scheme), Romanisation.Latin(father, scheme));

    private static CrmCompany Card(Dice dice, Firm firm, int language, bool keepTaxId = false)
    {
        var name = firm.Name(dice, language);
        return new CrmCompany
        {
            Name = dice.Is(0.1) ? dice.Typo(name) : name,
            TaxId = keepTaxId || dice.Is(0.7) ? firm.TaxId : null,
            Phones = dice.Is(0.7) ? [Written(dice, firm.Phone)] : [],
            City = City(firm.City, language),
        };
    }

    private static string City((string Ru, string Kk, string En) city, int language) => language switch { 0 => city.Ru, 1 => city.Kk, _ => city.En };

    private static string Phone(Dice dice) => $"+7{dice.Of(Codes)}{dice.Digits(7)}";

    private static CrmPhone Written(Dice dice, string number)
    {
        var text = dice.Is(0.5) ? $"8 ({number[2..5]}) {number[5..8]}-{number[8..10]}-{number[10..]}" : number;
        return PhoneText.Parse(text);
    }

    /// <summary>A BIN with a right check digit.</summary>
    private static string TaxId(Dice dice)
    {
        while (true)
        {
            var text = $"{dice.Next(24):00}{1 + dice.Next(12):00}{4 + dice.Next(3)}{dice.Next(3)}{dice.Digits(5)}";
            int Sum(int from) => Enumerable.Range(0, 11).Sum(i => (text[i] - '0') * (((i + from) % 11) + 1));
            var check = Sum(0) % 11;
            check = check == 10 ? Sum(2) % 11 : check;
            if (check < 10)
            {
                return $"{text}{check}";
            }
        }
    }
}
