using System.Globalization;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Register;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Silence;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Channels of messages with a hole in their history: numbers left out, or a silence its own rhythm does not allow. One finding a channel.</summary>
internal sealed class MessengerHistory : Check
{
    private const int FewestChats = 5;

    public override string Id => "Integration.MessengerHistory";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var calendar = new WorkCalendar(context.Config);
        var channels = context.Data.Activities.Where(static activity => activity.Kind == CrmActivityKind.Message && !string.IsNullOrWhiteSpace(activity.Channel))
            .GroupBy(static activity => activity.Channel!.Trim(), StringComparer.OrdinalIgnoreCase).OrderBy(static group => group.Key, StringComparer.Ordinal);
        foreach (var channel in channels)
        {
            var owner = IntegrationRegister.SubjectOf(context, "messenger").Owner;
            var finding = context.Finding(new CrmSubject(CrmSubjectType.Integration, channel.Key, channel.Key, owner)).Arg("integration", channel.Key);
            var numbered = channel.Select(static message => (Message: message, Number: NumberOf(message.Sequence))).Where(static pair => pair.Number is not null).OrderBy(static pair => pair.Number).ToList();
            yield return numbered.Count >= 2 ? ByNumber(finding, [.. numbered.Select(static pair => (pair.Message, pair.Number!.Value))]) : ByTime(context, finding, [.. channel], calendar);
        }
    }

    private static CrmFinding ByNumber(FindingBuilder finding, List<(CrmActivity Message, long Number)> messages)
    {
        var holes = messages.Zip(messages.Skip(1)).Where(static pair => pair.Second.Number - pair.First.Number > 1).ToList();
        var lost = holes.Sum(static pair => pair.Second.Number - pair.First.Number - 1);
        return finding.Count(lost, messages.Count + lost)
            .Message(lost == 0 ? "message" : "message.numbers")
            .Arg("lost", lost).Arg("holes", (long)holes.Count)
            .Evidence([.. holes.Select(static pair => CrmEvidenceRow.Of(pair.Second.Message, new CrmText("Integration.MessengerHistory.why.numbers", ("from", pair.First.Number), ("to", pair.Second.Number)), "Sequence", pair.Second.Message.Sequence))])
            .Impact(lost)
            .Build();
    }

    private static CrmFinding ByTime(CheckContext context, FindingBuilder finding, List<CrmActivity> messages, WorkCalendar calendar)
    {
        // Two people may stop writing to each other; that a channel is cut shows in all of its chats.
        var chats = messages.Select(static message => message.Phone?.Number ?? message.Contact ?? message.ContactId ?? message.Related).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count();
        if (chats is > 0 and < FewestChats)
        {
            return finding.NotEvaluated(new CrmText("Integration.MessengerHistory.fewChats", ("n", (long)chats), ("least", (long)FewestChats))).Build();
        }
        var dated = messages.Where(message => ChannelUse.TimeOf(message) is { } at && at <= context.AsOf).OrderBy(ChannelUse.TimeOf).ToList();
        var times = dated.Select(static message => ChannelUse.TimeOf(message)!.Value).ToList();
        if (ArrivalRhythm.Learn(times, calendar) is not { } rhythm)
        {
            return finding.NotEvaluated(new CrmText("Integration.Silent.few", ("n", (long)times.Count), ("least", (long)ArrivalRhythm.FewestArrivals))).Build();
        }
        var holes = Enumerable.Range(1, times.Count - 1).Where(i => rhythm.IsSilent(times[i - 1], times[i])).ToList();
        var cut = rhythm.IsSilent(times[^1], context.AsOf);
        return finding.Count(holes.Count + (cut ? 1 : 0))
            .Message(cut ? "message.cut" : holes.Count > 0 ? "message.holes" : "message")
            .Arg("holes", (long)holes.Count).Arg("last", times[^1])
            .Evidence([.. holes.Select(i => CrmEvidenceRow.Of(dated[i], new CrmText("Integration.MessengerHistory.why.time", ("from", times[i - 1]), ("to", times[i])), "StartedAt", dated[i].StartedAtText))])
            .Impact((long)Math.Round(holes.Sum(i => rhythm.Expected(times[i - 1], times[i])) + (cut ? rhythm.Expected(times[^1], context.AsOf) : 0)))
            .Build();
    }

    private static long? NumberOf(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
