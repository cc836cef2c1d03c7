using System.Buffers;
using System.Text;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>KZ-1048 (STRK1048-2002): windows-1251 with the Kazakh letters in the place of the Serbian, Macedonian and Ukrainian ones.</summary>
internal sealed class Kz1048Encoding : Encoding
{
    private static readonly char[] ToChar = Table();
    private static readonly Dictionary<char, byte> ToByte = Enumerable.Range(0, 256).Reverse().ToDictionary(static code => ToChar[code], static code => (byte)code);

    public static Kz1048Encoding Instance { get; } = new();

    /// <summary>Bytes that mean a Kazakh letter here and another letter in windows-1251 that no Ukrainian text has.</summary>
    public static SearchValues<byte> Telling { get; } = SearchValues.Create(0x8D, 0x9D, 0x8E, 0x9E, 0xA1, 0xA2, 0xA3, 0xBC, 0xBD, 0xBE);

    public override string WebName => "kz-1048";

    public override bool IsSingleByte => true;

    public override int GetByteCount(char[] chars, int index, int count) => count;

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        for (var i = 0; i < charCount; i++)
        {
            bytes[byteIndex + i] = ToByte.GetValueOrDefault(chars[charIndex + i], (byte)'?');
        }
        return charCount;
    }

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var i = 0; i < byteCount; i++)
        {
            chars[charIndex + i] = ToChar[bytes[byteIndex + i]];
        }
        return byteCount;
    }

    public override int GetMaxByteCount(int charCount) => charCount;

    public override int GetMaxCharCount(int byteCount) => byteCount;

    private static char[] Table()
    {
        var table = GetEncoding(1251).GetChars([.. Enumerable.Range(0, 256).Select(static code => (byte)code)]);
        foreach (var (code, letter) in new (byte, char)[]
        {
            (0x8D, 'Қ'), (0x8E, 'Һ'), (0x9D, 'қ'), (0x9E, 'һ'), (0xA1, 'Ұ'), (0xA2, 'ұ'), (0xA3, 'Ә'), (0xA5, 'Ө'), (0xAA, 'Ғ'), (0xAF, 'Ү'),
            (0xB4, 'ө'), (0xBA, 'ғ'), (0xBC, 'ә'), (0xBD, 'Ң'), (0xBE, 'ң'), (0xBF, 'ү'),
        })
        {
            table[code] = letter;
        }
        return table;
    }
}
