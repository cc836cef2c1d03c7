using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Redaction;
using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Notifications;

/// <summary>Words the message of a run in its language: the answer, then the news by kind, or what to fix first where there is nothing to compare with.</summary>
/// <param name="section">What is told, and whether names may stand in it.</param>
/// <param name="language">ru, kk or en; that of the session when null.</param>
internal sealed class NewsWriter(NotificationsSection section, string? language)
{
    private const int MostItems = 16;
    private const int FirstThings = 5;
    private const int LongestLine = 180;

    private readonly ReportWords _words = new(language);

    /// <summary>The message; null where there is nothing to tell.</summary>
    /// <param name="report">The report, held against its history.</param>
    /// <param name="kept">What an earlier run could not send.</param>
    public NewsText? Write(AuditReport report, IEnumerable<NewsItem> kept)
    {
        var shown = Redactor.Apply(report, redact: !section.Names);
        var items = News.Of(shown, section, kept);
        if (items.Count == 0 && section.OnlyChanges && report.Past is not null)
        {
            return null;
        }
        var view = new ReportView(shown, new ReportScope(_words, Redacted: !section.Names, []));
        List<string> lines =
        [
            $"{_words["title"]}{(section.Names && report.Company is { } company ? $" — {company}" : "")}, {_words.Of("asOf", ("date", _words.Date(report.AsOf)))}",
            $"{_words["score"]}: {_words.Short(report.Score)}. {_words.Verdict(report.Score)}.",
        ];
        if (report.Past is not null)
        {
            lines.Add(string.Join(" ", view.Changes.Sentences(_words, report.AsOf)));
        }
        lines.AddRange(items.Count > 0 ? Groups(items) : Top(view));
        return new($"{_words["title"]}: {Subject(items, report)}", [.. lines.Select(static line => line.Length <= LongestLine ? line : line[..(LongestLine - 1)] + "…")]);
    }

    private string Subject(IReadOnlyList<NewsItem> items, AuditReport report) => items.Count == 0
        ? _words.Short(report.Score)
        : string.Join(", ", items.CountBy(static item => item.Change).Select(count => $"{_words.Of(count.Key)} — {_words.Number(count.Value)}"));

    private IEnumerable<string> Groups(IReadOnlyList<NewsItem> items)
    {
        foreach (var group in items.Take(MostItems).GroupBy(static item => item.Change))
        {
            yield return "";
            yield return _words.Of(group.Key) + ":";
            foreach (var item in group)
            {
                yield return "• " + Line(item);
            }
        }
        if (items.Count > MostItems)
        {
            yield return _words.Of("more", ("n", (long)(items.Count - MostItems)));
        }
    }

    private string Line(NewsItem item)
    {
        var (was, now) = (_words.Measured(item.Before, item.Unit), _words.Measured(item.After, item.Unit));
        var figures = (item.Before, item.After) switch
        {
            (null, null) => "",
            (not null, not null) when was != now => $": {was} → {now}",
            (null, not null) or (not null, not null) => $": {now}",
            _ => $": {was}",
        };
        return $"{_words.Of(item.Severity)} · {_words.Title(item.CheckId, item.Check)}{(item.Subject is { } subject ? $" — {_words.Subject(subject)}" : "")}{figures}";
    }

    private IEnumerable<string> Top(ReportView view)
    {
        if (view.Top.Count == 0)
        {
            yield break;
        }
        yield return "";
        yield return _words["top"] + ":";
        foreach (var item in view.Top.Take(FirstThings))
        {
            yield return $"• {_words.Of(item.Severity)} · {_words.Title(item.Lead)}";
        }
    }
}
