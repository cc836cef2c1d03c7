using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Numbers;

/// <summary>Phone numbers of Kazakhstan as ten digits, each given out once.</summary>
public sealed class PhonePlan(SeededRandom random)
{
    private static readonly string[] MobileCodes =
        ["701", "702", "705", "707", "747", "771", "775", "776", "777", "778", "700", "708", "706"];

    private readonly HashSet<string> _given = [];

    public string Mobile() => Unique(() => random.PickSkewed(MobileCodes) + random.Between(2, 9) + random.Digits(6));

    public string Fixed(string areaCode) =>
        Unique(() => areaCode + random.Between(2, 9) + random.Digits(9 - areaCode.Length));

    private string Unique(Func<string> draw)
    {
        while (true)
        {
            var number = draw();
            if (_given.Add(number))
            {
                return number;
            }
        }
    }
}
