using System.Buffers;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>
/// What the name of a stage or a status says about a deal: the whole name, or the word of closing it begins or ends with, whatever letter or number stands in
/// front (G. Project Won, 7) Отказ: дорого). A word of closing in the middle says nothing: a lost contact is no lost deal.
/// </summary>
internal static class DealOutcomeWords
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("-–—:,;(|");

    private static readonly WordList Won = Words("deal.won");
    private static readonly WordList Lost = Words("deal.lost");
    private static readonly WordList Open = Words("deal.open");
    private static readonly WordList Over = Words("deal.over");
    private static readonly WordList Closed = Words("deal.closed");
    private static readonly WordList ClosedWon = Words("deal.closed.won");
    private static readonly WordList ClosedLost = Words("deal.closed.lost");
    private static readonly WordList EndsWon = Words("deal.won.end");
    private static readonly WordList EndsLost = Words("deal.lost.end");
    private static readonly WordList Not = Words("deal.not");

    /// <summary>Won, Lost, Open, Closed where the name says that it is over and not how; Unknown where it says neither.</summary>
    public static CrmDealStatus Of(string? text)
    {
        if (text is null)
        {
            return CrmDealStatus.Unknown;
        }
        var key = StatusWords.Key(text);
        if (Whole(key) is var whole and not CrmDealStatus.Unknown)
        {
            return whole;
        }
        // A code may carry its pipeline in front: C14:WON.
        if (key.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon && Whole(key[(colon + 1)..].Trim()) is var code and not CrmDealStatus.Unknown)
        {
            return code;
        }
        var name = Unnumbered(key);
        return Whole(name) is var bare and not CrmDealStatus.Unknown ? bare
            : Closed.Matches(name) ? OfClosed(name)
            : Whole(First(name)) is var first and (CrmDealStatus.Won or CrmDealStatus.Lost) ? first
            : OfEnd(name);
    }

    private static CrmDealStatus Whole(string key) =>
        Won.Matches(key) ? CrmDealStatus.Won
        : Lost.Matches(key) ? CrmDealStatus.Lost
        : Open.Matches(key) ? CrmDealStatus.Open
        : Over.Matches(key) ? CrmDealStatus.Closed
        : CrmDealStatus.Unknown;

    /// <summary>A stage that says it is the closed one, in words of its own: Закрыто - Выиграно, Closed (Lost to competitor).</summary>
    private static CrmDealStatus OfClosed(string name) =>
        ClosedLost.Matches(name) ? CrmDealStatus.Lost
        : ClosedWon.Matches(name) ? CrmDealStatus.Won
        : Whole(First(name));

    /// <summary>The part before what explains it: Lost - price, Отказ (нет бюджета).</summary>
    private static string First(string name)
    {
        var at = name.AsSpan().IndexOfAny(Separators);
        return at > 0 ? name[..at].Trim() : name;
    }

    private static CrmDealStatus OfEnd(string name)
    {
        var words = name.TrimEnd(')', '!', '.').Split((char[])[' ', '(', '-', ':'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || Not.Matches(words[^2]))
        {
            return CrmDealStatus.Unknown;
        }
        return EndsWon.Matches(words[^1]) ? CrmDealStatus.Won : EndsLost.Matches(words[^1]) ? CrmDealStatus.Lost : CrmDealStatus.Unknown;
    }

    /// <summary>A name without the letter or number that keeps stages in order: G. Won, 12) Won, 03 - Won.</summary>
    private static string Unnumbered(string key)
    {
        var end = 0;
        while (end < Math.Min(key.Length, 3) && char.IsDigit(key[end]))
        {
            end++;
        }
        end = end == 0 && key.Length > 0 && char.IsLetter(key[0]) ? 1 : end;
        var rest = key.AsSpan(end).TrimStart(' ');
        return end > 0 && rest.Length > 1 && rest[0] is '.' or ')' or '-' or ':' or '–' ? rest[1..].Trim().ToString() : key;
    }

    private static WordList Words(string meaning) => WordList.Of(meaning, StatusWords.Key);
}
