using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Logs;
using CrmAudit.Engine.Logs;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>
/// Errors of the last days against all entries of those days, grouped by fingerprint, each group with what has become of it. An error that had gone and came back is in the red
/// whatever its share.
/// </summary>
internal sealed class Errors : Check
{
    private const int MostGroups = 20;
    private const int MostRowsOfGroup = 50;

    public override string Id => "Integration.Errors";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var from = context.AsOf.AddDays(-context.Parameter("days"));
        foreach (var (subject, entries) in IntegrationLogs.Of(context))
        {
            context.Cancel.ThrowIfCancellationRequested();
            yield return Finding(context, subject, entries, from);
        }
    }

    private static CrmFinding Finding(CheckContext context, CrmSubject subject, IReadOnlyList<CrmLogEntry> entries, DateTimeOffset from)
    {
        var recent = entries.Where(entry => entry.Time is { } time ? time >= from && time <= context.AsOf.AddDays(1) : true).ToList();
        var groups = entries.Where(IsError).GroupBy(static entry => entry.Fingerprint ?? entry.Message ?? "", StringComparer.Ordinal)
            .Select(group => new ErrorGroup([.. group], from, context.AsOf))
            .OrderBy(static group => group.State switch { ErrorState.Regressed => 0, ErrorState.Open => 1, ErrorState.Silent => 2, _ => 3 })
            .ThenByDescending(static group => group.Entries.Count)
            .ThenBy(static group => group.Template, StringComparer.Ordinal)
            .ToList();
        var builder = context.Finding(subject);
        if (recent.Count == 0)
        {
            return builder.NotEvaluated(new("Integration.Errors.noneRecent", ("days", context.Parameter("days")), ("last", entries.Max(static entry => entry.Time)))).Build();
        }
        var failed = recent.Where(IsError).ToList();
        var regressed = groups.Where(static group => group.State == ErrorState.Regressed).ToList();
        var onlyErrors = failed.Count == recent.Count && failed.Count > 0;
        builder = builder.Share(failed.Count, recent.Count);
        if (regressed.Count > 0)
        {
            builder = builder.Status(CrmStatus.Fail);
        }
        else if (onlyErrors)
        {
            // A log of errors alone does not tell how many calls went well.
            builder = builder.Indeterminate(new("Integration.Errors.onlyErrors", ("errors", (long)failed.Count)));
        }
        var amount = DataLoader.Money(failed);
        return builder
            .Method("fingerprints v1; state by the 90 % quantile of a group's own gaps")
            .Message(failed.Count == 0 && regressed.Count == 0 ? "message.none" : amount is not null ? "message.loader" : regressed.Count > 0 ? "message.regressed" : "message")
            .Arg("trend", Trend(context, entries, failed, from))
            .Arg("amount", amount).Arg("currency", context.Config.Audit.Currency)
            .Arg("integration", subject.Name)
            .Arg("groups", (long)groups.Count(group => group.Last is null || group.Last >= from))
            .Arg("worst", groups.FirstOrDefault()?.Template)
            .Arg("worstCount", (long)(groups.FirstOrDefault()?.Entries.Count ?? 0))
            .Arg("regressed", (long)regressed.Count)
            .Arg("days", context.Parameter("days"))
            .Series(new CrmDistribution(
                "errors",
                CrmUnit.Count,
                [
                    new(CrmDistribution.LabelColumn, CrmValueKind.Text), new("value", CrmValueKind.Number), new("state", CrmValueKind.Term), new("recent", CrmValueKind.Number), new("before", CrmValueKind.Number),
                    new("first", CrmValueKind.Date), new("last", CrmValueKind.Date), new("fingerprint", CrmValueKind.Term),
                ],
                [.. groups.Take(MostGroups).Select(static group => new object?[] { group.Template, group.Entries.Count, group.State.ToString(), group.Recent, group.Before, group.First, group.Last, group.Fingerprint })]))
            .Series(CrmDistribution.Of("httpStatus", CrmUnit.Count, CrmValueKind.Term, Classes(recent)))
            .Evidence([.. groups.SelectMany(group => group.Entries.Where(entry => entry.Time is null || entry.Time >= from || group.State == ErrorState.Regressed).TakeLast(MostRowsOfGroup)
                .Select(entry => CrmEvidenceRow.Of(entry, new CrmText($"Integration.Errors.why.{group.State}", ("first", group.First), ("last", group.Last), ("count", (long)group.Entries.Count)), "Message", entry.Message)))])
            .Impact(failed.Count)
            .Build();
    }

    /// <summary>The errors of the days judged against those of as many days before, where the log goes back so far.</summary>
    private static CrmText Trend(CheckContext context, IReadOnlyList<CrmLogEntry> entries, List<CrmLogEntry> failed, DateTimeOffset from)
    {
        var days = context.Parameter("days");
        var rate = ("rate", (object?)(failed.Count / days));
        if (entries.Min(static entry => entry.Time) is not { } first || first > from.AddDays(-days + 1))
        {
            return new("Integration.Errors.trend.unknown", rate, ("first", entries.Min(static entry => entry.Time)));
        }
        var before = entries.LongCount(entry => IsError(entry) && entry.Time < from && entry.Time >= from.AddDays(-days));
        var way = failed.Count > 1.5 * before && failed.Count > before + 1 ? "up" : before > 1.5 * failed.Count && before > failed.Count + 1 ? "down" : "same";
        return new($"Integration.Errors.trend.{way}", rate, ("recent", (long)failed.Count), ("before", before), ("days", days));
    }

    /// <summary>An entry that says so, or the answer of a call that was refused: 4xx is the caller's fault, and here the caller is the integration.</summary>
    private static bool IsError(CrmLogEntry entry) => entry.Level == "Error" || LogLevels.StatusOf(entry.Code) >= 400;

    /// <summary>Entries by class of their HTTP status (2xx, 4xx ...).</summary>
    private static IEnumerable<KeyValuePair<string, long>> Classes(List<CrmLogEntry> entries) =>
        entries.Select(static entry => LogLevels.StatusOf(entry.Code)).OfType<int>().GroupBy(static status => status / 100).OrderBy(static group => group.Key)
            .Select(static group => KeyValuePair.Create($"{group.Key}xx", group.LongCount()));
}
