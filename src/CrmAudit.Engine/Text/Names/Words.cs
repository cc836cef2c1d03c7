namespace CrmAudit.Engine.Text.Names;

/// <summary>Cuts a text into words: runs of letters and digits, an apostrophe inside a word left out.</summary>
internal static class Words
{
    public static List<string> Of(string text)
    {
        var words = new List<string>(4);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark || (start >= 0 && text[i] is '\'' or '’' or 'ʼ' or '`'));
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }
        return words;
    }
}
