using CrmAudit.JudgingGenerator.Names;
using CrmAudit.JudgingGenerator.Numbers;
using CrmAudit.JudgingGenerator.Output;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Firms;

/// <summary>Writes a firm's card after its plan.</summary>
public sealed class FirmCardWriter(SeededRandom random, TaxId taxIds, MailBook mails)
{
    public static readonly IReadOnlyList<string> Headers =
    [
        "Название компании", "БИН", "Рабочий телефон", "Рабочий e-mail", "Корпоративный сайт", "Адрес", "Ответственный", "Дата создания",
    ];

    public Card Write(Firm firm, FirmCardPlan plan, string phenomena) => new(firm.Entity, phenomena, firm.Setting,
    [
        Name(firm, plan),
        Bin(firm, plan),
        Phones(firm, plan),
        Mail(firm, plan),
        plan.Site ? Site(firm.Site, plan.SiteFormat) : "",
        plan.Address ? firm.Address.Write(plan.Name.Language, plan.ShortAddress) : "",
        OfficeFields.Manager(random),
        OfficeFields.Created(random),
    ]);

    private string Name(Firm firm, FirmCardPlan plan)
    {
        var words = FirmNameWriter.Write(firm.Name, plan.Name).Split(' ');
        var longest = Array.IndexOf(words, words.MaxBy(word => word.Length));
        for (var slip = 0; slip < plan.Slips; slip++)
        {
            words[longest] = TypingSlip.In(words[longest], random);
        }

        return string.Join(' ', words);
    }

    private string Bin(Firm firm, FirmCardPlan plan) => plan.Bin switch
    {
        BinUse.Right => firm.Bin,
        BinUse.WrongDigit => taxIds.WithWrongDigit(firm.Bin),
        BinUse.ZerosLost => firm.Bin.TrimStart('0'),
        BinUse.Formal => FormalValue.Draw(random, FormalValue.TaxIds),
        _ => "",
    };

    private string Phones(Firm firm, FirmCardPlan plan)
    {
        List<string> phones = [];
        if (plan.Phone)
        {
            phones.Add(PhoneFormat.Write(firm.Phone, plan.PhoneFormat));
        }

        if (plan.SecondPhone)
        {
            phones.Add(PhoneFormat.Write(firm.SecondPhone, plan.PhoneFormat));
        }

        return phones.Count == 0 && plan.FormalPhone
            ? FormalValue.Draw(random, FormalValue.Phones)
            : string.Join(", ", phones);
    }

    private string Mail(Firm firm, FirmCardPlan plan)
    {
        if (plan.Mail)
        {
            return plan.MistypedMail ? mails.WithMistypedDomain(firm.Mail) : firm.Mail;
        }

        return plan.SecondMail ? firm.SecondMail : "";
    }

    private static string Site(string domain, int format) => format switch
    {
        0 => domain,
        1 => $"www.{domain}",
        2 => $"https://{domain}",
        3 => $"http://www.{domain}/",
        _ => $"https://{domain}/contacts",
    };
}
