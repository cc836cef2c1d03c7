using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>What the statuses and stages of the systems mean, by the words of the lexicon.</summary>
internal static class StatusWords
{
    private static readonly WordList Won = Words("deal.won");
    private static readonly WordList Lost = Words("deal.lost");
    private static readonly WordList Open = Words("deal.open");
    private static readonly WordList Closed = Words("deal.closed");
    private static readonly WordList ClosedWon = Words("deal.closed.won");
    private static readonly WordList ClosedLost = Words("deal.closed.lost");
    private static readonly WordList Converted = Words("lead.converted");
    private static readonly WordList Junk = Words("lead.junk");
    private static readonly WordList TaskDone = Words("task.done");
    private static readonly WordList TaskOpen = Words("task.open");
    private static readonly WordList HardBounce = Words("mailing.hardBounce");
    private static readonly WordList SoftBounce = Words("mailing.softBounce");
    private static readonly WordList Complaint = Words("mailing.complaint");
    private static readonly WordList NotSent = Words("mailing.notSent");
    private static readonly WordList Incoming = Words("direction.incoming");
    private static readonly WordList Outgoing = Words("direction.outgoing");
    private static readonly WordList Internal = Words("direction.internal");
    private static readonly WordList Missed = Words("call.missed");
    private static readonly WordList NoAnswer = Words("call.noAnswer");
    private static readonly WordList Busy = Words("call.busy");
    private static readonly WordList Failed = Words("call.failed");
    private static readonly WordList Answered = Words("call.answered");
    private static readonly WordList Call = Words("activity.call");
    private static readonly WordList Email = Words("activity.email");
    private static readonly WordList Meeting = Words("activity.meeting");
    private static readonly WordList Message = Words("activity.message");

    public static CrmDealStatus DealStatus(string? text) => text is null ? CrmDealStatus.Unknown
        : Contains(Won, Key(text)) ? CrmDealStatus.Won
        : Contains(Lost, Key(text)) ? CrmDealStatus.Lost
        : Contains(Open, Key(text)) ? CrmDealStatus.Open
        : OfClosed(Key(text));

    public static CrmLeadOutcome LeadOutcome(string? text) => text is null ? CrmLeadOutcome.Unknown
        : Converted.Matches(Key(text)) ? CrmLeadOutcome.Converted
        : Junk.Matches(Key(text)) ? CrmLeadOutcome.Junk
        : CrmLeadOutcome.Open;

    public static bool? IsTaskDone(string? text) => text is null ? null : TaskDone.Matches(Key(text)) ? true : TaskOpen.Matches(Key(text)) ? false : null;

    public static CrmDirection DirectionOf(string text)
    {
        var key = Key(text);
        return Incoming.Matches(key) ? CrmDirection.Incoming
            : Outgoing.Matches(key) ? CrmDirection.Outgoing
            : Internal.Matches(key) ? CrmDirection.Internal
            : CrmDirection.Unknown;
    }

    /// <summary>Direction of a call, which in some exports also says that it was missed.</summary>
    public static void ReadDirection(CrmActivity activity, string text)
    {
        activity.Direction = DirectionOf(text);
        if (Missed.Matches(Key(text)))
        {
            activity.Direction = CrmDirection.Incoming;
            activity.Result = CrmCallResult.NoAnswer;
        }
    }

    public static CrmCallResult CallResult(string? text)
    {
        if (text is null)
        {
            return CrmCallResult.Unknown;
        }
        var key = Key(text);
        return NoAnswer.Matches(key) ? CrmCallResult.NoAnswer
            : Busy.Matches(key) ? CrmCallResult.Busy
            : Failed.Matches(key) ? CrmCallResult.Failed
            : Answered.Matches(key) ? CrmCallResult.Answered
            : CrmCallResult.Unknown;
    }

    public static CrmActivityKind ActivityKind(string? text)
    {
        if (text is null)
        {
            return CrmActivityKind.Other;
        }
        var key = Key(text);
        return Call.Matches(key) ? CrmActivityKind.Call
            : Email.Matches(key) ? CrmActivityKind.Email
            : Meeting.Matches(key) ? CrmActivityKind.Meeting
            : Message.Matches(key) ? CrmActivityKind.Message
            : CrmActivityKind.Other;
    }

    /// <summary>Counts of one recipient's status: one letter sent, and what became of it.</summary>
    public static void ReadMailing(CrmMailing mailing, string? status, bool isCleanedList)
    {
        var key = status is null ? "" : Key(status);
        mailing.HardBounces = isCleanedList || HardBounce.Matches(key) ? 1 : 0;
        mailing.SoftBounces = SoftBounce.Matches(key) ? 1 : 0;
        mailing.Complaints = Complaint.Matches(key) ? 1 : 0;
        mailing.Sent = NotSent.Matches(key) ? 0 : 1;
    }

    /// <summary>A code may carry its pipeline in front (C14:WON); a label may carry its meaning behind (Closed Won (Sales)).</summary>
    private static bool Contains(WordList words, string key) => words.Matches(key) || words.Matches(key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());

    /// <summary>A stage that says it is the closed one, in words of its own: Закрыто - Выиграно, Closed (Lost to competitor).</summary>
    private static CrmDealStatus OfClosed(string key) => !Closed.Matches(key) ? CrmDealStatus.Unknown
        : ClosedLost.Matches(key) ? CrmDealStatus.Lost
        : ClosedWon.Matches(key) ? CrmDealStatus.Won
        : CrmDealStatus.Unknown;

    private static string Key(string text) => HeaderKey.Of(text).Trim('«', '»', '"', '.', ' ');

    private static WordList Words(string meaning) => WordList.Of(meaning, Key);
}
