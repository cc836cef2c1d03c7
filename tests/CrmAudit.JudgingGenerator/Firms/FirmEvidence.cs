namespace CrmAudit.JudgingGenerator.Firms;

/// <summary>Whether two cards of one firm share enough for a careful reader.</summary>
public static class FirmEvidence
{
    private static readonly string[] HardOnTheName = ["abbreviated", "two-slips"];

    public static bool Suffices(Firm firm, FirmCardPlan original, FirmCardPlan copy, IReadOnlyList<string> tags)
    {
        var proofs = Proofs(firm, original, copy);
        if (proofs == 0)
        {
            return false;
        }

        var hardships = tags.Count(HardOnTheName.Contains) + (copy.Name.WithoutLastBrand ? 1 : 0);
        return hardships == 0 || proofs > hardships;
    }

    private static int Proofs(Firm firm, FirmCardPlan original, FirmCardPlan copy)
    {
        var proofs = 0;
        if (original.Bin == BinUse.Right && copy.Bin is BinUse.Right or BinUse.ZerosLost)
        {
            proofs += 2;
        }
        else if (original.Bin == BinUse.Right && copy.Bin == BinUse.WrongDigit)
        {
            proofs += 1;
        }

        // A line of many firms proves a firm only together with its name; copies of such firms keep the name readable.
        if ((original.Phone && copy.Phone) || (original.SecondPhone && copy.SecondPhone))
        {
            proofs += 1;
        }

        if (original.Mail && copy.Mail)
        {
            proofs += 1;
        }

        if (original.Site && copy.Site && !firm.SharesSite)
        {
            proofs += 1;
        }

        return proofs;
    }
}
