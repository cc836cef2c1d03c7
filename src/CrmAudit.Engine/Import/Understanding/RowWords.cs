using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>Words that rows which are no records begin with: the resource Understanding/Rows.json.</summary>
internal static class RowWords
{
    private static readonly Lists Known = Load();

    /// <summary>Whether a cell names a total, a subtotal or a count.</summary>
    /// <param name="cell">The first filled cell of a row.</param>
    /// <param name="isStrict">Whether a record may be called so (Total is an oil, too): then only figures may follow the word.</param>
    public static bool IsTotal(string cell, bool isStrict)
    {
        var text = cell.AsSpan().Trim().TrimEnd(":.").TrimEnd();
        if (After(text, Known.SumsOf) >= 0)
        {
            return true;
        }
        foreach (var word in Known.WholeTotals)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        var at = After(text, Known.Totals);
        return at >= 0 && (!isStrict || !HasLetters(text[at..]) || text[at..].TrimStart().StartsWith("("));
    }

    /// <summary>Whether a cell begins what reports write below their data.</summary>
    public static bool IsFooter(string cell) => After(cell, Known.Footers) >= 0;

    /// <summary>Whether a cell names a place where goods are kept: a report by places has a row of sums for each.</summary>
    public static bool IsPlace(string cell) => After(cell, Known.Places) >= 0;

    /// <summary>Whether a cell begins the header of the parts of a record.</summary>
    public static bool IsSubitems(string cell) => Known.Subitems.Contains(cell, StringComparer.OrdinalIgnoreCase);

    /// <summary>Where a text goes on after the longest word of a list it begins with; -1 when it begins with none.</summary>
    private static int After(ReadOnlySpan<char> text, List<string> words)
    {
        var after = -1;
        foreach (var word in words)
        {
            if (word.Length > after && text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (text.Length == word.Length || !char.IsLetterOrDigit(word[^1]) || !char.IsLetter(text[word.Length])))
            {
                after = word.Length;
            }
        }
        return after;
    }

    private static bool HasLetters(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetter(letter))
            {
                return true;
            }
        }
        return false;
    }

    private static Lists Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Understanding/Rows.json")!;
        return JsonSerializer.Deserialize<Lists>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed class Lists
    {
        /// <summary>Words for a total, at the beginning of a cell.</summary>
        public required List<string> Totals { get; init; }

        /// <summary>Words for what is summed, that whatever may follow.</summary>
        public required List<string> SumsOf { get; init; }

        /// <summary>Words that are a total only where nothing follows.</summary>
        public required List<string> WholeTotals { get; init; }

        public required List<string> Footers { get; init; }

        /// <summary>Places where goods are kept, at the beginning of a cell.</summary>
        public required List<string> Places { get; init; }

        /// <summary>What boards call the parts of a record.</summary>
        public required List<string> Subitems { get; init; }
    }
}
