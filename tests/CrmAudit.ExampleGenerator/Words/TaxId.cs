using System.Globalization;

namespace CrmAudit.ExampleGenerator.Words;

/// <summary>Invented business identification numbers with a valid check digit.</summary>
internal static class TaxId
{
    private static readonly int[] First = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    private static readonly int[] Second = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

    /// <summary>A BIN: year and month of registration, kind (4 firm, 6 joint enterprise), head office, the next serial that has a check digit.</summary>
    public static string Make(int year, int month, int kind, int serial)
    {
        for (; ; serial++)
        {
            var body = string.Create(CultureInfo.InvariantCulture, $"{year % 100:00}{month:00}{kind}0{serial:00000}");
            if (CheckDigit(body) is { } digit)
            {
                return body + digit.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>The number with a wrong check digit.</summary>
    public static string Spoil(string taxId) => taxId[..11] + (char)('0' + ((taxId[11] - '0' + 3) % 10));

    private static int? CheckDigit(string body)
    {
        var sum = Sum(body, First);
        sum = sum == 10 ? Sum(body, Second) : sum;
        return sum == 10 ? null : sum;
    }

    private static int Sum(string body, int[] weights) => body.Select((c, i) => (c - '0') * weights[i]).Sum() % 11;
}
