using System.Text;
using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>What is left of a stage name once case, punctuation, numbering in front and ё are put aside.</summary>
internal static class StageKey
{
    public static string Of(string stage)
    {
        var key = new StringBuilder(stage.Length);
        foreach (var rune in NormalForm.Of(stage.Replace('№', ' '), NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                key.Append(rune.IsBmp ? LetterFold.Lower((char)rune.Value).ToString() : Rune.ToLowerInvariant(rune).ToString());
            }
            else if (key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }
        var text = key.ToString().Trim();
        var start = 0;
        while (start < text.Length && (char.IsDigit(text[start]) || text[start] == ' '))
        {
            start++;
        }
        return start < text.Length ? text[start..] : text;
    }
}
