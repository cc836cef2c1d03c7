using CrmAudit.JudgingGenerator.Randomness;
using Formats = CrmAudit.JudgingGenerator.Numbers.PhoneFormat;

namespace CrmAudit.JudgingGenerator.People;

/// <summary>What is usual in one base; every seed has habits of its own.</summary>
public sealed record PersonHabits(double PatronymicShare, double MailShare, double IinShare, double FormalIinShare, double CityShare, int PhoneFormat)
{
    public static PersonHabits Draw(SeededRandom random) => new(
        random.Between(40, 70) / 100.0,
        random.Between(35, 55) / 100.0,
        random.Between(6, 25) / 100.0,
        random.Between(5, 20) / 1000.0,
        random.Between(65, 90) / 100.0,
        random.Below(Formats.Count));
}
