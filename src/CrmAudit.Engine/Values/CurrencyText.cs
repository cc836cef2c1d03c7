using System.Collections.Frozen;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Values;

/// <summary>Names and signs of currencies.</summary>
internal static class CurrencyText
{
    private static readonly FrozenDictionary<string, string> Codes = Lexicon.Under("currency.")
        .SelectMany(static code => Lexicon.Words(code.Meaning).Append(code.Name).Select(word => (Word: word.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), Code: code.Name)))
        .DistinctBy(static pair => pair.Word)
        .ToFrozenDictionary(static pair => pair.Word, static pair => pair.Code, StringComparer.Ordinal);

    /// <summary>The ISO 4217 code of a name, sign or code; null when it is not known.</summary>
    public static string? Code(ReadOnlySpan<char> text)
    {
        Span<char> key = stackalloc char[Math.Min(text.Length, 40)];
        var count = 0;
        foreach (var letter in text)
        {
            if (count == key.Length)
            {
                break;
            }
            if (!char.IsWhiteSpace(letter) && letter is not ('(' or ')'))
            {
                key[count++] = char.ToUpperInvariant(letter);
            }
        }
        while (count > 0 && key[count - 1] == '.')
        {
            count--;
        }
        return Codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[..count], out var code) ? code : null;
    }
}
