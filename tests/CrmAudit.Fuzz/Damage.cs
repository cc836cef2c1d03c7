namespace CrmAudit.Fuzz;

/// <summary>Damages bytes as transfers, editors and attackers do: cut, doubled, swapped, crossed with another file, sprinkled with the signs a reader minds.</summary>
public sealed class Damage(Random random)
{
    private const int MostSteps = 6;
    private const int LongestPiece = 400;

    private static readonly byte[][] Signs =
    [
        .. new[]
        {
            "\0", "\"", "\"\"", "'", ";", ",", "\t", "\n", "\r\n", "\r", "\u2028", "{", "}", "[", "]", "<", ">", "</", "<table>", "<tr><td>", "&#x0;", "&amp;", "<!--", "<![CDATA[", "\uFEFF", "\u200B", "\u202E", "\u001b[31m",
            "-1", "0", "9999999999999999999", "1e308", "NaN", "31.02.2026", "0001-01-01", "9999-12-31T23:59:59Z", "=1+1", "@", "+7", "null", "true", ":", "- ", "&a", "*a", "!!", "|", "? ", "#", "\\", "\\u0000", "\\ud800", "BEGIN:VCARD", "END:VCARD",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0xFE, 0xFF],
    ];

    /// <summary>A damaged copy.</summary>
    /// <param name="whole">Bytes to begin with.</param>
    /// <param name="other">Bytes pieces may be taken from.</param>
    /// <param name="most">Bytes the copy is cut to.</param>
    public byte[] Of(byte[] whole, byte[] other, int most)
    {
        var bytes = new List<byte>(whole.Length <= most ? whole : whole[..most]);
        var steps = 1 + random.Next(MostSteps);
        for (var step = 0; step < steps; step++)
        {
            Step(bytes, other);
        }
        return [.. bytes.Count <= most ? bytes : bytes[..most]];
    }

    private void Step(List<byte> bytes, byte[] other)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(LongestPiece), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4 when other.Length > 0:
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(random.Next(LongestPiece), other.Length - from)).ToArray());
                break;
            case 5 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6:
                var sign = Signs[random.Next(Signs.Length)];
                for (var i = 1 + (random.Next(20) == 0 ? random.Next(500) : 0); i > 0; i--)
                {
                    bytes.InsertRange(at, sign);
                }
                break;
            default:
                bytes.InsertRange(at, Signs[random.Next(Signs.Length)]);
                break;
        }
    }
}
