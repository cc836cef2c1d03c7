using System.Text;
using CrmAudit.Engine.Planning;
using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Plain;

/// <summary>A short summary for a mail or a ticket: score, areas, what has changed, what to fix first.</summary>
internal sealed class MarkdownReportWriter : IReportWriter
{
    private const int MostChanges = 20;
    private const int MostCards = 5;

    public string Extension => ".md";

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        var view = scope.ViewOf(report);
        using var output = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        Summary(output, view);
        Changes(output, view);
        cancel.ThrowIfCancellationRequested();
        Top(output, view);
        FollowUp(output, view);
        Plan(output, view);
        Suppressions(output, view);
    }

    private static void Summary(StreamWriter output, ReportView view)
    {
        var (words, score) = (view.Words, view.Report.Score);
        output.WriteLine("# " + Escape(view.Report.Company is { } company ? $"{words["title"]} — {company}" : words["title"]));
        output.WriteLine();
        output.WriteLine($"**{Escape(words.Verdict(score))}**");
        output.WriteLine();
        output.WriteLine(Escape($"{words.Of(score)} · {words.Of("asOf", ("date", words.Date(view.Report.AsOf)))}"));
        output.WriteLine();
        foreach (var answer in PlainAnswers.Of(view))
        {
            output.WriteLine($"- **{Escape(answer.Question)}** {Escape(answer.Sentence)}");
        }
        output.WriteLine();
        foreach (var line in MoneyLine.Of(view))
        {
            output.WriteLine("- " + Escape($"{line.Label}: {line.Figure} · {line.Detail}"));
        }
        output.WriteLine();
        output.WriteLine($"| {words["col.area"]} | {words["score"]} | {words["col.range"]} | {words["col.status"]} |");
        output.WriteLine("|---|---:|---:|---|");
        foreach (var area in ReportView.MainAreas)
        {
            var areaScore = score.Areas.FirstOrDefault(candidate => candidate.Area == area);
            output.WriteLine($"| {words.Of(area)} | {words.Points(areaScore)} | {(areaScore?.Value is null ? "" : words.Span(areaScore.Low, areaScore.High))} | {words.Light(score, area)} |");
        }
        output.WriteLine();
    }

    private static void Changes(StreamWriter output, ReportView view)
    {
        if (!view.HasBaseline)
        {
            return;
        }
        var words = view.Words;
        output.WriteLine("## " + Escape(words["past"]));
        output.WriteLine();
        output.WriteLine(Escape(string.Join(" ", view.Changes.Sentences(words, view.Report.AsOf))));
        output.WriteLine();
        foreach (var finding in view.Changes.All.Take(MostChanges))
        {
            output.WriteLine($"- **{Escape(words.Of(finding.Baseline))}**: {Escape(words.Title(finding))} — {Escape(words.Subject(finding.Subject))}. {Escape(words.Text(finding.MessageText))}");
        }
        if (view.Changes.All.Count > MostChanges)
        {
            output.WriteLine("- " + Escape(words.Of("more", ("n", (long)view.Changes.All.Count - MostChanges))));
        }
        if (view.Changes.All.Count > 0)
        {
            output.WriteLine();
        }
    }

    private static void Top(StreamWriter output, ReportView view)
    {
        var words = view.Words;
        output.WriteLine("## " + Escape(words["top"]));
        output.WriteLine();
        if (view.Top.Count == 0)
        {
            output.WriteLine(Escape(words["top.none"]));
        }
        var number = 0;
        foreach (var item in view.Top)
        {
            number++;
            output.WriteLine($"{words.Number(number)}. **{Escape(words.Title(item.Lead))}** ({Escape(words.Of(item.Severity))}). {Escape(words.Text(item.Why))} {Escape($"{words.Cost(item)} · {words.Of(item.Effort)}")}{Cards(view, item)}");
        }
        if (view.Gaps.Count > 0 || view.Suppressed.Count > 0)
        {
            output.WriteLine();
            output.WriteLine(Escape($"{words.Of(CrmStatus.NotEvaluated)}: {words.Number(view.Unanswered)} · {words.Of("suppressed.count", ("n", (long)view.Suppressed.Count))}"));
        }
    }

    /// <summary>The first records as links to their cards; nothing where they have none.</summary>
    private static string Cards(ReportView view, PlanItem item) => string.Concat(item.Lead.Evidence.Rows
        .Select(row => (row.RecordId, Link: view.Cards?.Of(row))).Where(static row => row.Link is not null).Distinct().Take(MostCards)
        .Select(static row => $" [{Escape(row.RecordId)}]({row.Link})"));

    private static void FollowUp(StreamWriter output, ReportView view)
    {
        var words = view.Words;
        if (view.Plan.FollowUp.Count == 0)
        {
            return;
        }
        Heading(output, words["followUp"], words["col.action"], words["col.responsible"], words["col.due"], words["col.outcome"], words["col.reason"]);
        foreach (var row in view.Plan.FollowUp)
        {
            Row(output, PlanCells.Title(words, row), row.Entry.Owner ?? words["plan.assign"], row.Entry.Due?.ToString("d", words.Culture) ?? "", PlanCells.Outcome(words, row.Outcome), PlanCells.Detail(words, row));
        }
    }

    private static void Plan(StreamWriter output, ReportView view)
    {
        var words = view.Words;
        if (view.Plan.Actions.Count == 0)
        {
            return;
        }
        Heading(output, words["plan"], words["col.wave"], words["col.action"], words["col.responsible"], words["col.due"], words["col.hours"], words["cost"], words["col.actionId"]);
        foreach (var action in view.Plan.Actions)
        {
            Row(output, PlanCells.Wave(words, action.Wave), PlanCells.Title(words, action), PlanCells.Owner(words, action), action.Due.ToString("d", words.Culture), action.Hours.ToString("0.#", words.Culture), string.Join(" · ", PlanCells.Cost(words, action)), action.Id);
        }
    }

    private static void Suppressions(StreamWriter output, ReportView view)
    {
        var words = view.Words;
        if (view.Suppressions.Count == 0)
        {
            return;
        }
        Heading(output, words["suppressed"], words["col.key"], words["col.suppressedState"], words["col.reason"], words["col.owner"], words["col.message"]);
        foreach (var row in view.Suppressions)
        {
            Row(output, row.Id, words["suppressed.state." + row.State], row.Decision?.Reason ?? "", row.Decision?.Owner ?? "", words.Text(row.Message));
        }
    }

    private static void Heading(StreamWriter output, string title, params string[] captions)
    {
        output.WriteLine();
        output.WriteLine("## " + Escape(title));
        output.WriteLine();
        Row(output, captions);
        output.WriteLine(string.Concat(Enumerable.Repeat("|---", captions.Length)) + "|");
    }

    private static void Row(StreamWriter output, params string[] cells) => output.WriteLine($"| {string.Join(" | ", cells.Select(Escape))} |");

    /// <summary>Data cannot become markup, a link, an image or a new line.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '&': escaped.Append("&amp;"); break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '!': escaped.Append('\\').Append(c); break;
                case < ' ' or '\u2028' or '\u2029': escaped.Append(' '); break;
                default: escaped.Append(c); break;
            }
        }
        return escaped.ToString();
    }
}
