using CrmAudit.Engine.Reporting.View;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Reporting.Html.Sections;

/// <summary>Every evaluated check with its subjects and the records behind them.</summary>
internal static class ChecksSection
{
    /// <summary>Subjects of one check that are laid out; more of them make a page nobody scrolls.</summary>
    private const int MostSubjects = 100;

    /// <summary>Figures of earlier runs that are written beside their line.</summary>
    private const int LastFigures = 6;

    public static void Write(HtmlWriter html, ReportView view, EvidenceStore evidence)
    {
        var words = view.Words;
        html.Add($"<section id=\"checks\" aria-labelledby=\"checks-h\"><h2 id=\"checks-h\">{words["checks"]}</h2>\n<noscript><p class=\"note\">{words["noscript"]}</p></noscript>\n");
        FilterBar.Write(html, view, evidence);
        foreach (var area in ReportView.MainAreas.Append(CrmArea.Audit))
        {
            var checks = view.Checks.Where(check => check.Area == area).ToList();
            if (area == CrmArea.Audit && checks.Count == 0)
            {
                continue;
            }
            html.Add($"<h3 id=\"area-{area.ToString()}\" data-area=\"{area.ToString()}\">{words.Of(area)}</h3>\n");
            if (checks.Count == 0)
            {
                html.Add($"<p class=\"muted\">{words["checks.none"]}</p>\n");
            }
            foreach (var check in checks)
            {
                Check(html, view, evidence, check);
            }
        }
        html.Raw("</section>\n");
    }

    private static void Check(HtmlWriter html, ReportView view, EvidenceStore evidence, CheckView check)
    {
        var words = view.Words;
        html.Add($"<details class=\"check\" id=\"c-{check.Id}\" data-area=\"{check.Area.ToString()}\"><summary>");
        HtmlFragments.Status(html, words, check.Status);
        var title = words.Title(check.Id, view.Report.Checks.FirstOrDefault(asked => asked.Id == check.Id) ?? (check.Subjects.Count > 0 ? check.Subjects[0].Check : null));
        html.Add($"<span class=\"check-title\">{title}</span><span class=\"check-fig\">");
        if (check.Lead is { } lead)
        {
            Figure(html, words, lead, check.Subjects[0]);
        }
        else
        {
            html.Add($"<span class=\"num\">{words.Of("checks.groups", ("n", (long)check.Groups))}</span></span>");
        }
        html.Raw("</summary>\n<div class=\"check-body\">");
        var question = words.Question(check.Id);
        html.Add($"<p>{question} <code>{check.Id}</code></p>\n");
        if (check.Lead?.RecommendationText is { } advice && check.Status != CrmStatus.Pass)
        {
            html.Add($"<p class=\"advice\"><b>{words["col.what"]}:</b> {words.Text(advice)}</p>\n");
        }
        if (check.Groups > 0)
        {
            html.Add($"<p><a href=\"#duplicates\">{words.Of("checks.groups.where", ("n", (long)check.Groups))}</a></p>\n");
        }
        if (check.Subjects.Count > 0)
        {
            Subjects(html, view, evidence, check.Subjects, title);
        }
        if (check.Lead is { } spoken)
        {
            Trend(html, view, spoken);
        }
        html.Raw("</div></details>\n");
    }

    /// <summary>What was measured beside its norm, and the subject that is worse than the one that speaks.</summary>
    private static void Figure(HtmlWriter html, ReportWords words, CrmFinding lead, CrmFinding worst)
    {
        html.Add($"<span class=\"num\">{words.Measured(lead.Measured, lead.Unit)}</span>");
        if (words.Norm(lead.Threshold, lead.Unit) is { Length: > 0 } norm)
        {
            html.Add($" <span class=\"muted\">{words.Of("norm.beside", ("norm", norm))}</span>");
        }
        html.Raw("</span>");
        if (lead.Status != worst.Status)
        {
            html.Add($"<span class=\"muted\"><bdi>{words.Subject(worst.Subject)}</bdi>: <span class=\"num\">{words.Measured(worst.Measured, worst.Unit)}</span></span>");
        }
    }

    /// <summary>How the figure went over the runs of the history.</summary>
    private static void Trend(HtmlWriter html, ReportView view, CrmFinding lead)
    {
        if (view.Report.Past?.Trend(lead.Fingerprint).ToList() is not { Count: > 1 } points)
        {
            return;
        }
        var words = view.Words;
        var (low, high) = (Math.Min(0, points.Min(static point => point.Value)), points.Max(static point => point.Value));
        html.Add($"<p class=\"muted small\">{words["past.figure"]} {TrendLine.Small(points, low, high)} <span class=\"num\">{string.Join(" → ", points.TakeLast(LastFigures).Select(point => words.Measured(point.Value, lead.Unit)))}</span></p>\n");
    }

    /// <summary>Findings as a table, each with a way to its records.</summary>
    public static void Subjects(HtmlWriter html, ReportView view, EvidenceStore evidence, IReadOnlyList<CrmFinding> findings, string caption)
    {
        var words = view.Words;
        html.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{caption}\"><table class=\"subjects\"><caption class=\"sr\">{caption}</caption><thead><tr><th scope=\"col\">{words["col.subject"]}</th><th scope=\"col\">{words["col.status"]}</th><th scope=\"col\">{words["col.measured"]}</th><th scope=\"col\">{words["col.norm"]}</th><th scope=\"col\">{words["col.red"]}</th><th scope=\"col\">{words["col.message"]}</th></tr></thead><tbody>\n");
        foreach (var finding in findings.Take(MostSubjects))
        {
            html.Add($"<tr data-status=\"{finding.Status.ToString()}\" data-severity=\"{finding.Severity.ToString()}\" data-money=\"{(finding.Impact is { Amount: > 0 } impact ? impact.Money.ToString() : "")}\" data-owner=\"{OwnerOf(finding)}\"><th scope=\"row\"><bdi>{words.Subject(finding.Subject)}</bdi>");
            if (finding.Subject.Owner is { } owner && owner != finding.Subject.Name)
            {
                html.Add($"<br><bdi class=\"muted\">{owner}</bdi>");
            }
            html.Raw("</th><td>");
            HtmlFragments.Status(html, words, finding.Status);
            html.Add($"</td><td class=\"num\">{words.Measured(finding.Measured, finding.Unit)}");
            if (finding.Interval is { } interval && finding.Status == CrmStatus.Indeterminate)
            {
                html.Add($"<br><span class=\"muted\">{words.Of("interval", ("low", words.Percent(interval.Low)), ("high", words.Percent(interval.High)))}</span>");
            }
            html.Add($"</td><td class=\"num\">{words.Norm(finding.Threshold, finding.Unit)}</td><td class=\"num\">{words.Red(finding.Threshold, finding.Unit)}</td><td class=\"wide\">{words.Text(finding.MessageText)}");
            Money(html, view, finding);
            Reason(html, words, finding);
            html.Raw("</td></tr>\n");
            Evidence(html, view, evidence, finding);
        }
        html.Raw("</tbody></table></div>\n");
        if (findings.Count > MostSubjects)
        {
            html.Add($"<p class=\"muted\">{words.Of("evidence.cut", ("shown", MostSubjects), ("total", (long)findings.Count), ("where", view.WhereComplete))}</p>\n");
        }
    }

    /// <summary>Whose finding it is: the manager it is about, or who owns what it is about.</summary>
    public static string? OwnerOf(CrmFinding finding) => finding.Subject.Owner ?? (finding.Subject.Type == CrmSubjectType.Owner ? finding.Subject.Name ?? finding.Subject.Id : null);

    private static void Money(HtmlWriter html, ReportView view, CrmFinding finding)
    {
        if (Actionable.Is(finding) && finding.Impact is { } impact && view.Words.Money(impact.Money, impact.Amount, impact.Currency, view.Book.ShareOf(finding)) is { Length: > 0 } money)
        {
            html.Add($"<br><span class=\"num\">{money}</span>");
        }
    }

    private static void Reason(HtmlWriter html, ReportWords words, CrmFinding finding)
    {
        if (finding.StatusReasonText is { } reason && reason != finding.MessageText)
        {
            html.Add($"<br><span class=\"muted\">{words.Text(reason)}</span>");
        }
        if (finding.Method is { Length: > 0 } method && method != "exact")
        {
            html.Add($"<br><span class=\"muted small\">{words.Of("method", ("method", words.Method(method)), ("confidence", finding.Confidence))}</span>");
        }
    }

    private static void Evidence(HtmlWriter html, ReportView view, EvidenceStore evidence, CrmFinding finding)
    {
        if (evidence.IdOf(finding) is not { } id)
        {
            return;
        }
        var words = view.Words;
        var shown = evidence.Shown[finding];
        var total = Math.Max(finding.Evidence.Total, finding.Evidence.Rows.Count);
        html.Add($"<tr class=\"records\"><td colspan=\"6\"><div class=\"grid\" data-src=\"{id}\" data-caption=\"{words.Of("evidence", ("subject", words.Subject(finding.Subject)))}\" data-count=\"{words.Number(shown)}\"></div>");
        if (shown < total)
        {
            html.Add($"<p class=\"muted small\">{words.Of("evidence.cut", ("shown", (long)shown), ("total", total), ("where", view.WhereEvidence(finding.Evidence.ListPath)))}</p>");
        }
        html.Raw("</td></tr>\n");
    }
}
