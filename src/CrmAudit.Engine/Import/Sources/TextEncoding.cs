using System.Text;
using System.Text.Unicode;
using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>The encoding of a text file, told from its bytes.</summary>
/// <param name="Encoding">The encoding.</param>
/// <param name="Name">Its name as shown.</param>
/// <param name="IsMixed">True when the text is UTF-8 with stray bytes of another encoding in it; such rows are rejected.</param>
/// <param name="HasZeros">True when zero bytes, which no text has, stand in it; such rows are rejected.</param>
/// <param name="MayControl">False when no character stands in it that a console would obey.</param>
internal sealed record TextEncoding(Encoding Encoding, string Name, bool IsMixed = false, bool HasZeros = false, bool MayControl = true)
{
    /// <summary>Of so many bytes one may be a sign no text has, before the file is no text.</summary>
    private const int BytesForOneSign = 100;

    private const int ChunkSize = 1 << 20;
    private static readonly int[] CodePages = [1251, 866, 20866, 1252];

    /// <summary>
    /// A byte order mark decides; then zero bytes in every second or fourth place (UTF-16, UTF-32); then the whole file being
    /// valid UTF-8; then, where valid sequences outnumber the stray bytes ten to one, UTF-8 with damage; then the single-byte
    /// encoding whose letters look most like words. Null for a file that is no text; damage (a run of zeros, some signs no text has) does not make one of it.
    /// </summary>
    public static TextEncoding? Detect(SourceBytes source, byte[] head)
    {
        if (OfMark(head) is { } marked)
        {
            return marked;
        }
        if (OfZeros(head) is { } wide)
        {
            return wide;
        }
        if (Damage(head) > 1 + (head.Length / BytesForOneSign))
        {
            return null;
        }
        var (sequences, strays, hasZeros, mayControl) = CountUtf8(source);
        if (strays == 0)
        {
            return new(new UTF8Encoding(false), "utf-8", HasZeros: hasZeros, MayControl: mayControl);
        }
        if (sequences >= 10 * strays)
        {
            return new(new UTF8Encoding(false), "utf-8", IsMixed: true, hasZeros, mayControl);
        }
        return OfLetters(head) with { HasZeros = hasZeros, MayControl = mayControl };
    }

    /// <summary>Signs no text has: control characters without a use in texts, a run of zeros as one.</summary>
    private static int Damage(ReadOnlySpan<byte> head)
    {
        var count = head.Length > 0 && head[0] == 0 ? 1 : 0;
        for (var i = 1; i < head.Length; i++)
        {
            count += head[i] is (>= 1 and < 9) or (>= 14 and < 26) or (> 27 and < 32) || (head[i] == 0 && head[i - 1] != 0) ? 1 : 0;
        }
        return count;
    }

    /// <summary>The encoding of a name given by a person.</summary>
    /// <exception cref="ImportException">There is no such encoding.</exception>
    public static TextEncoding OfName(string name)
    {
        if (name.Replace("-", "", StringComparison.Ordinal).Equals("kz1048", StringComparison.OrdinalIgnoreCase))
        {
            return new(Kz1048Encoding.Instance, "kz-1048");
        }
        try
        {
            var encoding = int.TryParse(name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var page)
                ? Encoding.GetEncoding(page)
                : Encoding.GetEncoding(name);
            return new(encoding, encoding.WebName);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new ImportException(new CrmText("Import.UnknownEncoding", ("encoding", name)), inner: exception);
        }
    }

    private static TextEncoding? OfMark(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new(new UTF8Encoding(false), "utf-8-bom"),
        [0xFF, 0xFE, 0, 0, ..] => new(new UTF32Encoding(false, true), "utf-32"),
        [0, 0, 0xFE, 0xFF, ..] => new(new UTF32Encoding(true, true), "utf-32BE"),
        [0xFF, 0xFE, ..] => new(new UnicodeEncoding(false, true), "utf-16"),
        [0xFE, 0xFF, ..] => new(new UnicodeEncoding(true, true), "utf-16BE"),
        _ => null,
    };

    /// <summary>Delimiters, digits and line ends have a zero byte beside them in UTF-16 and three in UTF-32.</summary>
    private static TextEncoding? OfZeros(ReadOnlySpan<byte> head)
    {
        Span<int> zeros = stackalloc int[4];
        for (var i = 0; i < head.Length; i++)
        {
            zeros[i % 4] += head[i] == 0 ? 1 : 0;
        }
        var quarter = head.Length / 4;
        if (quarter < 2)
        {
            return null;
        }
        bool Mostly(int count) => count > 0.9 * quarter;
        if (Mostly(zeros[2]) && Mostly(zeros[3]))
        {
            return new(new UTF32Encoding(false, false), "utf-32");
        }
        if (Mostly(zeros[0]) && Mostly(zeros[1]))
        {
            return new(new UTF32Encoding(true, false), "utf-32BE");
        }
        var (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3]);
        // Cyrillic has no zero bytes of its own, but line ends, digits and delimiters have.
        if (odd > head.Length / 20 && even == 0)
        {
            return new(new UnicodeEncoding(false, false), "utf-16");
        }
        return even > head.Length / 20 && odd == 0 ? new(new UnicodeEncoding(true, false), "utf-16BE") : null;
    }

    private static (long Sequences, long Strays, bool HasZeros, bool MayControl) CountUtf8(SourceBytes source)
    {
        using var stream = source.Open();
        var buffer = new byte[ChunkSize];
        var (kept, sequences, strays, hasZeros, mayControl) = (0, 0L, 0L, false, false);
        while (true)
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            var count = kept + read;
            var isLast = count < buffer.Length;
            var end = isLast ? count : count - IncompleteTail(buffer.AsSpan(0, count));
            var chunk = buffer.AsSpan(0, end);
            hasZeros |= chunk.Contains((byte)0);
            mayControl = mayControl || ControlSigns.MayStandIn(chunk);
            if (!Utf8.IsValid(chunk))
            {
                Count(chunk, ref sequences, ref strays);
            }
            else if (sequences == 0 && chunk.ContainsAnyExceptInRange((byte)0, (byte)127))
            {
                // One valid chunk with letters weighs as much as it has letters; counted roughly, by lead bytes.
                foreach (var value in chunk)
                {
                    sequences += value >= 0xC2 ? 1 : 0;
                }
            }
            if (isLast)
            {
                return (sequences, strays, hasZeros, mayControl);
            }
            kept = count - end;
            Array.Copy(buffer, end, buffer, 0, kept);
        }
    }

    private static void Count(ReadOnlySpan<byte> chunk, ref long sequences, ref long strays)
    {
        while (!chunk.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(chunk, out _, out var consumed);
            if (status != System.Buffers.OperationStatus.Done)
            {
                strays++;
            }
            else if (consumed > 1)
            {
                sequences++;
            }
            chunk = chunk[Math.Max(1, consumed)..];
        }
    }

    private static int IncompleteTail(ReadOnlySpan<byte> chunk)
    {
        for (var back = 1; back <= 3 && back <= chunk.Length; back++)
        {
            var value = chunk[^back];
            if ((value & 0xC0) != 0x80)
            {
                var length = value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : value >= 0xC0 ? 2 : 1;
                return length > back ? back : 0;
            }
        }
        return 0;
    }

    private static TextEncoding OfLetters(byte[] head)
    {
        var candidates = CodePages.Select(page => (Page: page, Score: Score(Encoding.GetEncoding(page).GetString(head)))).ToList();
        var best = candidates.MaxBy(static candidate => candidate.Score).Page;
        if (best == 1251 && head.AsSpan().ContainsAny(Kz1048Encoding.Telling))
        {
            return new(Kz1048Encoding.Instance, "kz-1048");
        }
        var encoding = Encoding.GetEncoding(best);
        return new(encoding, encoding.WebName);
    }

    /// <summary>How much a text looks like words: small Cyrillic letters after letters, accented Latin letters among Latin ones; frames and odd signs count against it.</summary>
    private static double Score(string text)
    {
        var score = 0.0;
        for (var i = 1; i < text.Length; i++)
        {
            var (before, letter) = (text[i - 1], text[i]);
            if (letter < 0x80)
            {
                continue;
            }
            if (letter is >= 'а' and <= 'я' or 'ё')
            {
                score += before is >= 'А' and <= 'я' ? ("оеаинтсрвл".Contains(letter, StringComparison.Ordinal) ? 2 : 1) : 0;
            }
            else if (letter is >= 'А' and <= 'Я')
            {
                score += before is >= 'а' and <= 'я' ? -2 : 0.3;
            }
            else if (letter is >= '\u00C0' and <= '\u024F')
            {
                score += char.IsAsciiLetter(before) || (i + 1 < text.Length && char.IsAsciiLetter(text[i + 1])) ? 1 : -1;
            }
            else if (letter is '«' or '»' or '—' or '–' or '№' or '“' or '”' or '’' or '\u00A0' or '₸')
            {
                score += 0.2;
            }
            else
            {
                score -= 1;
            }
        }
        return score;
    }
}
