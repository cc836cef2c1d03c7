using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Tests.Catalogue;

/// <summary>What holds for every Russian and Kazakh text: language, numerals, quotes, signs. Each text is read as the engine renders it.</summary>
public partial class WordingRulesTests
{
    private static readonly double[] Numbers = [0, 1, 2, 3, 4, 5, 6, 10, 11, 12, 14, 20, 21, 22, 25, 38, 40, 77, 90, 100, 101, 111, 112, 1000, 1001, 1_000_000, 0.5, 1.5, 12.25];

    /// <summary>Words behind a number that are not what it counts. A fraction that is always shown and a percentage govern one form.</summary>
    private static readonly string[] Uncounted = ["из", "и", "в", "вместо", "до", "за", "с", "мс", "мин", "ч", "против", "назад", "ничего"];

    /// <summary>Terms of the trade and names of systems that are written in Latin letters in any language.</summary>
    private static readonly HashSet<string> Terms = new(
        ["CRM", "API", "UTM", "SKU", "CSV", "XLSX", "JSON", "HTML", "YAML", "REST", "HTTP", "HTTPS", "SMTP", "IANA", "ISO", "UTC", "UTF", "URL", "TLS", "PEM", "JWT", "IP", "AI",
         "Excel", "JavaScript", "PowerShell", "WhatsApp", "Telegram", "Kaspi", "HubSpot", "Salesforce", "amoCRM", "Microsoft", "SecretManagement", "Bearer", "Basic", "Authorization",
         "Avito", "avito", "utm", "source", "medium", "campaign", "content", "term", "B", "D", "p", "GB", "KZT", "USD", "e", "mail"], StringComparer.Ordinal);

    /// <summary>In texts for a reader, not in those that tell an administrator what to type, no name of the code stands.</summary>
    [Fact]
    public void No_entity_or_property_of_the_code_stands_in_a_text()
    {
        var names = CrmSchema.Entities.Concat(CrmSchema.Entities.SelectMany(CrmSchema.PropertiesOf).Select(static property => property.Name))
            .Concat(typeof(CrmStatus).Assembly.GetTypes().Where(static type => type.IsEnum).SelectMany(Enum.GetNames))
            .ToHashSet(StringComparer.Ordinal);
        // The words of a menu are those of the system.
        var wrong = Each().Where(static text => !text.Id.StartsWith("export.", StringComparison.Ordinal)).SelectMany(text => Latin().Matches(WithoutKeys(text.Template)).Select(static match => match.Value)
            .Where(word => names.Contains(word) && !Terms.Contains(word))
            .Select(word => $"{text.Language} {text.Id}: {word}"));
        None(wrong);
    }

    [Fact]
    public void A_Russian_noun_behind_a_number_has_the_form_of_the_number()
    {
        var wrong = All("ru").Where(static text => NumberAndWord().Matches(text.Value).Any(static match => !Uncounted.Contains(match.Groups["word"].Value)));
        None(wrong.Select(static text => $"{text.Key}: {text.Value}"));
    }

    /// <summary>Two forms are those of the genitive: раз and раза alone would make 5 раза.</summary>
    [Fact]
    public void No_Russian_word_lacks_its_third_form()
    {
        var forms = All("ru").Values.SelectMany(static text => Forms().Matches(text).Select(static match => match.Groups["forms"].Value)).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(forms);
        Assert.DoesNotContain(forms, two => two.Count(static sign => sign == '|') == 1 && forms.Any(three => three.StartsWith(two + "|", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_Russian_or_Kazakh_text_shortens_a_word_to_save_its_form()
    {
        var wrong = Each().Where(static text => text.Language == "ru" && Shortened().IsMatch(text.Template));
        None(wrong.Select(static text => $"{text.Id}: {text.Template}"));
    }

    /// <summary>90 ашық мәміленің 77 is half a sentence: what is a part of a whole takes the ending.</summary>
    [Fact]
    public void A_Kazakh_part_of_a_whole_takes_its_ending()
    {
        var wrong = All("kk").Where(static text => PartWithoutEnding().IsMatch(text.Value));
        None(wrong.Select(static text => $"{text.Key}: {text.Value}"));
    }

    /// <summary>An ending typed by hand fits one number only.</summary>
    [Fact]
    public void No_Kazakh_ending_is_typed_behind_a_number()
    {
        var wrong = All("kk").Where(static text => TypedEnding().IsMatch(text.Value));
        None(wrong.Select(static text => $"{text.Key}: {text.Value}"));
    }

    /// <summary>Dates and numbers before these words stand in the ablative or the dative.</summary>
    [Fact]
    public void Kazakh_postpositions_govern_a_case()
    {
        var wrong = All("kk").Where(static text => BarePostposition().IsMatch(text.Value));
        None(wrong.Select(static text => $"{text.Key}: {text.Value}"));
    }

    [Fact]
    public void Quotes_are_guillemets_and_percent_signs_are_parted()
    {
        foreach (var (language, id, template) in Each())
        {
            foreach (var number in Numbers)
            {
                var text = Render(language, template, number);
                Assert.False(text.AsSpan().ContainsAny("“”„"), $"{language} {id}: {text}");
                Assert.Equal(text.Count('«'), text.Count('»'));
                Assert.False(id.StartsWith("Config.", StringComparison.Ordinal) ? JoinedPercent().IsMatch(text) : BrokenPercent().IsMatch(text), $"{language} {id}: {text}");
                Assert.False(Untidy().IsMatch(text), $"{language} {id}: {text}");
            }
        }
    }

    private static void None(IEnumerable<string> wrong) => Assert.True(wrong.ToList() is not { Count: > 0 } all, string.Join(Environment.NewLine, wrong));

    private static IEnumerable<(string Language, string Id, string Template)> Each() =>
        new[] { "ru", "kk" }.SelectMany(static language => All(language).Select(text => (language, text.Key, text.Value)));

    private static string Render(string language, string template, double number)
    {
        var parsed = TextTemplate.Parse(template);
        var dates = Dated().Matches(template).Select(static match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var day = new DateTimeOffset(2026, 4, 18, 9, 27, 0, TimeSpan.FromHours(5));
        return parsed.Render(parsed.Names.ToDictionary(static name => name, name => dates.Contains(name) ? day : (object?)number, StringComparer.Ordinal), TextCulture.Of(language));
    }

    /// <summary>A text without what is typed into a file or a console: keys with a colon, parameters, commands, names in parentheses of keys, code.</summary>
    private static string WithoutKeys(string template) => Keys().Replace(template, " ");

    internal static Dictionary<string, string> All(string language)
    {
        var assembly = Assembly.Load("CrmAudit.Engine");
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith($"Texts/{language}/", StringComparison.Ordinal))
            .SelectMany(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
            })
            .ToDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\{[^}]*\}|[A-Za-z]+-[A-Z][A-Za-z]+|-[A-Z][A-Za-z]+|[A-Za-z.\[\]]+:|`[^`]*`|[A-Za-z]+\.[A-Za-z_.]+")]
    private static partial Regex Keys();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Latin();

    [GeneratedRegex(@"\{(?<name>\w+):[dg][~}]")]
    private static partial Regex Dated();

    [GeneratedRegex(@"\{\w+:(?!N1|0\.0\})[N0#][^}]*\} (?<word>[а-яё]+)")]
    private static partial Regex NumberAndWord();

    [GeneratedRegex(@"\{\w+\|(?<forms>[^}]+)\}")]
    private static partial Regex Forms();

    [GeneratedRegex(@"\b(дн|мес|раб|мин|шт|руб|тг|нед)\.")]
    private static partial Regex Shortened();

    [GeneratedRegex(@"(?:ның|нің|дың|дің|тың|тің)\)? ?(?:\(\{\w+:N0\}\) )?\{(?!lost)\w+:[NP][0-9]\}(?! [а-яәғқңөұүһі])")]
    private static partial Regex PartWithoutEnding();

    [GeneratedRegex(@"\{\w+(?::[^}~]*)?\} ?-(?:[гғкқ][ае]|[дтн][ыі]|[дтн][ыі]ң|[дт][ае]|[дтн][ае]н|[мбп]ен|с?[ыі](?:н[ае]|н|н[ыі]ң|нд[ае]|н[ае]н|мен)?)\b")]
    private static partial Regex TypedEnding();

    [GeneratedRegex(@"\{\w+:[dgN][^}~]*\} (?:бастап|бері|кейін|бұрын|дейін|жуық|астам|артық|төмен)\b")]
    private static partial Regex BarePostposition();

    [GeneratedRegex(@"[0-9] %|[0-9]%")]
    private static partial Regex BrokenPercent();

    [GeneratedRegex("[0-9]%")]
    private static partial Regex JoinedPercent();

    [GeneratedRegex(@"  | [,;:!?](?=\s|$)| \.(?=\s|$)|\( | \)|\.\.(?!\.|\d|/|\\)")]
    private static partial Regex Untidy();
}
