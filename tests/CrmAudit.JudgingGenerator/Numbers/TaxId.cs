using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Numbers;

/// <summary>Kazakhstan's IIN and BIN: twelve digits, the last one a check digit.</summary>
public sealed class TaxId(SeededRandom random)
{
    private readonly HashSet<string> _issued = [];

    public string OfPerson(DateOnly birth, bool male)
    {
        var century = (birth.Year < 2000 ? 3 : 5) + (male ? 0 : 1);
        return Issue(() => $"{birth:yyMMdd}{century}{random.Digits(4)}");
    }

    public string OfFirm(bool branch) =>
        Issue(() => $"{random.Between(0, 25):00}{random.Between(1, 12):00}4{(branch ? 1 : 0)}{random.Digits(5)}");

    /// <summary>The number with one digit mistyped, so that the check digit fails.</summary>
    public string WithWrongDigit(string number)
    {
        while (true)
        {
            var at = random.Between(2, 11);
            var digit = (char)('0' + (number[at] - '0' + random.Between(1, 9)) % 10);
            var wrong = number[..at] + digit + number[(at + 1)..];
            if (CheckDigit(wrong[..11]) != wrong[11] - '0')
            {
                return wrong;
            }
        }
    }

    public static int? CheckDigit(string eleven)
    {
        var first = Enumerable.Range(0, 11).Sum(at => (eleven[at] - '0') * (at + 1)) % 11;
        if (first < 10)
        {
            return first;
        }

        var second = Enumerable.Range(0, 11).Sum(at => (eleven[at] - '0') * ((at + 2) % 11 + 1)) % 11;
        return second < 10 ? second : null;
    }

    private string Issue(Func<string> draw)
    {
        while (true)
        {
            var eleven = draw();
            if (CheckDigit(eleven) is { } check && _issued.Add(eleven + check))
            {
                return eleven + check;
            }
        }
    }
}
