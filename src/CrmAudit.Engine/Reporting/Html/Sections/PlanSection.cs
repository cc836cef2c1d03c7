using CrmAudit.Engine.Configuration.Plans;
using CrmAudit.Engine.Planning;
using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Html.Sections;

/// <summary>What became of the last plan, then what to do now, within a month and later.</summary>
internal static class PlanSection
{
    public static void Write(HtmlWriter html, ReportView view)
    {
        var words = view.Words;
        html.Add($"<section id=\"plan\" aria-labelledby=\"plan-h\"><h2 id=\"plan-h\">{words["plan"]}</h2>\n");
        FollowUp(html, view);
        html.Add($"<p class=\"muted\">{words.Of("plan.how", ("limit", (long)view.Report.Planning.Limit), ("hours", view.Report.Planning.HoursADay))}</p>\n");
        foreach (var wave in Enum.GetValues<PlanWave>())
        {
            var actions = view.Plan.Actions.Where(action => action.Wave == wave).ToList();
            var caption = words["plan." + wave];
            html.Add($"<h3>{caption}</h3>\n");
            if (actions.Count == 0)
            {
                html.Add($"<p class=\"muted\">{words["plan.empty"]}</p>\n");
                continue;
            }
            html.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{caption}\"><table><caption class=\"sr\">{caption}</caption><thead><tr><th scope=\"col\">{words["col.action"]}</th><th scope=\"col\">{words["col.responsible"]}</th><th scope=\"col\">{words["col.due"]}</th><th scope=\"col\">{words["cost"]}</th><th scope=\"col\">{words["col.hours"]}</th></tr></thead><tbody>\n");
            foreach (var action in actions)
            {
                Action(html, words, action);
            }
            html.Raw("</tbody></table></div>\n");
        }
        html.Raw("</section>\n");
    }

    private static void Action(HtmlWriter html, ReportWords words, PlanAction action)
    {
        html.Add($"<tr data-owner=\"{string.Join('\n', action.With.Prepend(action.Owner))}\"><td class=\"wide\"><b>{PlanCells.Title(words, action)}</b> ");
        HtmlFragments.Severity(html, words, action.Severity);
        html.Raw("<ul>");
        foreach (var item in action.Items)
        {
            var what = words.Text(item.What);
            html.Add($"<li><a href=\"#{HtmlFragments.Target(item)}\">{words.Title(item.Lead)}</a>{(what.Length > 0 ? ": " : "")}{what}</li>");
        }
        if (PlanCells.Keep(words, action) is { Length: > 0 } keep)
        {
            html.Add($"<li><b>{words["col.keep.rule"]}</b>: {keep}</li>");
        }
        html.Add($"</ul></td><td>{new Markup(action.Owner is null ? "<b>" : "<bdi>")}{PlanCells.Owner(words, action)}{new Markup(action.Owner is null ? "</b>" : "</bdi>")}");
        if (action.With.Count > 0)
        {
            html.Add($"<span class=\"muted small\">{words["col.with"]}: <bdi>{Names(words, action)}</bdi></span>");
        }
        html.Add($"</td><td class=\"nowrap\">{Days(words, action)}");
        if (action.State != PlanState.Open)
        {
            html.Add($"<span class=\"muted small\">{PlanCells.State(words, action.State)}</span>");
        }
        if (action.Outcome is { } outcome and not PlanOutcome.Open)
        {
            html.Add($"<span class=\"muted small\">{PlanCells.Outcome(words, outcome)}</span>");
        }
        html.Raw("</td><td>");
        foreach (var (index, part) in PlanCells.Cost(words, action).DefaultIfEmpty("—").Index())
        {
            html.Add($"{(index > 0 ? new Markup("<br>") : default)}{part}");
        }
        html.Add($"</td><td class=\"nowrap\">{words.Of("effort.hours", ("hours", action.Hours))}</td></tr>\n");
    }

    private static string Days(ReportWords words, PlanAction action) => action.Start == action.Due
        ? action.Due.ToString("d", words.Culture)
        : words.Of("plan.dates", ("start", action.Start.ToString("d", words.Culture)), ("due", action.Due.ToString("d", words.Culture)));

    private static string Names(ReportWords words, PlanAction action, int named = 3) => action.With.Count > named
        ? $"{string.Join(", ", action.With.Take(named))} {words.Of("more", ("n", (long)action.With.Count - named))}"
        : string.Join(", ", action.With);

    private static void FollowUp(HtmlWriter html, ReportView view)
    {
        var words = view.Words;
        if (view.Plan.FollowUp.Count == 0)
        {
            return;
        }
        html.Add($"<h3>{words["followUp"]}</h3>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{words["followUp"]}\"><table><caption class=\"sr\">{words["followUp"]}</caption><thead><tr><th scope=\"col\">{words["col.action"]}</th><th scope=\"col\">{words["col.responsible"]}</th><th scope=\"col\">{words["col.due"]}</th><th scope=\"col\">{words["col.outcome"]}</th><th scope=\"col\">{words["col.reason"]}</th></tr></thead><tbody>\n");
        foreach (var row in view.Plan.FollowUp)
        {
            html.Add($"<tr><td>{PlanCells.Title(words, row)}</td><td><bdi>{row.Entry.Owner ?? words["plan.assign"]}</bdi></td><td class=\"nowrap\">{row.Entry.Due?.ToString("d", words.Culture) ?? "—"}</td><td>{PlanCells.Outcome(words, row.Outcome)}</td><td>{PlanCells.Detail(words, row)}</td></tr>\n");
        }
        html.Raw("</tbody></table></div>\n");
    }
}
