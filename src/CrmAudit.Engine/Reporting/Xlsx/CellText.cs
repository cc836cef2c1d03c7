using System.Text;

namespace CrmAudit.Engine.Reporting.Xlsx;

/// <summary>Text that a cell can hold.</summary>
internal static class CellText
{
    /// <summary>Characters a cell holds at most.</summary>
    public const int Longest = 32_767;

    /// <summary>Whether a spreadsheet would take the text for a formula once someone edits the cell.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    /// <summary>The text without what XML forbids, cut to the limit of a cell.</summary>
    public static string Fit(string text, out bool cut)
    {
        cut = text.Length > Longest;
        if (cut)
        {
            var length = Longest - 1;
            text = text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";
        }
        return text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') < 0 ? text : Clean(text);
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value is '\t' or '\n' ? rune.ToString() : rune.Value is < 0x20 or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString());
        }
        return clean.ToString();
    }
}
