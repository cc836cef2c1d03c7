using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Tests.Reference;

/// <summary>docs/checks.md and the topic about_CrmAudit_Checks: how each check counts, from the catalogue, the texts and the summary of its class.</summary>
internal static partial class CheckPage
{
    private const string Intro = """
        # How each check counts

        What is asked, what is counted, and the sentence in which the finding says it, with its figures in braces. A share is `{numerator}` of `{denominator}`, and `{measured}` is what is held against the lines: at the
        norm and better the check passes, past the red line it fails, between the two it warns. *Checklist* is a line of the published checklist the audit follows, *default* one of our own; both can be changed under
        `thresholds:` ([configuration.md](configuration.md)). Status, intervals and money are told in [findings.md](findings.md). `Get-CrmAuditCheck -Config audit.yaml` shows the lines in force.

        """;

    private static readonly Dictionary<string, Type> Classes = typeof(Check).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(Check)) && !type.IsAbstract)
        .ToDictionary(static type => ((Check)Activator.CreateInstance(type)!).Id, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Templates = Directory
        .EnumerateFiles(Path.Combine(ReferenceFile.Repository, "src", "CrmAudit.Engine", "Resources", "Texts", "en"), "*.json")
        .SelectMany(static file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!)
        .ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Ids of the checks whose counting nobody has told.</summary>
    public static IEnumerable<string> Untold => CheckCatalogue.All.Select(static check => check.Id).Where(static id => HowOf(id).Length < 20);

    /// <summary>The page, in English.</summary>
    public static string Markdown()
    {
        var culture = CultureInfo.GetCultureInfo("en");
        var page = new StringBuilder(Intro);
        foreach (var area in CheckCatalogue.All.GroupBy(static check => check.Area))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {area.Key}\n");
            foreach (var check in area)
            {
                page.Append(CultureInfo.InvariantCulture, $"\n### {check.Id}\n\n**{Text(check, "title", culture)}.** {Text(check, "question", culture)}\n\n{HowOf(check.Id)}\n\n");
                page.Append(CultureInfo.InvariantCulture, $"{string.Concat(Sentences(check).Select(static sentence => $"> {sentence}\n\n"))}| | |\n|---|---|\n");
                Row(page, "Norm, red line", check.Threshold is null ? "none: it informs" : $"{Line(check, isRed: false)}; {(Line(check, isRed: true) is { Length: > 0 } red ? $"red {red}" : "no red line")}");
                Row(page, "Unit", UnitName.Of(check.Unit));
                Row(page, "Severity in the red", $"{check.Severity}");
                Row(page, "Source", check.Threshold?.Origin.ToString() ?? "");
                Row(page, "Needs", string.Join("; ", check.Inputs.Select(static input => string.Join(" or ", input.Split('|').Select(static one => $"`{one}`")))));
                Row(page, "Parameters", string.Join(", ", check.Parameters.Select(static pair => string.Create(CultureInfo.InvariantCulture, $"`{pair.Key}: {pair.Value}`"))));
                Row(page, "Cmdlet", $"`{check.Command}`");
            }
        }
        return page.ToString();
    }

    /// <summary>The topic for Get-Help.</summary>
    public static string Topic(string language, string heading)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        string Word(string id) => new CrmText(id).Render(culture);
        var topic = new StringBuilder(heading.ReplaceLineEndings("\n"));
        foreach (var check in CheckCatalogue.All)
        {
            topic.Append(CultureInfo.InvariantCulture, $"\n  {check.Id}\n    {Text(check, "title", culture)}. {Text(check, "question", culture)}\n");
            if (check.Threshold is not null)
            {
                topic.Append(CultureInfo.InvariantCulture, $"    {Word("report.col.norm")}: {Line(check, isRed: false)}. {Word("report.col.red")}: {(Line(check, isRed: true) is { Length: > 0 } red ? red : "-")}.\n");
            }
        }
        return topic.ToString();
    }

    private static string HowOf(string id) => Classes.TryGetValue(id, out var type) ? XmlSummaries.Of(type) : "";

    private static string Text(CrmCheck check, string part, CultureInfo culture) => new CrmText($"{check.Id}.{part}").Render(culture);

    /// <summary>The templates as they stand in the texts, without formats of figures and forms of words: the message, and where it does not say both figures of a share, those that do.</summary>
    private static IEnumerable<string> Sentences(CrmCheck check)
    {
        var message = Templates.GetValueOrDefault($"{check.Id}.message", "");
        var others = check.Unit == CrmUnit.Share && !SaysBoth(message) ? Templates.Where(pair => pair.Key.StartsWith(check.Id + ".", StringComparison.Ordinal) && SaysBoth(pair.Value)).OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Value) : [];
        return others.Prepend(message).Where(static text => text.Length > 0).Distinct().Select(static text => Forms().Replace(Format().Replace(text, "{$1}"), "$1"));
    }

    private static bool SaysBoth(string text) => text.Contains("{numerator", StringComparison.Ordinal) && text.Contains("{denominator", StringComparison.Ordinal);

    private static string Line(CrmCheck check, bool isRed)
    {
        var line = check.Threshold!;
        var (low, high) = isRed ? (line.Red, line.RedHigh) : (line.Norm, line.NormHigh);
        if (low is not { } value)
        {
            return "";
        }
        if (high is { } upper)
        {
            return isRed ? $"< {Figure(value, check.Unit)}, > {Figure(upper, check.Unit)}" : $"{Figure(value, check.Unit)} - {Figure(upper, check.Unit)}";
        }
        var lower = line.Direction != CrmThresholdDirection.HigherIsBetter;
        var sign = (lower != isRed) ? (isRed ? line.RedInclusive : line.NormInclusive) ? "≤" : "<" : (isRed ? line.RedInclusive : line.NormInclusive) ? "≥" : ">";
        return $"{sign} {Figure(value, check.Unit)}";
    }

    private static string Figure(double value, CrmUnit unit) => unit == CrmUnit.Share
        ? string.Create(CultureInfo.InvariantCulture, $"{100 * value:0.##} %")
        : string.Create(CultureInfo.InvariantCulture, $"{value:0.##}{(unit is CrmUnit.Days or CrmUnit.Minutes or CrmUnit.Hours ? " " + UnitName.Of(unit) : "")}");

    private static void Row(StringBuilder page, string name, string value)
    {
        if (value.Length > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {value.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }
    }

    [GeneratedRegex(@"\{(\w+):[^}]*\}")]
    private static partial Regex Format();

    [GeneratedRegex(@"\{\w+\|(?:[^}|]*\|)*([^}|]*)\}")]
    private static partial Regex Forms();
}
