namespace CrmAudit.Engine.Text.Names;

/// <summary>A firm's name as skeletons: legal form, branch marks and quotes apart, business words of three languages as one.</summary>
internal sealed class FirmName
{
    private static readonly HashSet<string> BranchWords = new(StringComparer.Ordinal) { Skeleton.Of("филиал"), Skeleton.Of("филиалы"), Skeleton.Of("представительство"), Skeleton.Of("өкілдігі"), Skeleton.Of("өкілдік"), "brank", Skeleton.Of("branch") };
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "the", "and", "i", "g", "v", Skeleton.Of("және"), Skeleton.Of("мен"), "of", "k" };

    private FirmName(string[] words, string? legalForm, bool isBranch)
    {
        Words = words;
        LegalForm = legalForm;
        IsBranch = isBranch;
        Key = string.Join(' ', words.Order(StringComparer.Ordinal));
    }

    /// <summary>Main words in the order written.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Legal form as the key of the dictionary; null when the name has none.</summary>
    public string? LegalForm { get; }

    /// <summary>Whether the name is that of a branch, which is not the firm.</summary>
    public bool IsBranch { get; }

    /// <summary>Words in one order, whatever the order written.</summary>
    public string Key { get; }

    /// <summary>The name of a text; null when nothing but a legal form is in it.</summary>
    public static FirmName? Parse(string? text, NameDictionary legalForms, NameDictionary businessWords)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var skeletons = Names.Words.Of(text).Select(static word => Skeleton.Of(word)).Where(static word => word.Length > 0).ToList();
        string? form = null;
        var words = new List<string>(skeletons.Count);
        var isBranch = false;
        for (var i = 0; i < skeletons.Count; i++)
        {
            var taken = TakeForm(skeletons, i, legalForms, ref form);
            if (taken > 0)
            {
                i += taken - 1;
            }
            else if (BranchWords.Contains(skeletons[i]))
            {
                isBranch = true;
            }
            else
            {
                words.Add(businessWords.Main(skeletons[i]));
            }
        }
        if (words.Count > 1)
        {
            words.RemoveAll(Fillers.Contains);
        }
        // A firm whose whole name is a legal form or business word (ТОО «АО») keeps what there is.
        return words.Count == 0 ? skeletons.Count > 0 && !isBranch ? new([.. skeletons], form, false) : null : new([.. words], form, isBranch);
    }

    /// <summary>How many words from a place make a legal form, the longest first (Жауапкершілігі шектеулі серіктестігі has three).</summary>
    private static int TakeForm(List<string> words, int at, NameDictionary legalForms, ref string? form)
    {
        for (var length = Math.Min(5, words.Count - at); length > 0; length--)
        {
            var key = length == 1 ? words[at] : string.Join(' ', words.Skip(at).Take(length));
            if (legalForms.Contains(key))
            {
                form ??= legalForms.Main(key);
                return length;
            }
        }
        return 0;
    }
}
