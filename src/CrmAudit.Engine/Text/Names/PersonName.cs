namespace CrmAudit.Engine.Text.Names;

/// <summary>A person's name as skeletons: family and given names in any order, the patronymic and a number apart.</summary>
/// <param name="parts">Family and given names in the order written; a single letter is an initial.</param>
/// <param name="patronymic">Stem of the patronymic (the father's name) or its initial; null when there is none.</param>
/// <param name="isWoman">Whether the patronymic or the family name is a woman's; null when neither tells.</param>
/// <param name="number">Short number that is a part of it (Клиент 21); null when there is none.</param>
internal sealed class PersonName(NamePart[] parts, NamePart? patronymic, bool? isWoman, string? number = null)
{
    public NamePart[] Parts => parts;

    public NamePart? Patronymic => patronymic;

    public bool? IsWoman => isWoman;

    public string? Number => number;

    /// <summary>Skeletons of the names in the order written.</summary>
    public IEnumerable<string> Names => parts.Select(static part => part.Text);

    /// <summary>Names in the order written, without blanks.</summary>
    public string Together => string.Concat(Names);

    /// <summary>Names in one order, whatever the order written, patronymic and number included.</summary>
    public string Key => $"{string.Join(' ', Names.Order(StringComparer.Ordinal))}{(patronymic is null ? "" : $" {patronymic.Text}")}{(number is null ? "" : $" {number}")}";

    /// <summary>Names written out: neither initials nor a single word fit other people too.</summary>
    public int Whole
    {
        get
        {
            var whole = 0;
            foreach (var part in parts)
            {
                whole += part.IsInitial ? 0 : 1;
            }
            return whole;
        }
    }

    /// <summary>The name of a text, read with the built-in given names; null when it has no letter.</summary>
    public static PersonName? Parse(string? text) => new PersonNames(NameDictionary.GivenNames).Read(text);
}
