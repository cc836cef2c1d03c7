namespace CrmAudit.Engine.Text.Names;

/// <summary>The legal form of a firm's name: a firm has one, however often and in however many languages it is written.</summary>
/// <param name="Main">Key of the dictionary.</param>
/// <param name="Places">Places of the words that say it.</param>
internal sealed record FirmForm(string Main, IReadOnlySet<int> Places)
{
    /// <summary>
    /// The form among the words of a name, of which the skeletons are at hand; null where none is. A word of the trade (Company, Ақ) and two initials (А. С.) are the form only where nothing else is: beside one
    /// they are part of the name. The same goes for a second form, which is another word than the first.
    /// </summary>
    public static FirmForm? Find(IReadOnlyList<FirmWord> words, IReadOnlyList<string> skeletons, NameDictionary forms, NameDictionary businessWords)
    {
        var found = Candidates(words, skeletons, forms, businessWords);
        if (found.Count == 0)
        {
            return null;
        }
        var sure = found.FindIndex(static form => form.IsSure);
        var main = found[Math.Max(sure, 0)].Main;
        return new(main, found.Where(form => form.Main == main && (form.IsSure || sure < 0)).SelectMany(static form => Enumerable.Range(form.At, form.Length)).ToHashSet());
    }

    private static List<(int At, int Length, string Main, bool IsSure)> Candidates(IReadOnlyList<FirmWord> words, IReadOnlyList<string> skeletons, NameDictionary forms, NameDictionary businessWords)
    {
        var found = new List<(int At, int Length, string Main, bool IsSure)>();
        for (var i = 0; i < words.Count; i++)
        {
            if (forms.PhraseAt(skeletons, i) is { } phrase)
            {
                found.Add((i, phrase.Length, phrase.Main, true));
                i += phrase.Length - 1;
            }
            else if (forms.Contains(skeletons[i]))
            {
                found.Add((i, 1, forms.Main(skeletons[i]), !words[i].IsInitials && !businessWords.Contains(skeletons[i])));
            }
        }
        return found;
    }
}
