using CrmAudit.Engine.Text.Names;
using CrmAudit.Engine.Text.TaxIds;

namespace CrmAudit.Engine.Matching;

/// <summary>
/// Words that the base itself shows to mean the same: where one firm's cards have names in two languages, what is left of one when the words that are alike are paired off stands for what
/// is left of the other, and words that do so firm after firm are translations. One firm's cards are those of one valid tax number, or of one phone and one mailbox.
/// </summary>
internal static class FirmTranslations
{
    /// <summary>Firms that have to show a translation, one of them with nothing else left: one alone may have been renamed.</summary>
    private const int FewestFirms = 3;

    /// <summary>How much of two words' appearances have to be together (Dice's coefficient).</summary>
    private const double LeastTogether = 0.5;

    /// <summary>Letters of a word that is translated: a shorter one is an abbreviation.</summary>
    private const int ShortestWord = 3;

    /// <summary>Cards of one value that are compared with each other; more are no firm's.</summary>
    private const int MostCards = 12;

    /// <summary>A word learned leaves another alone with its like; after so many rounds nothing new comes.</summary>
    private const int MostRounds = 3;

    /// <summary>The names of a base, with the words it shows to mean the same as one.</summary>
    /// <param name="read">Reads the names with a dictionary.</param>
    /// <param name="words">The dictionary to begin with.</param>
    /// <param name="taxIds">Tax numbers.</param>
    /// <param name="phones">Phones.</param>
    /// <param name="emails">Mailboxes.</param>
    public static FirmField Read(Func<NameDictionary, FirmField> read, NameDictionary words, TaxIdField taxIds, SetField phones, SetField emails)
    {
        var firms = Firms(taxIds, phones, emails);
        var names = read(words);
        for (var round = 0; round < MostRounds && Find(names, firms, words) is { Count: > 0 } found; round++)
        {
            words = words.Uniting(found);
            names = read(words);
        }
        return names;
    }

    /// <summary>The cards of each firm that has several.</summary>
    private static List<List<int>> Firms(TaxIdField taxIds, SetField phones, SetField emails)
    {
        var byValue = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var row = 0; row < taxIds.Rows; row++)
        {
            if (taxIds.Shown(row) is { } taxId && TaxIdChecksum.IsValid(taxId))
            {
                Add(taxId, row);
                continue;
            }
            foreach (var phone in phones.Ids(row))
            {
                foreach (var email in emails.Ids(row))
                {
                    if (phones.Index.CountOf(phone) > 1 && emails.Index.CountOf(email) > 1)
                    {
                        Add($"{phone} {email}", row);
                    }
                }
            }
        }
        return [.. byValue.Values.Where(static cards => cards.Count is > 1 and <= MostCards)];

        void Add(string value, int row)
        {
            if (!byValue.TryGetValue(value, out var cards))
            {
                byValue[value] = cards = [];
            }
            cards.Add(row);
        }
    }

    /// <summary>Each word that has a translation with the one main word of both.</summary>
    private static Dictionary<string, string> Find(FirmField names, List<List<int>> firms, NameDictionary words)
    {
        var together = new Dictionary<(string, string), int>();
        var alone = new Dictionary<string, int>(StringComparer.Ordinal);
        var plain = new HashSet<(string, string)>();
        foreach (var cards in firms)
        {
            var pairs = new HashSet<(string, string)>();
            var left = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < cards.Count; i++)
            {
                for (var j = i + 1; j < cards.Count; j++)
                {
                    if (names.NameOf(cards[i]) is { } a && names.NameOf(cards[j]) is { } b && a.Script != b.Script && a.IsBranch == b.IsBranch)
                    {
                        Collect(a, b, words, pairs, left, plain);
                    }
                }
            }
            foreach (var pair in pairs)
            {
                together[pair] = together.GetValueOrDefault(pair) + 1;
            }
            foreach (var word in left)
            {
                alone[word] = alone.GetValueOrDefault(word) + 1;
            }
        }
        return United(together.Where(pair => pair.Value >= FewestFirms && plain.Contains(pair.Key))
            .Select(pair => (pair.Key, Together: 2.0 * pair.Value / (alone[pair.Key.Item1] + alone[pair.Key.Item2]), pair.Value))
            .Where(static pair => pair.Together >= LeastTogether)
            .OrderByDescending(static pair => pair.Together).ThenByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key.Item1, StringComparer.Ordinal).ThenBy(static pair => pair.Key.Item2, StringComparer.Ordinal)
            .Select(static pair => pair.Key), words);
    }

    /// <summary>What is left of two names, each word of the one with each of the other.</summary>
    private static void Collect(FirmName a, FirmName b, NameDictionary words, HashSet<(string, string)> pairs, HashSet<string> left, HashSet<(string, string)> plain)
    {
        var rest = FirmComparison.Rest(a, b);
        foreach (var x in rest.A.Where(IsWord))
        {
            left.Add(x);
            foreach (var y in rest.B.Where(IsWord))
            {
                if (!(words.Contains(x) && words.Contains(y)))
                {
                    var pair = string.CompareOrdinal(x, y) < 0 ? (x, y) : (y, x);
                    pairs.Add(pair);
                    if (rest.A.Count == 1 && rest.B.Count == 1)
                    {
                        plain.Add(pair);
                    }
                }
            }
        }
        left.UnionWith(rest.B.Where(IsWord));
    }

    private static bool IsWord(string word) => word.Length >= ShortestWord && !word.Any(char.IsAsciiDigit);

    /// <summary>Takes the surest translations first; a word that the dictionary or a surer one has given a sense keeps it.</summary>
    private static Dictionary<string, string> United(IEnumerable<(string A, string B)> pairs, NameDictionary words)
    {
        var mains = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (a, b) in pairs)
        {
            var (isKnownA, isKnownB) = (words.Contains(a) || mains.ContainsKey(a), words.Contains(b) || mains.ContainsKey(b));
            if (isKnownA && isKnownB)
            {
                continue;
            }
            var (known, other) = isKnownB ? (b, a) : (a, b);
            mains[other] = mains.GetValueOrDefault(known, known);
            mains.TryAdd(known, known);
        }
        return mains;
    }
}
