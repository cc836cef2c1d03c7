using CrmAudit.JudgingGenerator.Names;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Numbers;

/// <summary>Mail addresses; the part before the @ is given out once in the whole base, save for office mailboxes.</summary>
public sealed class MailBook(SeededRandom random)
{
    private static readonly string[] Providers =
        ["mail.ru", "gmail.com", "mail.ru", "gmail.com", "bk.ru", "inbox.ru", "yandex.kz", "yandex.ru", "list.ru", "icloud.com", "outlook.com", "rambler.ru"];

    private static readonly string[] OfficeBoxes = ["info", "office", "sales", "zakaz", "mail", "buh", "priem"];

    private static readonly Dictionary<string, string[]> Mistyped = new()
    {
        ["mail.ru"] = ["mail.tu", "mil.ru", "maill.ru", "mail.r", "mai.ru"],
        ["gmail.com"] = ["gmail.con", "gmial.com", "gmail.ru", "gamil.com", "gmail.co", "gmai.com"],
    };

    private readonly HashSet<string> _locals = [];
    private readonly HashSet<string> _domains = [];

    public string Private(string given, string surname)
    {
        given = Letters(given);
        surname = Letters(surname);
        return Unique(() =>
            random.Below(8) switch
            {
                0 => $"{given}.{surname}",
                1 => $"{given[..1]}.{surname}",
                2 => $"{surname}_{given}",
                3 => $"{given}{random.Between(60, 99)}",
                4 => $"{surname}{given[..1]}{random.Between(1, 999)}",
                5 => $"{given}_{surname}{random.Between(1, 99)}",
                6 => $"{given[..Math.Min(4, given.Length)]}{random.Digits(4)}",
                _ => $"{surname}.{given[..1]}{random.Between(70, 99)}",
            }) + "@" + random.PickSkewed(Providers);
    }

    public string Work(string given, string surname, string domain)
    {
        given = Letters(given);
        surname = Letters(surname);
        return Unique(() => random.Chance(0.5) ? $"{given[..1]}.{surname}{Tail()}" : $"{given}.{surname}{Tail()}") + "@" + domain;
    }

    public string Office(string domain) => random.PickSkewed(OfficeBoxes) + "@" + domain;

    public string Family(string surname) => Unique(() => $"family.{Letters(surname)}{Tail()}") + "@" + random.PickSkewed(Providers);

    public string FirmBox(string firm) => Unique(() => $"{Letters(firm)}{Tail()}") + "@" + random.PickSkewed(Providers);

    public string Domain(string firm)
    {
        var name = Letters(firm);
        while (true)
        {
            var domain = name + Tail() + random.PickSkewed([".kz", ".kz", ".kz", ".com.kz", ".com"]);
            if (_domains.Add(domain))
            {
                return domain;
            }
        }
    }

    public static bool CanMistype(string mail) => Mistyped.ContainsKey(mail.Split('@')[1]);

    public string WithMistypedDomain(string mail)
    {
        var parts = mail.Split('@');
        return parts[0] + "@" + random.Pick(Mistyped[parts[1]]);
    }

    private string Tail() => random.Chance(0.4) ? "" : random.Between(1, 99).ToString();

    private string Unique(Func<string> draw)
    {
        for (var attempt = 0; ; attempt++)
        {
            var local = draw() + (attempt > 5 ? random.Digits(3) : "");
            if (_locals.Add(local))
            {
                return local;
            }
        }
    }

    private static string Letters(string name)
    {
        var latin = Romanization.Write(name, LatinStyle.Passport).ToLowerInvariant();
        var kept = string.Concat(LatinLetters.WithoutAccents(latin, LatinStyle.Passport).Where(char.IsAsciiLetterOrDigit));
        return kept.Length < 2 ? "kz" + kept : kept;
    }
}
