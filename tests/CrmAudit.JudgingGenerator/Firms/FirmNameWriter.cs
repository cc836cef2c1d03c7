using CrmAudit.JudgingGenerator.Names;

namespace CrmAudit.JudgingGenerator.Firms;

/// <summary>Writes a firm's name after a style.</summary>
public static class FirmNameWriter
{
    public static string Write(FirmName name, FirmNameStyle style)
    {
        var core = Core(name, style);
        if (style.Upper)
        {
            core = core.ToUpperInvariant();
        }

        var person = name.FullOwner is not null;
        var text = WithForm(name.Form, style, person ? core : Quoted(core, style.Quotes));
        if (name.BranchCity is { } city)
        {
            text = style.Language switch
            {
                Language.Russian => $"Филиал {text} в г. {city.Russian}",
                Language.Kazakh => $"{text} {city.Kazakh} филиалы",
                _ => $"{text} {city.English} Branch",
            };
        }

        return style.Transliteration is { } latin ? Romanization.Write(text, latin) : text;
    }

    private static string Core(FirmName name, FirmNameStyle style)
    {
        if (name.FullOwner is { } owner && style.FullOwner)
        {
            return owner.In(style.Language);
        }

        var parts = name.Parts.Where(part => !(style.WithoutSuffix && part.Kind == PartKind.Suffix)).ToList();
        if (style.WithoutLastBrand && parts.FindLastIndex(part => part.Kind == PartKind.Brand) is var last and > 0)
        {
            parts.RemoveAt(last);
        }

        if (style.AddedSuffix is { } added)
        {
            parts.Add(new(PartKind.Suffix, added));
        }

        var properGoesFirst = style.Language != Language.Russian ^ style.Reordered;
        if (properGoesFirst && parts is [{ Kind: PartKind.Phrase }, { Kind: PartKind.Proper }, ..])
        {
            (parts[0], parts[1]) = (parts[1], parts[0]);
        }
        else if (style.Reordered && parts is [{ Kind: PartKind.Proper }, { Kind: PartKind.Brand }, ..])
        {
            (parts[0], parts[1]) = (parts[1], parts[0]);
        }

        var text = string.Join(style.Joiner, parts.Select(part => Text(part, style)));
        return text.Replace(" -", "-").Replace("--", "-");
    }

    private static string Text(NamePart part, FirmNameStyle style)
    {
        var text = part.Words.In(style.Language);
        return style.Abbreviated && part.Kind == PartKind.Phrase
            ? string.Concat(text.Split(' ', '-').Select(word => char.ToUpperInvariant(word[0])))
            : text;
    }

    private static string WithForm(LegalForm form, FirmNameStyle style, string core)
    {
        if (style.Form == FormPlace.Missing)
        {
            return core;
        }

        var written = (style.Form == FormPlace.Full ? form.Full : form.Short).In(style.Language);
        var usuallyFirst = style.Language == Language.Russian || (form == LegalForm.Sole && style.Language == Language.Kazakh);
        return usuallyFirst ^ style.Form == FormPlace.Moved ? $"{written} {core}" : $"{core} {written}";
    }

    private static string Quoted(string core, Quotes quotes) => quotes switch
    {
        Quotes.Angle => $"«{core}»",
        Quotes.Straight => $"\"{core}\"",
        Quotes.Curly => $"“{core}”",
        _ => core,
    };
}
