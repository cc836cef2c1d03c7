using System.Collections.Frozen;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>Zones as logs abbreviate them behind a time. Where one stands for several, it is the one of Central Asia's neighbourhood, then Europe and America.</summary>
internal static class LogZones
{
    private const int Longest = 4;

    private static readonly FrozenDictionary<string, TimeSpan> Offsets = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["UTC"] = 0, ["GMT"] = 0, ["WET"] = 0, ["WEST"] = 1, ["BST"] = 1, ["CET"] = 1, ["CEST"] = 2, ["EET"] = 2, ["EEST"] = 3, ["TRT"] = 3, ["MSK"] = 3, ["MSD"] = 4, ["SAMT"] = 4, ["GST"] = 4,
        ["AQTT"] = 5, ["ORAT"] = 5, ["QYZT"] = 6, ["UZT"] = 5, ["YEKT"] = 5, ["PKT"] = 5, ["IST"] = 5.5, ["ALMT"] = 6, ["KGT"] = 6, ["OMST"] = 6, ["NOVT"] = 7, ["KRAT"] = 7, ["HKT"] = 8, ["SGT"] = 8, ["IRKT"] = 8,
        ["JST"] = 9, ["KST"] = 9, ["YAKT"] = 9, ["AEST"] = 10, ["VLAT"] = 10, ["AEDT"] = 11, ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
    }.ToFrozenDictionary(static pair => pair.Key, static pair => TimeSpan.FromHours(pair.Value), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TimeSpan>.AlternateLookup<ReadOnlySpan<char>> ByText = Offsets.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Offset of an abbreviation; null for a word that is none.</summary>
    public static TimeSpan? OffsetOf(ReadOnlySpan<char> word) => ByText.TryGetValue(word, out var offset) ? offset : null;

    /// <summary>Length of the abbreviation a text begins with; 0 for none. A level in capitals is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length <= Longest && char.IsAsciiLetterUpper(text[length]))
        {
            length++;
        }
        return length is >= 3 and <= Longest && (length == text.Length || text[length] is ' ' or ']' or ')' or '|' or ',' or ':' or ';' or '\t') && OffsetOf(text[..length]) is not null ? length : 0;
    }
}
