using System.Numerics;

namespace CrmAudit.Engine.Recount.Rows;

/// <summary>Sets of rows as bits, 64 rows a word.</summary>
internal static class RowBits
{
    public static int Words(int rows) => (rows + 63) >> 6;

    public static ulong[] Of(int rows, Func<int, bool> has)
    {
        var bits = new ulong[Words(rows)];
        for (var row = 0; row < rows; row++)
        {
            if (has(row))
            {
                bits[row >> 6] |= 1UL << (row & 63);
            }
        }
        return bits;
    }

    public static ulong[] All(int rows)
    {
        var bits = new ulong[Words(rows)];
        Array.Fill(bits, ulong.MaxValue);
        if ((rows & 63) != 0)
        {
            bits[^1] = (1UL << (rows & 63)) - 1;
        }
        return bits;
    }

    public static ulong[] Not(ulong[] bits, int rows)
    {
        var result = All(rows);
        for (var i = 0; i < bits.Length; i++)
        {
            result[i] &= ~bits[i];
        }
        return result;
    }

    public static ulong[] And(ulong[] left, ulong[] right)
    {
        var result = new ulong[left.Length];
        for (var i = 0; i < left.Length; i++)
        {
            result[i] = left[i] & right[i];
        }
        return result;
    }

    public static bool Has(ulong[] bits, int row) => (bits[row >> 6] >> (row & 63) & 1) != 0;

    public static int Count(ulong[] bits)
    {
        var count = 0;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }
        return count;
    }

    /// <summary>A number that two different sets hardly ever share.</summary>
    public static UInt128 Hash(ulong[] bits)
    {
        var hash = Hash128.Start;
        for (var i = 0; i < bits.Length; i++)
        {
            if (bits[i] != 0)
            {
                hash = Hash128.Mix(Hash128.Mix(hash, (ulong)i), bits[i]);
            }
        }
        return hash;
    }
}
