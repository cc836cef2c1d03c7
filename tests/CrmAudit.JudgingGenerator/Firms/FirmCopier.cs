using CrmAudit.JudgingGenerator.Kinds;
using CrmAudit.JudgingGenerator.Names;
using CrmAudit.JudgingGenerator.Numbers;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Firms;

/// <summary>Plans a further card of a firm that a careful reader still recognises.</summary>
public sealed class FirmCopier(SeededRandom random, FirmHabits habits)
{
    private const int Attempts = 60;

    private static readonly IReadOnlyList<(string, double)> NamePhenomena =
    [
        ("legal-form", 22), ("owner-name", 30), ("quotes", 10), ("kazakh-words", 14), ("english-words", 10), ("transliterated", 11),
        ("word-dropped", 18), ("word-added", 9), ("word-order", 5), ("glued", 4), ("abbreviated", 7),
        ("slip", 10), ("two-slips", 3), ("case", 5),
    ];

    private static readonly IReadOnlyList<(string, double)> NumberPhenomena =
    [
        ("same-numbers", 22), ("second-phone", 10), ("phone-changed", 14), ("phone-missing", 8), ("mail-other", 10),
        ("mail-typo", 4), ("mail-missing", 12), ("site-missing", 10), ("bin-wrong-digit", 10), ("bin-zeros-lost", 6),
        ("bin-missing", 14), ("bin-added", 12), ("address-missing", 10),
    ];

    private static readonly IReadOnlyList<string[]> Exclusive =
    [
        ["kazakh-words", "english-words", "transliterated", "abbreviated"],
        ["word-dropped", "word-added"],
        ["slip", "two-slips", "abbreviated"],
        ["second-phone", "phone-changed", "phone-missing"],
        ["mail-other", "mail-typo", "mail-missing"],
        ["bin-wrong-digit", "bin-zeros-lost", "bin-missing", "bin-added"],
    ];

    private static readonly string[] UnsafeWithLookAlikes =
        ["word-dropped", "word-added", "abbreviated", "slip", "two-slips"];

    /// <summary>Null when the first card holds too little to recognise a copy by.</summary>
    public (FirmCardPlan Plan, string Phenomena)? Copy(Firm firm, FirmCardPlan original)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var plan = original with
            {
                PhoneFormat = PhoneFormat.Draw(random, habits.PhoneFormat),
                SiteFormat = random.Below(5),
                Bin = original.Bin == BinUse.Formal ? BinUse.Missing : original.Bin,
            };
            List<string> tags = [];
            foreach (var phenomenon in Drawn(NamePhenomena, [(0, 22), (1, 45), (2, 26), (3, 7)]))
            {
                if (!(firm.HasLookAlikes && UnsafeWithLookAlikes.Contains(phenomenon)))
                {
                    plan = Apply(phenomenon, firm, plan, tags);
                }
            }

            foreach (var phenomenon in Drawn(NumberPhenomena, [(1, 60), (2, 40)]))
            {
                plan = Apply(phenomenon, firm, plan, tags);
            }

            if (plan.PhoneFormat != original.PhoneFormat && plan.Phone && original.Phone)
            {
                tags.Add("phone-format");
            }

            if (FirmEvidence.Suffices(firm, original, plan, tags))
            {
                return (plan, tags.Count == 0 ? "same" : string.Join('+', tags.Distinct()));
            }
        }

        return null;
    }

    private IReadOnlyList<string> Drawn(IReadOnlyList<(string, double)> phenomena, IReadOnlyList<(int, double)> counts) =>
        PhenomenonDraw.Some(random, phenomena, counts, Exclusive);

    private FirmCardPlan Apply(string phenomenon, Firm firm, FirmCardPlan plan, List<string> tags)
    {
        var changed = Changed(phenomenon, firm, plan);
        if (changed is null || changed == plan)
        {
            return plan;
        }

        tags.Add(phenomenon);
        return changed;
    }

    private FirmCardPlan? Changed(string phenomenon, Firm firm, FirmCardPlan plan)
    {
        var style = plan.Name;
        FirmCardPlan Styled(FirmNameStyle changed) => plan with { Name = changed };
        return phenomenon switch
        {
            "legal-form" => Styled(style with { Form = OtherForm(style.Form) }),
            "owner-name" when firm.Name.FullOwner is not null => Styled(style with { FullOwner = !style.FullOwner }),
            "quotes" when firm.Name.FullOwner is null => Styled(style with { Quotes = (Quotes)((int)(style.Quotes + random.Between(1, 3)) % 4) }),
            "kazakh-words" => Styled(style with { Language = Language.Kazakh, Transliteration = null }),
            "english-words" => Styled(style with { Language = Language.English, Transliteration = null }),
            "transliterated" when firm.Name.FullOwner is null || style.Language == Language.Russian =>
                Styled(style with { Language = Language.Russian, Transliteration = random.PickWeighted(LatinStyle.Frequencies) }),
            "word-dropped" when firm.Name.Has(PartKind.Suffix) => Styled(style with { WithoutSuffix = true }),
            "word-dropped" when firm.Name.Count(PartKind.Brand) > 1 => Styled(style with { WithoutLastBrand = true }),
            "word-added" when !firm.Name.Has(PartKind.Suffix) && firm.Name.FullOwner is null =>
                Styled(style with { AddedSuffix = random.Chance(0.25) ? firm.City.Name : random.Pick(BusinessWords.Suffixes) }),
            "word-order" when HasOrder(firm.Name) => Styled(style with { Reordered = !style.Reordered }),
            "glued" when firm.Name.Has(PartKind.Brand) => Styled(style with { Joiner = random.Chance(0.5) ? "" : "-" }),
            "abbreviated" when Abbreviates(firm.Name, style) => Styled(style with { Abbreviated = true }),
            "slip" => plan with { Slips = 1 },
            "two-slips" => plan with { Slips = 2 },
            "case" => Styled(style with { Upper = !style.Upper }),
            "second-phone" => plan with { Phone = true, SecondPhone = true },
            "phone-changed" => plan with { Phone = false, SecondPhone = true },
            "phone-missing" => plan with { Phone = false, SecondPhone = false },
            "mail-other" => plan with { Mail = false, SecondMail = true },
            "mail-typo" when MailBook.CanMistype(firm.Mail) => plan with { Mail = true, MistypedMail = true },
            "mail-missing" => plan with { Mail = false, SecondMail = false },
            "site-missing" => plan with { Site = false },
            "bin-wrong-digit" when plan.Bin == BinUse.Right => plan with { Bin = BinUse.WrongDigit },
            "bin-zeros-lost" when plan.Bin == BinUse.Right && firm.Bin[0] == '0' => plan with { Bin = BinUse.ZerosLost },
            "bin-missing" => plan with { Bin = BinUse.Missing },
            "bin-added" => plan with { Bin = BinUse.Right },
            "address-missing" => plan with { Address = false },
            _ => null,
        };
    }

    private FormPlace OtherForm(FormPlace form)
    {
        var other = random.PickWeighted<FormPlace>([(FormPlace.Usual, 35), (FormPlace.Moved, 15), (FormPlace.Full, 15), (FormPlace.Missing, 35)]);
        return other != form ? other : form == FormPlace.Usual ? FormPlace.Missing : FormPlace.Usual;
    }

    private static bool HasOrder(FirmName name) =>
        name.Parts is [{ Kind: PartKind.Phrase }, { Kind: PartKind.Proper }, ..] or [{ Kind: PartKind.Proper }, { Kind: PartKind.Brand }, ..];

    private static bool Abbreviates(FirmName name, FirmNameStyle style) =>
        style.Language == Language.Russian && name.First(PartKind.Phrase)?.Russian.Count(letter => letter == ' ') >= 2;
}
