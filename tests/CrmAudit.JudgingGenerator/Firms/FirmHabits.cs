using CrmAudit.JudgingGenerator.Randomness;
using Formats = CrmAudit.JudgingGenerator.Numbers.PhoneFormat;

namespace CrmAudit.JudgingGenerator.Firms;

/// <summary>What is usual in one base; every seed has habits of its own.</summary>
public sealed record FirmHabits(double BinShare, double MailShare, double SiteShare, double AddressShare, int PhoneFormat)
{
    public static FirmHabits Draw(SeededRandom random) => new(
        random.Between(25, 42) / 100.0,
        random.Between(45, 70) / 100.0,
        random.Between(20, 45) / 100.0,
        random.Between(40, 75) / 100.0,
        random.Below(Formats.Count));
}
