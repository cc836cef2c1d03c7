using System.Globalization;

namespace CrmAudit.ExampleGenerator.Words;

/// <summary>Phones valid in form that nobody is likely to have: the subscriber part starts with three zeros.</summary>
internal static class Phones
{
    private static readonly string[] Operators = ["701", "702", "705", "707", "747", "775", "778", "708"];

    /// <summary>Ten national digits by a running number.</summary>
    public static string National(int number) => Operators[number % Operators.Length] + string.Create(CultureInfo.InvariantCulture, $"{100 + (number / Operators.Length):0000000}");

    /// <summary>The number as different people type it.</summary>
    public static string Typed(string national, int way) => (way % 5) switch
    {
        0 => $"+7 {national[..3]} {national[3..6]} {national[6..8]} {national[8..]}",
        1 => $"8 ({national[..3]}) {national[3..6]}-{national[6..8]}-{national[8..]}",
        2 => "8" + national,
        3 => "+7" + national,
        _ => $"+7 ({national[..3]}) {national[3..6]} {national[6..]}",
    };
}
