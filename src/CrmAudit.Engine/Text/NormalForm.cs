using System.Text;

namespace CrmAudit.Engine.Text;

/// <summary>The normal forms of Unicode for any text: of what is no character (half of one, U+FFFE as a mark of bytes in the wrong order leaves) there is no form, and .NET throws.</summary>
internal static class NormalForm
{
    /// <summary>A text in a form, with the sign for an unknown character in place of what is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="form">The form.</param>
    public static string Of(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return string.Concat(text.EnumerateRunes().Select(static rune => (IsCharacter(rune) ? rune : Rune.ReplacementChar).ToString())).Normalize(form);
        }
    }

    private static bool IsCharacter(Rune rune) => (rune.Value & 0xFFFE) != 0xFFFE;
}
