using CrmAudit.JudgingGenerator.Numbers;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Firms;

/// <summary>Draws how the first card of a firm is written.</summary>
public sealed class FirmCardPlanner(SeededRandom random, FirmHabits habits)
{
    public FirmCardPlan Original(Firm firm)
    {
        var phone = random.Chance(firm.SharesPhone ? 0.9 : 0.82);
        var mail = random.Chance(habits.MailShare);
        var bin = random.Chance(firm.BinShare) ? BinUse.Right : random.Chance(0.02) ? BinUse.Formal : BinUse.Missing;
        return new FirmCardPlan
        {
            Name = Style(),
            Bin = bin,
            Phone = phone || (!mail && bin != BinUse.Right),
            SecondPhone = random.Chance(0.07),
            FormalPhone = random.Chance(0.1),
            PhoneFormat = PhoneFormat.Draw(random, habits.PhoneFormat),
            Mail = mail,
            Site = random.Chance(habits.SiteShare),
            SiteFormat = random.Below(5),
            Address = random.Chance(habits.AddressShare),
            ShortAddress = random.Chance(0.3),
        };
    }

    private FirmNameStyle Style() => new()
    {
        Language = random.PickWeighted<Language>([(Language.Russian, 84), (Language.Kazakh, 9), (Language.English, 7)]),
        Transliteration = null,
        Form = random.PickWeighted<FormPlace>([(FormPlace.Usual, 70), (FormPlace.Moved, 8), (FormPlace.Full, 4), (FormPlace.Missing, 18)]),
        Quotes = random.PickWeighted<Quotes>([(Quotes.None, 45), (Quotes.Straight, 28), (Quotes.Angle, 22), (Quotes.Curly, 5)]),
        FullOwner = random.Chance(0.5),
        Upper = random.Chance(0.05),
    };
}
