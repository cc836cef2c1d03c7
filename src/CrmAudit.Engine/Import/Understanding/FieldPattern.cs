using System.Globalization;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// One way of words to mean a field: attribute, !event, +modifier, @whose and :score, each optional ("phone@client", "reason!lost", "!modified+stage",
/// "@owner", "date:0.55"). What belongs to the entity itself needs no @: "phone" of a contact is also "phone of the client".
/// </summary>
internal sealed class FieldPattern
{
    /// <summary>What a header is sure to mean when its words fit and none is left over.</summary>
    public const double Sure = 0.9;

    private const double UnknownWord = 0.12;
    private const double MostUnknown = 0.4;
    private const double OtherModifier = 0.45;
    private const double Tail = 0.15;

    /// <summary>What a header loses whose own word nobody knows: what stands in the column has to agree, then.</summary>
    private const double UnknownHead = 0.25;

    /// <summary>What a date, type or link loses beside a word nobody knows: the word says of what.</summary>
    private const double UnknownKind = 0.35;

    /// <summary>Of a sum with and without tax the one with it is the sum.</summary>
    private const double BesideTotal = 0.05;

    private const string NetOfTax = "net";

    private static readonly HashSet<string> Weak = new(StringComparer.Ordinal) { "date", "type", "category", "website" };

    /// <summary>Words that mean the same beside each other: "source / channel".</summary>
    private static readonly HashSet<(string, string)> Alike = [("source", "channel"), ("channel", "source"), ("amount", "value"), ("value", "amount"), ("status", "stage"), ("stage", "status"), ("amount", "price"), ("revenue", "amount"), ("amount", "revenue"), ("comment", "description")];

    private readonly string? _attribute;
    private readonly string? _event;
    private readonly string? _modifier;
    private readonly string? _noun;
    private readonly double _score = 1;

    public FieldPattern(string text)
    {
        var rest = text;
        if (rest.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon)
        {
            (_score, rest) = (double.Parse(rest[(colon + 1)..], CultureInfo.InvariantCulture), rest[..colon]);
        }
        _noun = Take(ref rest, '@');
        _modifier = Take(ref rest, '+');
        _event = Take(ref rest, '!');
        _attribute = rest.Length > 0 ? rest : null;
    }

    /// <summary>The attribute or event the pattern is about; null when it is about a noun alone.</summary>
    public string? About => _attribute ?? _event;

    /// <summary>How well a header says this, 0-1.</summary>
    /// <param name="meaning">The header.</param>
    /// <param name="self">Nouns of the entity itself.</param>
    public double Score(HeaderMeaning meaning, IReadOnlyList<string> self)
    {
        var isOwn = meaning.Noun is not null && self.Contains(meaning.Noun);
        if (_noun == "self" ? !isOwn : _noun is not null ? meaning.Noun != _noun : meaning.Noun is not null && !isOwn)
        {
            return 0;
        }
        if (meaning.Attribute != _attribute || (_event is null && _attribute is null ? meaning.Event is not null : meaning.Event != _event))
        {
            return 0;
        }
        var score = Sure * _score;
        score -= Math.Min(MostUnknown, UnknownWord * meaning.Unknown);
        // What kind of date or type it is is said by the word beside it.
        score -= meaning.Unknown > 0 && _event is null && _attribute is not null && Weak.Contains(_attribute) ? UnknownKind : 0;
        score -= meaning.Modifier == _modifier || (meaning.Modifier is not null && Alike.Contains((_attribute ?? "", meaning.Modifier))) ? 0 : OtherModifier;
        score -= meaning.Unit == NetOfTax ? BesideTotal : 0;
        score -= meaning.HasTail ? Tail : 0;
        score -= meaning.IsOfUnknown ? UnknownHead : 0;
        return Math.Max(0, score);
    }

    private static string? Take(ref string text, char sign)
    {
        var at = text.IndexOf(sign, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }
        var taken = text[(at + 1)..];
        text = text[..at];
        return taken;
    }
}
