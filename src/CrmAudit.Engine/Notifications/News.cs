using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Reporting;

namespace CrmAudit.Engine.Notifications;

/// <summary>What there is to tell of a run: what is new, worse, back or resolved since the last one, at or above a severity.</summary>
internal static class News
{
    private static readonly CrmBaseline[] Told = [CrmBaseline.New, CrmBaseline.Reopened, CrmBaseline.Worse, CrmBaseline.Resolved];

    /// <summary>The items, what is kept from runs whose message did not arrive included; of one thing the latest.</summary>
    /// <param name="report">The report, held against its history.</param>
    /// <param name="section">What is told.</param>
    /// <param name="kept">What an earlier run could not send.</param>
    public static IReadOnlyList<NewsItem> Of(AuditReport report, NotificationsSection section, IEnumerable<NewsItem> kept)
    {
        var fresh = report.Findings.Where(static finding => finding is not CrmDuplicateGroup && finding.Suppression is not { State: CrmSuppressionState.Active })
            .Select(static finding => new NewsItem(finding.Baseline, finding.CheckId, finding.Severity, finding.Fingerprint, finding.BaselineMeasured, finding.Measured, finding.Unit) { Subject = finding.Subject, Check = finding.Check })
            .Concat((report.Past?.Gone ?? []).Select(static gone => new NewsItem(gone.Change, gone.CheckId, gone.Severity, gone.Fingerprint, gone.MeasuredBefore, null, gone.Unit)))
            .Where(item => Told.Contains(item.Change) && item.Severity >= section.MinSeverity);
        return [.. fresh.Concat(kept).DistinctBy(static item => item.Fingerprint).OrderBy(static item => Array.IndexOf(Told, item.Change)).ThenByDescending(static item => item.Severity).ThenBy(static item => item.CheckId, StringComparer.Ordinal)];
    }
}
