using System.Collections.Frozen;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Text.Quality;

/// <summary>
/// Names that name nobody: what telephony, a marketplace or a till puts where the client's name belongs («Входящий звонок +7 701 ...», «Покупатель Kaspi»,
/// "Guest"). Each word says what somebody is to the firm or where he came from, or belongs to a phone; a short number is somebody's (Клиент 21).
/// </summary>
internal static class NobodyName
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Lexicon.Set("name.nobody").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Digits from which a number is a phone.</summary>
    private const int FewestDigits = 6;

    /// <summary>Whether a text names nobody.</summary>
    public static bool Is(string text)
    {
        var (at, digits) = (0, 0);
        while (Names.Words.Next(text, ref at) is { IsEmpty: false } word)
        {
            if (!word.ContainsAnyExceptInRange('0', '9'))
            {
                digits += word.Length;
            }
            else if (!Known.Contains(word))
            {
                return false;
            }
        }
        return digits is 0 or >= FewestDigits;
    }
}
