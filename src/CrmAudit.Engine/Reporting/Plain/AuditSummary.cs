using System.Text;
using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Plain;

/// <summary>What a run ends with on the screen: score and grade, areas, the first things to do, where the report is.</summary>
/// <param name="report">The report, personal data replaced where that was asked for.</param>
/// <param name="language">ru, kk or en; that of the session when null.</param>
/// <param name="width">Longest line in characters; paths are never broken.</param>
internal sealed class AuditSummary(AuditReport report, string? language, int width)
{
    private const int FirstThings = 5;

    private readonly ReportWords _words = new(language);
    private readonly StringBuilder _text = new();

    /// <summary>The summary, its lines joined.</summary>
    /// <param name="files">Full paths of the files written.</param>
    /// <param name="took">How long the run took.</param>
    public string Of(IReadOnlyList<string> files, TimeSpan took)
    {
        _text.Clear();
        var view = new ReportView(report, new ReportScope(_words, Redacted: false, []));
        Head();
        Answers(view);
        Changes(view);
        Money(view);
        Areas();
        Top(view);
        Files(files);
        Foot(view, took);
        return _text.ToString().TrimEnd();
    }

    private void Head()
    {
        var score = report.Score;
        _text.AppendLine();
        Line("", $"{_words["title"]}{(report.Company is { } company ? $" — {company}" : "")}");
        Line("", $"{_words["score"]}: {_words.Verdict(score)}.");
        Line("", _words.Of(score));
        Line("", _words.Of("asOf", ("date", _words.Date(report.AsOf))) + ".");
    }

    private void Answers(ReportView view)
    {
        _text.AppendLine();
        foreach (var answer in PlainAnswers.Of(view))
        {
            Line("", $"{answer.Question} {answer.Sentence}", "  ");
        }
        _text.AppendLine();
    }

    private void Changes(ReportView view)
    {
        if (view.HasBaseline)
        {
            Line("", $"{_words["past"]} {string.Join(" ", view.Changes.Sentences(_words, report.AsOf))}", "  ");
        }
    }

    private void Money(ReportView view)
    {
        foreach (var line in MoneyLine.Of(view))
        {
            Line("", $"{line.Label}: {line.Figure} · {line.Detail}", "  ");
        }
    }

    private void Areas()
    {
        _text.AppendLine();
        var areas = report.Score.Areas;
        var points = areas.Select(_words.Points).ToList();
        var widest = points.Select(static text => text.Length).DefaultIfEmpty().Max();
        var longest = areas.Select(area => _words.Of(area.Area).Length).DefaultIfEmpty().Max();
        foreach (var (area, shown) in areas.Zip(points))
        {
            var span = area.Value is null ? "" : _words.Span(area.Low, area.High);
            _text.AppendLine(string.Concat("  ", _words.Of(area.Area).PadRight(longest), "  ", shown.PadLeft(widest), "  ", _words.Light(report.Score, area.Area), span.Length > 0 ? $" ({span})" : ""));
        }
    }

    private void Top(ReportView view)
    {
        _text.AppendLine();
        if (view.Top.Count == 0)
        {
            Line("", _words["top.none"]);
            return;
        }
        Line("", _words["top"] + ":");
        foreach (var (index, item) in view.Top.Take(FirstThings).Index())
        {
            Line($"  {index + 1}. ", $"{_words.Title(item.Lead)} ({string.Join(", ", new[] { _words.Of(item.Severity), _words.LeadCost(item), _words.Hours(item.Effort) }.Where(static part => part.Length > 0))})", "     ");
            Line("     ", _words.Text(item.Why), "     ");
        }
    }

    private void Files(IReadOnlyList<string> files)
    {
        _text.AppendLine();
        if (files.Count == 0)
        {
            Line("", Command("NotWritten"));
        }
        foreach (var file in files)
        {
            _text.AppendLine(Command("Written", ("path", file)));
        }
    }

    private void Foot(ReportView view, TimeSpan took) =>
        Line("", (view.Unanswered > 0 ? Command("Gaps", ("n", view.Unanswered)) + " " : "") + Command("Took", ("seconds", took.TotalSeconds)));

    private string Command(string id, params ReadOnlySpan<(string Name, object? Value)> args) => _words.Text(new CrmText("Command.Audit." + id, args));

    /// <summary>A paragraph, its further lines indented.</summary>
    private void Line(string indent, string text, string? hanging = null)
    {
        var first = true;
        foreach (var line in CrmView.Wrapped(text, width - indent.Length).Split(Environment.NewLine))
        {
            _text.Append(first ? indent : hanging ?? indent).AppendLine(line);
            first = false;
        }
    }
}
