using System.Collections.Frozen;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Recount.Rows;

/// <summary>Records made to try something out: a word of their title or tags says so.</summary>
internal static class TestRecords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = Lexicon.Set("record.test").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The test records; null when there are none.</summary>
    public static ulong[]? Of(RecountRows rows)
    {
        var bits = RowBits.Of(rows.Count, row => rows.Records[row] is CrmCard card && (IsTest(card.Name) || IsTest(card.Tags)));
        return RowBits.Count(bits) > 0 ? bits : null;
    }

    public static bool IsTest(string? text)
    {
        if (text is null)
        {
            return false;
        }
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                if (Words.Contains(text.AsSpan(start, i - start)))
                {
                    return true;
                }
                start = -1;
            }
        }
        return false;
    }
}
