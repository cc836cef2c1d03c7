namespace CrmAudit.JudgingGenerator.People;

/// <summary>Whether two cards of one person share enough for a careful reader.</summary>
public static class PersonEvidence
{
    public static bool Suffices(Person person, PersonCardPlan original, PersonCardPlan copy, bool rareName)
    {
        var own = Own(original, copy);
        var name = ReadableName(original) && ReadableName(copy);
        if (copy.Maiden)
        {
            var sureGiven = copy is { Given: GivenForm.Full, Slips: 0 } && original.Given == GivenForm.Full;
            return sureGiven && (BothRight(original, copy) || (own >= 2 && original.Patronymic && copy.Patronymic));
        }

        if (copy.Given != GivenForm.Full && copy.Slips > 1)
        {
            return own >= 4;
        }

        if (own > 0)
        {
            return name || own >= 2;
        }

        return name && copy.GivenSlips == 0 && copy.Slips <= 1
            && ((person.SharesLine && Shared(original, copy)) || (rareName && SameFullName(original, copy)));
    }

    private static int Own(PersonCardPlan original, PersonCardPlan copy)
    {
        var proofs = BothRight(original, copy) ? 2 : 0;
        proofs += original.Iin == IinUse.Right && copy.Iin == IinUse.WrongDigit ? 1 : 0;
        proofs += original.Mobile && copy.Mobile ? 2 : 0;
        proofs += original.SecondPhone && copy.SecondPhone ? 2 : 0;
        proofs += original.PrivateMail && copy.PrivateMail ? copy.MistypedMail ? 1 : 2 : 0;
        proofs += original.WorkMail && copy.WorkMail ? 2 : 0;
        return proofs;
    }

    private static bool BothRight(PersonCardPlan original, PersonCardPlan copy) =>
        original.Iin == IinUse.Right && copy.Iin == IinUse.Right;

    private static bool Shared(PersonCardPlan original, PersonCardPlan copy) =>
        (original.SharedPhone && copy.SharedPhone) || (original.SharedMail && copy.SharedMail);

    private static bool ReadableName(PersonCardPlan plan) => plan.Given == GivenForm.Full && plan.Slips <= 1;

    private static bool SameFullName(PersonCardPlan original, PersonCardPlan copy) =>
        copy.Slips == 0 && original.Patronymic && copy.Patronymic && original.City && copy.City;
}
