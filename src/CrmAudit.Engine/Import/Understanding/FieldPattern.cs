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
        score -= meaning.Modifier == _modifier ? 0 : OtherModifier;
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
