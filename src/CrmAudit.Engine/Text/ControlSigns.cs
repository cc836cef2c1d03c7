using System.Buffers;

namespace CrmAudit.Engine.Text;

/// <summary>
/// Characters that tell a console or printer what to do. Where a text is data they are signs to be seen: a name that says "red" or "ring the bell" must not be obeyed
/// by whoever shows it.
/// </summary>
internal static class ControlSigns
{
    private const char Pictures = '\u2400';
    private const char PictureOfDelete = '\u2421';

    /// <summary>All but tabs and line ends, which belong to texts.</summary>
    private static readonly SearchValues<char> All = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Except(['\t', '\n', '\r']).Concat(Enumerable.Range(0x7F, 0x21)).Except([0x85]).Select(static code => (char)code)]);

    /// <summary>Their bytes in a text that is ASCII or written on top of it.</summary>
    private static readonly SearchValues<byte> Bytes = SearchValues.Create(
        [.. Enumerable.Range(1, 0x1F).Except(['\t', '\n', '\r']).Append(0x7F).Select(static code => (byte)code)]);

    /// <summary>Whether bytes of UTF-8 or a single-byte encoding may hold such a character.</summary>
    public static bool MayStandIn(ReadOnlySpan<byte> text)
    {
        if (text.ContainsAny(Bytes))
        {
            return true;
        }
        // U+0080 to U+009F are C2 80 to C2 9F.
        for (int at; (at = text.IndexOf((byte)0xC2)) >= 0; text = text[(at + 1)..])
        {
            if (at + 1 < text.Length && text[at + 1] is >= 0x80 and < 0xA0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The text with a picture in place of each (␛ for escape), or the sign for an unknown character where there is no picture; the same text where there is none.</summary>
    public static string Shown(string text) => text.AsSpan().ContainsAny(All) ? string.Create(text.Length, text, static (shown, text) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            shown[i] = !All.Contains(text[i]) ? text[i] : text[i] switch
            {
                < ' ' => (char)(Pictures + text[i]),
                '\u007F' => PictureOfDelete,
                _ => '\uFFFD',
            };
        }
    }) : text;
}
