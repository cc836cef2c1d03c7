namespace CrmAudit.Engine.Text;

/// <summary>Letters that spellings of one word do not agree in.</summary>
internal static class LetterFold
{
    /// <summary>The lower-case letter; ё, which most people write without its dots, as е. A rule of the script, not of a language's words.</summary>
    public static char Lower(char letter) => char.ToLowerInvariant(letter) is var lower && lower == 'ё' ? 'е' : lower;
}
