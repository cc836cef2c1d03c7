using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Minutes from the creation of a lead to the first touch: the export's own date, else the first call, letter or message linked to the
/// lead or to its phone or address. Median by Kaplan-Meier, so that leads nobody has touched yet count as waiting. A lead is
/// "never touched" once it is a day old. Leads from before the first call or letter of the exports, or from after the last, are left out: whether they were answered then nobody can see. Days
/// without an hour tell no minutes.
/// </summary>
internal sealed class SpeedToLead : Check
{
    public override string Id => "Pipeline.SpeedToLead";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var touches = FirstTouches(context.Data);
        var leads = context.Data.Leads.Where(lead => lead.CreatedAt is { } created && created <= context.AsOf).ToList();
        if (touches.Count == 0 && !context.Data.Has("Lead", nameof(CrmLead.FirstTouchAt)))
        {
            yield return context.Finding(new CrmSubject(CrmSubjectType.Entity, "Lead")).NotEvaluated(new CrmText("Pipeline.SpeedToLead.noTouch")).Build();
            yield break;
        }
        if (leads.Count > 0 && leads.TrueForAll(lead => Touch(lead, touches) is null))
        {
            // Where nothing leads to any lead, the links are missing and not the calls.
            yield return context.Finding(new CrmSubject(CrmSubjectType.Entity, "Lead")).NotEvaluated(new CrmText("Pipeline.SpeedToLead.noLink", ("leads", (long)leads.Count), ("activities", (long)context.Data.Activities.Count))).Build();
            yield break;
        }
        var seen = leads.Where(Seen(context)).ToList();
        if (seen.Count > 0 && seen.Exists(static lead => WrittenTime.IsDay(lead, nameof(CrmLead.CreatedAt), lead.CreatedAtText)))
        {
            yield return context.Finding(new CrmSubject(CrmSubjectType.Entity, "Lead")).NotEvaluated(new CrmText("Pipeline.SpeedToLead.daysOnly", ("leads", (long)seen.Count))).Build();
            yield break;
        }
        var left = leads.Count - seen.Count;
        if (leads.Count > 0 && seen.Count == 0)
        {
            yield return context.Finding(new CrmSubject(CrmSubjectType.Entity, "Lead")).NotEvaluated(new CrmText("Pipeline.SpeedToLead.outside", ("leads", (long)leads.Count))).Build();
            yield break;
        }
        leads = seen;
        yield return Finding(context, new CrmSubject(CrmSubjectType.Entity, "Lead"), leads, touches, left);
        foreach (var owner in leads.Where(static lead => !string.IsNullOrWhiteSpace(lead.Owner)).GroupBy(static lead => lead.Owner!, StringComparer.OrdinalIgnoreCase).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            yield return Finding(context, new CrmSubject(CrmSubjectType.Owner, owner.Key, owner.Key, owner.Key, "Lead"), [.. owner], touches, 0);
        }
    }

    private static CrmFinding Finding(CheckContext context, CrmSubject subject, List<CrmLead> leads, Dictionary<string, List<DateTimeOffset>> touches, int left)
    {
        var finding = context.Finding(subject);
        if (leads.Count == 0)
        {
            return finding.NotEvaluated(finding.NoRows()).Build();
        }
        var waits = leads.Select(lead => (Lead: lead, Touch: Touch(lead, touches))).ToList();
        var survival = KaplanMeier.Of(waits.Select(pair => (((pair.Touch ?? context.AsOf) - pair.Lead.CreatedAt!.Value).TotalMinutes, pair.Touch is not null)));
        var never = waits.Where(pair => pair.Touch is null && (context.AsOf - pair.Lead.CreatedAt!.Value).TotalDays >= 1).Select(static pair => pair.Lead).ToList();
        var share = (double)never.Count / leads.Count;
        var median = survival.Quantile(0.5);
        var status = context.Check.Threshold is { } threshold && median is { } minutes ? threshold.Evaluate(minutes) : CrmStatus.Fail;
        var neverRed = share > context.Parameter("neverRed");
        if (leads.Count < FindingBuilder.FewRows && CrmInterval.Wilson(never.Count, leads.Count) is { } interval && interval.Low <= context.Parameter("neverRed"))
        {
            neverRed = false;
        }
        return finding.Value(median ?? (context.AsOf - leads.Min(static lead => lead.CreatedAt!.Value)).TotalMinutes, CrmUnit.Minutes, leads.Count)
            .Status(neverRed ? CrmStatus.Fail : status)
            .Method("Kaplan-Meier p50")
            .Message(median is null ? "message.mostlyNever" : survival.Quantile(0.9) is null ? "message.noTail" : "message")
            .Arg("median", median)
            .Arg("p90", survival.Quantile(0.9))
            .Arg("never", (long)never.Count)
            .Arg("neverShare", share)
            .Arg("left", left > 0 ? new CrmText("Pipeline.SpeedToLead.left", ("n", (long)left)) : "")
            .Data("medianMinutes", median)
            .Data("p90Minutes", survival.Quantile(0.9))
            .Data("neverTouched", never.Count)
            .Evidence([.. never.Select(static lead => CrmEvidenceRow.Of(lead, new CrmText("Pipeline.SpeedToLead.why.never"), "CreatedAt", lead.CreatedAtText, lead.Amount))])
            .Build();
    }

    /// <summary>Tells the leads whose first touch the exports would show: all where leads have it in a column of their own, else those created while the calls and letters go on.</summary>
    private static Func<CrmLead, bool> Seen(CheckContext context)
    {
        var times = context.Data.Activities.Select(static activity => (activity.StartedAt ?? activity.CreatedAt)).OfType<DateTimeOffset>().Where(at => at <= context.AsOf).ToList();
        if (times.Count == 0 || context.Data.Has("Lead", nameof(CrmLead.FirstTouchAt)))
        {
            return static _ => true;
        }
        // A day that has one call has been exported from its beginning; the last one may end with its last call.
        var calendar = Calendars.Of(context);
        var (first, last) = (calendar.DayOf(times.Min()), calendar.DayOf(times.Max()));
        return lead => calendar.DayOf(lead.CreatedAt!.Value) is var day && day >= first && day <= last;
    }

    private static DateTimeOffset? Touch(CrmLead lead, Dictionary<string, List<DateTimeOffset>> touches)
    {
        var first = lead.FirstTouchAt >= lead.CreatedAt ? lead.FirstTouchAt : null;
        foreach (var key in Keys(lead))
        {
            if (touches.TryGetValue(key, out var times))
            {
                var index = times.BinarySearch(lead.CreatedAt!.Value);
                index = index < 0 ? ~index : index;
                if (index < times.Count && (first is null || times[index] < first))
                {
                    first = times[index];
                }
            }
        }
        return first;
    }

    private static IEnumerable<string> Keys(CrmLead lead)
    {
        if (lead.Id.Length > 0)
        {
            yield return "id:" + lead.Id;
        }
        foreach (var phone in lead.Phones)
        {
            if (phone.Number is { } number)
            {
                yield return number;
            }
        }
        foreach (var email in lead.Emails)
        {
            yield return email.ToLowerInvariant();
        }
    }

    /// <summary>Times of outgoing or answered contacts, ascending, by lead id, phone and address.</summary>
    private static Dictionary<string, List<DateTimeOffset>> FirstTouches(CrmDataset data)
    {
        var touches = new Dictionary<string, List<DateTimeOffset>>(StringComparer.Ordinal);
        foreach (var activity in data.Activities)
        {
            if ((activity.StartedAt ?? activity.CreatedAt) is not { } at || (activity.Direction == CrmDirection.Incoming && activity.Result is CrmCallResult.NoAnswer or CrmCallResult.Busy or CrmCallResult.Failed))
            {
                continue;
            }
            foreach (var key in new[] { activity.LeadId is { } id ? "id:" + id : null, activity.Phone?.Number, activity.Email?.ToLowerInvariant() })
            {
                if (key is not null)
                {
                    if (!touches.TryGetValue(key, out var times))
                    {
                        touches[key] = times = [];
                    }
                    times.Add(at);
                }
            }
        }
        foreach (var times in touches.Values)
        {
            times.Sort();
        }
        return touches;
    }
}
