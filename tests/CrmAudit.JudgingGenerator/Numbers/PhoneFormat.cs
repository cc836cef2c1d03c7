using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Numbers;

/// <summary>The ways a ten-digit number is written on cards.</summary>
public static class PhoneFormat
{
    public const int Count = 9;

    public static string Write(string ten, int format) => format switch
    {
        0 => $"+7 {ten[..3]} {ten[3..6]} {ten[6..8]} {ten[8..]}",
        1 => $"8{ten}",
        2 => $"+7{ten}",
        3 => $"8 ({ten[..3]}) {ten[3..6]}-{ten[6..8]}-{ten[8..]}",
        4 => $"+7({ten[..3]}){ten[3..]}",
        5 => ten,
        6 => $"7{ten}",
        7 => $"8-{ten[..3]}-{ten[3..6]}-{ten[6..]}",
        _ => $"'+7{ten}",
    };

    /// <summary>Every base has a habit that most of its cards follow.</summary>
    public static int Draw(SeededRandom random, int habit) => random.Chance(0.6) ? habit : random.Below(Count);
}
