using CrmAudit.Engine.Planning;

namespace CrmAudit.Engine.Reporting.Html;

/// <summary>Small pieces of markup that several sections use.</summary>
internal static class HtmlFragments
{
    /// <summary>A status in colour, shape and word: colour alone is not enough.</summary>
    public static void Status(HtmlWriter html, ReportWords words, CrmStatus status) =>
        html.Add($"<span class=\"pill {Css(status)}\">{Mark(status)}{words.Of(status)}</span>");

    public static void Severity(HtmlWriter html, ReportWords words, CrmSeverity severity) =>
        html.Add($"<span class=\"sev sev-{severity.ToString().ToLowerInvariant()}\">{words.Of(severity)}</span>");

    public static string Css(CrmStatus status) => status switch
    {
        CrmStatus.Pass => "pass",
        CrmStatus.Warning => "warn",
        CrmStatus.Fail => "fail",
        CrmStatus.Indeterminate => "few",
        _ => "none",
    };

    /// <summary>Tick, triangle, octagon-like square, ring, dash: told apart without colour.</summary>
    public static Markup Mark(CrmStatus status) => new(status switch
    {
        CrmStatus.Pass => "<svg class=\"mark\" viewBox=\"0 0 12 12\" aria-hidden=\"true\"><path d=\"M2 6.5l2.8 2.8L10 3.6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/></svg>",
        CrmStatus.Warning => "<svg class=\"mark\" viewBox=\"0 0 12 12\" aria-hidden=\"true\"><path d=\"M6 1l5.5 10H.5z\" fill=\"currentColor\"/></svg>",
        CrmStatus.Fail => "<svg class=\"mark\" viewBox=\"0 0 12 12\" aria-hidden=\"true\"><path d=\"M3.5 1h5L11 3.5v5L8.5 11h-5L1 8.5v-5z\" fill=\"currentColor\"/></svg>",
        CrmStatus.Error => "<svg class=\"mark\" viewBox=\"0 0 12 12\" aria-hidden=\"true\"><path d=\"M2 2l8 8M10 2l-8 8\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/></svg>",
        CrmStatus.NotEvaluated => "<svg class=\"mark\" viewBox=\"0 0 12 12\" aria-hidden=\"true\"><path d=\"M2 6h8\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/></svg>",
        _ => "<svg class=\"mark\" viewBox=\"0 0 12 12\" aria-hidden=\"true\"><circle cx=\"6\" cy=\"6\" r=\"4\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/></svg>",
    });

    /// <summary>What an item costs: the records and money its message speaks of, then those of all its findings and what of them the total holds.</summary>
    public static void Cost(HtmlWriter html, ReportWords words, PlanItem item)
    {
        if (item.LeadAmount is > 0)
        {
            html.Add($"<b class=\"num\">{words.Money(item.LeadAmount.Value, item.Lead.Impact!.Currency)}</b><span class=\"muted\">{words.Of(item.Lead.Impact.Money)}</span>");
        }
        if (item.LeadRecords > 0)
        {
            html.Add($"<span class=\"num muted\">{words.Of("records", ("n", item.LeadRecords))}</span>");
        }
        if (item.LeadRecords == 0 && item.LeadAmount is not > 0)
        {
            html.Raw("<span class=\"muted\">—</span>");
        }
        if (words.Beside(item) is { Length: > 0 } beside)
        {
            html.Add($"<span class=\"muted small\">{beside}</span>");
        }
    }

    /// <summary>A horizontal bar; width 0-1 of the space it is given.</summary>
    public static Markup Bar(double share, string css)
    {
        var width = (Math.Clamp(double.IsFinite(share) ? share : 0, 0, 1) * 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
        return new($"<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"track\" width=\"100\" height=\"10\"/><rect class=\"{css}\" width=\"{width}\" height=\"10\"/></svg>");
    }

    /// <summary>A horizontal bar up to a value, and paler from the lower to the upper end of what it can still become; all 0-1.</summary>
    public static Markup RangeBar(double? value, double low, double high, string css)
    {
        static string Shown(double share) => (100 * share).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
        return new($"<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"track\" width=\"100\" height=\"10\"/><rect class=\"{css}\" width=\"{Shown(value ?? low)}\" height=\"10\"/><rect class=\"open\" x=\"{Shown(low)}\" width=\"{Shown(high - low)}\" height=\"10\"/></svg>");
    }

    /// <summary>Where the page tells more of an item.</summary>
    public static string Target(PlanItem item) => item.Findings.All(static finding => finding is CrmDuplicateGroup) ? "duplicates" : "c-" + item.Lead.CheckId;

    /// <summary>Subjects of an item, the gravest by name.</summary>
    public static string Subjects(ReportWords words, PlanItem item, int named = 3)
    {
        var names = item.Findings.Where(static finding => finding is not CrmDuplicateGroup).Select(finding => words.Subject(finding.Subject)).Distinct(StringComparer.Ordinal).ToList();
        var text = string.Join(", ", names.Take(named));
        return names.Count > named ? $"{text} {words.Of("more", ("n", names.Count - named))}" : text;
    }
}
