using System.Numerics;

namespace CrmAudit.Engine.Matching;

/// <summary>Numbers that are one slip of the keyboard apart. The last figure is none: numbers given out together (a family's, an office's) differ in it.</summary>
internal static class NumberSlip
{
    private const int Bits = 4;

    /// <summary>Figures that fit.</summary>
    private const int Most = 16;

    /// <summary>Figures from which a number is one.</summary>
    private const int Fewest = 7;

    private const ulong Ones = 0x1111_1111_1111_1111;

    /// <summary>The figures of a number, four bits each; 0 where it has too few or too many, or anything but figures and a sign before them.</summary>
    public static ulong Figures(string number)
    {
        var digits = number.AsSpan().TrimStart('+');
        if (digits.Length is < Fewest or > Most || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return 0;
        }
        var figures = 0UL;
        foreach (var digit in digits)
        {
            figures = (figures << Bits) | (uint)(digit - '0');
        }
        return figures;
    }

    /// <summary>Whether one figure differs, or two neighbours have changed places.</summary>
    public static bool Is(ulong a, ulong b)
    {
        if (a == 0 || b == 0)
        {
            return false;
        }
        var differing = a ^ b;
        var places = (differing | (differing >> 1) | (differing >> 2) | (differing >> 3)) & Ones;
        var at = BitOperations.TrailingZeroCount(places);
        return BitOperations.PopCount(places) switch
        {
            1 => at > 0,
            2 => places == (Ones & (0x11UL << at)) && Figure(a, at) == Figure(b, at + Bits) && Figure(a, at + Bits) == Figure(b, at),
            _ => false,
        };
    }

    private static ulong Figure(ulong figures, int at) => (figures >> at) & 0xF;
}
