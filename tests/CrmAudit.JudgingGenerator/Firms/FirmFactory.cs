using CrmAudit.JudgingGenerator.Numbers;
using CrmAudit.JudgingGenerator.People;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Firms;

/// <summary>Makes firms with numbers of their own.</summary>
public sealed class FirmFactory(SeededRandom random, FirmNameFactory names, PhonePlan phones, MailBook mails, TaxId taxIds, PersonFactory people, double binShare)
{
    private int _entity;

    public FirmNameFactory Names => names;

    public Firm Single(string setting)
    {
        var city = City.Draw(random);
        return random.Chance(0.08) ? Sole(city, setting) : Named(names.Create(city), city, setting);
    }

    public Firm Named(FirmName name, City city, string setting, bool branch = false)
    {
        var plain = name.Plain(Language.English);
        var domain = mails.Domain(plain);
        return new Firm(name, city, setting)
        {
            Entity = ++_entity,
            Bin = taxIds.OfFirm(branch),
            Phone = random.Chance(0.55) ? phones.Mobile() : phones.Fixed(city.AreaCode),
            SecondPhone = phones.Mobile(),
            Mail = random.Chance(0.6) ? mails.Office(domain) : mails.FirmBox(plain),
            SecondMail = mails.FirmBox(plain),
            Site = domain,
            Address = Address.Draw(city, random),
            BinShare = binShare,
        };
    }

    private Firm Sole(City city, string setting)
    {
        var owner = people.Create(setting, new PersonWish { City = city });
        var name = names.OfOwner(owner.Given, owner.Surname, owner.Patronymic);
        return Named(name, city, setting) with { Bin = owner.Iin, Phone = owner.Mobile, Mail = owner.PrivateMail };
    }
}
