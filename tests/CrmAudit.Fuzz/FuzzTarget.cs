namespace CrmAudit.Fuzz;

/// <summary>A reader that is given damaged files.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Extension">Ending of the files.</param>
/// <param name="Seeds">Whole files the damage begins with.</param>
/// <param name="Read">Reads a file; an answer other than null, like an exception, is a failure.</param>
public sealed record FuzzTarget(string Name, string Extension, IReadOnlyList<byte[]> Seeds, Func<string, string?> Read)
{
    /// <summary>Reads bytes for which no file need be written; null where a file must be.</summary>
    public Func<byte[], string?>? InMemory { get; init; }

    /// <summary>Bytes of a damaged file.</summary>
    public int Largest { get; init; } = 60_000;

    /// <summary>The target with the beginnings of its seeds, cut behind a line: what a reader minds stands in the first rows as well as in the last, and small files are read by the million. Seeds that cannot be cut stay as they are.</summary>
    /// <param name="most">Bytes of a seed.</param>
    public FuzzTarget Small(int most) => this with { Seeds = [.. Seeds.Select(seed => Beginning(seed, most))] };

    private static byte[] Beginning(byte[] seed, int most)
    {
        if (seed.Length <= most || PackedDamage.IsPacked(seed) || seed is [0xD0, 0xCF, ..])
        {
            return seed;
        }
        var end = Array.LastIndexOf(seed, (byte)'\n', most - 1);
        return seed[..(end > 0 ? end + 1 : most)];
    }
}
