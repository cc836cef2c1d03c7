using System.Buffers;
using System.Collections.Frozen;

namespace CrmAudit.Engine.Text.Quality;

/// <summary>
/// Tells values that say something from those typed only to get past the form, in Russian, Kazakh and English. The rule depends on
/// what the field is for (<see cref="FillUse"/>):
/// <list type="bullet">
/// <item>only signs («-», «...», «?») say nothing anywhere; a plus or a tick may mean yes in a custom field and stays;</item>
/// <item>words such as n/a, «не указано», «белгісіз» say nothing anywhere but in system fields;</item>
/// <item>«нет», no, «жоқ» say nothing in names, contacts, directories and free text, but are an answer in a custom yes-no field;</item>
/// <item>test words count alone or beside a record noun or legal form («Тест 2», «тестовый лид», «ТОО Тест»), never inside a longer name («Тестов»);</item>
/// <item>runs of neighbouring keys (qwerty, йцукен, фыва), rows of digits and one character repeated count in typed fields; a single
/// character only as a name of a card or firm, so that an initial or a note of «1» stays;</item>
/// <item>amounts only when they are 1, a row of ones or 123...; a nought is empty.</item>
/// </list>
/// Words of the configuration count everywhere but in system fields.
/// </summary>
internal sealed class FillerDictionary
{
    /// <summary>Nobody types a longer filler than this.</summary>
    private const int LongestFiller = 48;

    private static readonly Dictionary<string, string[]> Lists = DictionaryResource.Read("Fillers");
    private static readonly FrozenSet<string> Negations = SetOf("negations");
    private static readonly FrozenSet<string> Tests = SetOf("tests");
    private static readonly FrozenSet<string> TestNames = SetOf("testNames");
    private static readonly FrozenSet<string> Nouns = SetOf("nouns");
    private static readonly FrozenSet<string> Names = SetOf("names");
    private static readonly FrozenSet<string> Affirmations = SetOf("affirmations");
    private static readonly FrozenSet<string> PlainTests = SetOf("plainTests");
    private static readonly FrozenSet<string> Flags = SetOf("flags");
    private static readonly FrozenSet<string> OneLetterSurnames = SetOf("oneLetterSurnames");
    private static readonly string[] FreeTextHeaders = Lists["freeTextHeaders"];
    private static readonly SearchValues<char> MeaningfulSigns = SearchValues.Create("+✓✔☑★☆✅❌×");

    private readonly FrozenSet<string> _words;

    /// <summary>The module's words and those of the configuration.</summary>
    public FillerDictionary(IEnumerable<string> added) =>
        _words = Lists["words"].Concat(added).Select(Fold).Where(static word => word.Length > 0).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a custom field is free text by its name.</summary>
    public static bool IsFreeText(string header) => Array.Exists(FreeTextHeaders, hint => header.Contains(hint, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a value is a surname of one letter, as Koreans of Kazakhstan have.</summary>
    public static bool IsOneLetterSurname(string text) => OneLetterSurnames.Contains(Fold(text));

    /// <summary>Whether a value only answers a yes-no question.</summary>
    public static bool IsYesOrNo(string text) => Fold(text) is var folded && (Affirmations.Contains(folded) || Negations.Contains(folded) || Flags.Contains(folded));

    /// <summary>In what way a value says nothing in a field of this use; None when it says something or is blank.</summary>
    public FillerKind Match(string text, FillUse use)
    {
        if (use == FillUse.System || string.IsNullOrWhiteSpace(text))
        {
            return FillerKind.None;
        }
        Span<char> buffer = stackalloc char[LongestFiller];
        var folded = Fold(text, buffer, out var tooLong);
        if (tooLong)
        {
            return FillerKind.None;
        }
        if (folded.Length == 0)
        {
            return use == FillUse.Other && text.AsSpan().ContainsAny(MeaningfulSigns) ? FillerKind.None : FillerKind.Punctuation;
        }
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded)
            || (use != FillUse.Other && Negations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded)))
        {
            return FillerKind.Word;
        }
        return use switch
        {
            FillUse.Phone => PhonePlaceholder.Is(text) ? FillerKind.Placeholder : Typed(folded, text, use),
            FillUse.Email => EmailPlaceholder.Is(text) ? FillerKind.Placeholder : text.Contains('@', StringComparison.Ordinal) ? FillerKind.None : Typed(folded, text, use),
            FillUse.TaxId => PhonePlaceholder.Is(text) ? FillerKind.Placeholder : Typed(folded, text, use),
            FillUse.Amount => AmountKind(folded),
            FillUse.Other => PlainTests.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded) ? FillerKind.Word : FillerKind.None,
            _ => Typed(folded, text, use),
        };
    }

    private FillerKind Typed(ReadOnlySpan<char> folded, string text, FillUse use)
    {
        if (use is FillUse.Name or FillUse.NamePart or FillUse.Company && Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded))
        {
            return FillerKind.Word;
        }
        if (use == FillUse.Choice && PlainTests.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded))
        {
            return FillerKind.Word;
        }
        if (use != FillUse.Choice && IsTestPhrase(folded))
        {
            return FillerKind.Word;
        }
        // The signs within a number part no words: 55-66-77 is no row of repeated characters.
        if (use is FillUse.Phone or FillUse.TaxId && !text.Any(char.IsLetter))
        {
            return FillerKind.None;
        }
        var first = FillerKind.None;
        var tokens = 0;
        foreach (var range in folded.Split(' '))
        {
            var kind = TokenKind(folded[range], text, use, alone: folded.IndexOf(' ') < 0);
            if (kind == FillerKind.None || ++tokens > 4)
            {
                return FillerKind.None;
            }
            first = first == FillerKind.None ? kind : first;
        }
        return first;
    }

    private FillerKind TokenKind(ReadOnlySpan<char> token, string text, FillUse use, bool alone)
    {
        if (token.Length == 1)
        {
            var initial = use == FillUse.NamePart || text.Contains('.', StringComparison.Ordinal);
            var counts = use is FillUse.Name or FillUse.NamePart or FillUse.Company && (char.IsAsciiDigit(token[0]) || !initial);
            return counts && alone ? FillerKind.Repeated : FillerKind.None;
        }
        if (token.IndexOfAnyExcept(token[0]) < 0)
        {
            return token.Length >= (use == FillUse.Choice ? 3 : 2) ? FillerKind.Repeated : FillerKind.None;
        }
        if (char.IsAsciiDigit(token[0]) && token.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return use != FillUse.Choice && KeyboardRuns.IsSequence(token) ? FillerKind.Sequence : FillerKind.None;
        }
        if (KeyboardRuns.IsRun(token))
        {
            return FillerKind.KeyboardRun;
        }
        return !alone && _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token) ? FillerKind.Word : FillerKind.None;
    }

    /// <summary>A test word, alone or with record nouns, legal forms, numbers and made-up test names.</summary>
    private static bool IsTestPhrase(ReadOnlySpan<char> folded)
    {
        var test = false;
        foreach (var range in folded.Split(' '))
        {
            var token = folded[range];
            var bare = token.TrimEnd("0123456789");
            if (bare.Length == 0)
            {
                continue;
            }
            if (Tests.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare))
            {
                test = true;
            }
            else if (!Nouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare) && !TestNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare))
            {
                return false;
            }
        }
        return test;
    }

    private static FillerKind AmountKind(ReadOnlySpan<char> folded)
    {
        // A decimal part or the blanks between thousands became blanks: 1 000 is an amount, 1.00 is a one.
        var end = folded.IndexOf(' ');
        var whole = end > 0 && folded[(end + 1)..].IndexOfAnyExcept('0') < 0 && folded.Length - end - 1 <= 2 ? folded[..end] : folded;
        if (whole.IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return FillerKind.None;
        }
        if (whole.IndexOfAnyExcept('1') < 0)
        {
            return FillerKind.Repeated;
        }
        return whole[0] == '1' && KeyboardRuns.IsSequence(whole) ? FillerKind.Sequence : FillerKind.None;
    }

    private static FrozenSet<string> SetOf(string list) => Lists[list].Select(Fold).ToFrozenSet(StringComparer.Ordinal);

    private static string Fold(string text)
    {
        Span<char> buffer = stackalloc char[LongestFiller];
        var folded = Fold(text, buffer, out var tooLong);
        return tooLong ? text : folded.ToString();
    }

    /// <summary>Letters and digits in lower case, everything between them one blank.</summary>
    private static ReadOnlySpan<char> Fold(string text, Span<char> buffer, out bool tooLong)
    {
        tooLong = false;
        var length = 0;
        var gap = false;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                gap = length > 0;
                continue;
            }
            if (length + (gap ? 2 : 1) > buffer.Length)
            {
                tooLong = true;
                return [];
            }
            if (gap)
            {
                buffer[length++] = ' ';
                gap = false;
            }
            buffer[length++] = LetterFold.Lower(c);
        }
        return buffer[..length];
    }
}
