using System.Buffers;
using System.Collections.Frozen;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Logs;

/// <summary>
/// The first line of a message with everything that varies by its looks alone replaced by &lt;*&gt;: numbers, amounts, dates (month names
/// of every language too), identifiers, addresses, paths, quoted values and what follows a key=. Two messages that differ in
/// such parts only have the same masked form, so a million lines leave some hundreds to compare.
/// </summary>
internal sealed class LogMask
{
    /// <summary>What stands for a variable part.</summary>
    public const string Any = "<*>";

    /// <summary>A longer message is told apart by its beginning.</summary>
    private const int Longest = 2000;

    private const int LongestQuote = 300;

    private static readonly SearchValues<char> PieceEnds = SearchValues.Create(" \t\r\n\u00a0=,;:()[]{}<>|\"'`«»“”!?");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\u00a0,;)]}>|\"'&");
    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \t\r\n\u00a0\"'<>)]},;«»");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Literals = Lookup(["null", "nil", "nan", "n/a", "undefined"]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DateWords =
        Lookup([.. Enumerable.Range(1, 12).SelectMany(static month => Lexicon.Words($"month.{month}")), .. Lexicon.Words("weekday"), "am", "pm", "utc", "gmt"]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = Lookup(Lexicon.Words("log.unit"));

    private static readonly string[] Methods = ["GET ", "POST ", "PUT ", "PATCH ", "DELETE ", "HEAD ", "OPTIONS "];

    /// <summary>Last labels that make a dotted name a host rather than a class or a module.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TopDomains = Lookup(Lexicon.Words("log.domain"));

    /// <summary>Whether a label is that of a country or kind that ends the name of a host.</summary>
    public static bool IsTopDomain(ReadOnlySpan<char> label) => TopDomains.Contains(label) || label.Equals("com", StringComparison.OrdinalIgnoreCase);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(IEnumerable<string> words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private char[] _text = new char[256];
    private int _length;

    /// <summary>The masked form, with single spaces; valid until the next call.</summary>
    public ReadOnlySpan<char> Mask(ReadOnlySpan<char> message)
    {
        _length = 0;
        message = message.Trim();
        var end = message.IndexOfAny('\r', '\n');
        message = end >= 0 ? message[..end] : message;
        message = message.Length > Longest ? message[..Longest] : message;
        var space = false;
        for (var i = 0; i < message.Length;)
        {
            var sign = message[i];
            if (char.IsWhiteSpace(sign))
            {
                (space, i) = (true, i + 1);
                continue;
            }
            if (Quoted(message, i) is var quoted and > 0)
            {
                Variable(space);
                (space, i) = (false, i + quoted);
                continue;
            }
            if (sign == '=' && !space && _length > 0 && IsWord(_text[_length - 1]) && !(i + 1 < message.Length && message[i + 1] is '=' or '>'))
            {
                Sign(sign, space: false);
                i++;
                if (i < message.Length && message[i] is '{' or '[' or '(' or '"' or '\'')
                {
                    continue;
                }
                i += ValueLength(message[i..]);
                Variable(space: false);
                space = false;
                continue;
            }
            if (sign == '(' && i + 1 < message.Length && message[i + 1] == ')' && space)
            {
                Sign('(', space: true);
                Variable(space: false);
                Sign(')', space: false);
                (space, i) = (false, i + 2);
                continue;
            }
            if (sign == '<' && Enclosed(message[i..]) is var enclosed and > 0)
            {
                Variable(space);
                (space, i) = (false, i + enclosed);
                continue;
            }
            if (sign is '<' or '>' && i + 1 < message.Length && char.IsDigit(message[i + 1]))
            {
                i++;
                continue;
            }
            if (PieceEnds.Contains(sign))
            {
                Sign(sign, space);
                (space, i) = (false, i + 1);
                continue;
            }
            i += Piece(message, i, space);
            space = false;
        }
        return _text.AsSpan(0, _length);
    }

    /// <summary>Length of a value in angle brackets, they included; 0 where none starts here.</summary>
    private static int Enclosed(ReadOnlySpan<char> rest)
    {
        var close = rest[1..].IndexOfAny(">< \t") + 1;
        return close > 1 && rest[close] == '>' && IsVariable(rest[1..close]) ? close + 1 : 0;
    }

    /// <summary>Length of what follows key=, brackets it opens itself included.</summary>
    private static int ValueLength(ReadOnlySpan<char> rest)
    {
        var (length, open) = (0, 0);
        while (length < rest.Length && (!ValueEnds.Contains(rest[length]) || (open > 0 && rest[length] is ')' or ']' or '}')))
        {
            open += rest[length] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            length++;
        }
        return length < rest.Length && rest[length] == '"' ? length + 1 : length;
    }

    /// <summary>Length of a quoted value that starts here, quotes included; 0 for none.</summary>
    private static int Quoted(ReadOnlySpan<char> message, int start)
    {
        var close = message[start] switch { '"' => '"', '\'' => '\'', '`' => '`', '«' => '»', '“' => '”', _ => '\0' };
        if (close == '\0' || (start > 0 && char.IsLetterOrDigit(message[start - 1])))
        {
            return 0;
        }
        var rest = message[(start + 1)..];
        rest = rest.Length > LongestQuote ? rest[..LongestQuote] : rest;
        var length = rest.IndexOf(close);
        foreach (var method in Methods)
        {
            if (rest.StartsWith(method, StringComparison.Ordinal))
            {
                return 0;
            }
        }
        if (length < 0 || (length + 1 < rest.Length && char.IsLetterOrDigit(rest[length + 1])))
        {
            return 0;
        }
        return length + 2;
    }

    /// <summary>Writes the word or value that starts here and returns its length.</summary>
    private int Piece(ReadOnlySpan<char> message, int start, bool space)
    {
        var rest = message[start..];
        var length = rest.IndexOfAny(PieceEnds);
        length = length < 0 ? rest.Length : length;
        if (IsAddress(rest, length))
        {
            var whole = rest.IndexOfAny(AddressEnds);
            Variable(space);
            return whole < 0 ? rest.Length : Math.Max(whole, length);
        }
        var piece = rest[..length];
        var word = piece.TrimEnd('.');
        if (word.IsEmpty)
        {
            Copy(piece, space);
            return length;
        }
        if (IsVariable(word) || IsHost(word, rest[length..]) || (EndsVariable() && Units.Contains(word)) || (IsHex(word) && !space && _length > 0 && _text[_length - 1] == ':' && EndsVariable(1)) || (DateWords.Contains(word) && (EndsVariable() || NextIsDate(rest[length..]))))
        {
            Variable(space);
        }
        else
        {
            Copy(word, space);
        }
        return length;
    }

    private static bool IsAddress(ReadOnlySpan<char> rest, int length) =>
        (rest[0] == '/' && length > 1 && length < rest.Length && rest[length] is '?' or ':' or ';' or '=' or ',')
        || (length < rest.Length && rest[length] == ':' && length + 1 < rest.Length
        && ((rest[length + 1] == '/' && length + 2 < rest.Length && rest[length + 2] == '/') || (length == 1 && char.IsAsciiLetter(rest[0]) && rest[2] == '\\')));

    private static bool IsVariable(ReadOnlySpan<char> word)
    {
        var slashes = 0;
        foreach (var sign in word)
        {
            if (char.IsDigit(sign) || sign == '\\')
            {
                return true;
            }
            slashes += sign == '/' ? 1 : 0;
        }
        return slashes > 1 || (slashes == 1 && word[0] == '/' && word.Length > 1) || (word.IndexOf('@') > 0 && word.IndexOf('.') > 0) || Literals.Contains(word);
    }

    /// <summary>A dotted name that ends like one of the internet, or is followed by a port.</summary>
    private static bool IsHost(ReadOnlySpan<char> word, ReadOnlySpan<char> rest)
    {
        var dot = word.LastIndexOf('.');
        return dot > 0 && ((rest.Length > 1 && rest[0] == ':' && char.IsDigit(rest[1])) || IsTopDomain(word[(dot + 1)..]));
    }

    private static bool IsHex(ReadOnlySpan<char> word)
    {
        foreach (var sign in word)
        {
            if (!char.IsAsciiHexDigit(sign))
            {
                return false;
            }
        }
        return word.Length <= 4;
    }

    private static bool NextIsDate(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" ,.");
        if (rest.IsEmpty || char.IsDigit(rest[0]))
        {
            return !rest.IsEmpty;
        }
        var length = rest.IndexOfAny(PieceEnds);
        return length is >= 3 and <= 9 && DateWords.Contains(rest[..length]);
    }

    private bool EndsVariable(int before = 0) => _text.AsSpan(0, Math.Max(0, _length - before)).EndsWith(Any);

    /// <summary>A variable part; one that only a sign of lists, times or amounts parts from the one before belongs to it.</summary>
    private void Variable(bool space)
    {
        var written = _text.AsSpan(0, _length);
        if (written.EndsWith(Any))
        {
            return;
        }
        if (_length > Any.Length && written[^1] is ',' or ':' && written[..^1].EndsWith(Any))
        {
            _length--;
            return;
        }
        Copy(Any, space);
    }

    private void Sign(char sign, bool space)
    {
        Copy([sign], space);
        // A value told once more in brackets (10 KB (10240), host (address)) is one value.
        if (sign == ')' && _text.AsSpan(0, _length).EndsWith("<*> (<*>)"))
        {
            _length -= " (<*>)".Length;
        }
    }

    private void Copy(ReadOnlySpan<char> text, bool space)
    {
        var need = _length + text.Length + 1;
        if (need > _text.Length)
        {
            Array.Resize(ref _text, need * 2);
        }
        if (space && _length > 0)
        {
            _text[_length++] = ' ';
        }
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    private static bool IsWord(char sign) => char.IsLetterOrDigit(sign) || sign is '_' or '-' or '.' or '>' or ']' or ')';
}
