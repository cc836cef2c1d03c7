using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>What the statuses and stages of the systems mean, by the words of the lexicon.</summary>
internal static class StatusWords
{
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
    private static readonly WordList IncomingType = Words("call.type.incoming");
    private static readonly WordList OutgoingType = Words("call.type.outgoing");
    private static readonly WordList AnsweredCode = Words("call.code.answered");
    private static readonly WordList NoAnswerCode = Words("call.code.noAnswer");
    private static readonly WordList BusyCode = Words("call.code.busy");
    private static readonly WordList FailedCode = Words("call.code.failed");
    private static readonly WordList Call = Words("activity.call");
    private static readonly WordList Email = Words("activity.email");
    private static readonly WordList Meeting = Words("activity.meeting");
    private static readonly WordList Message = Words("activity.message");

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

    /// <summary>The direction of a call by the number its kind has in the telephony of Bitrix24, where 1 goes out; in its activities 1 comes in.</summary>
    public static CrmDirection CallType(string code) => IncomingType.Matches(code) ? CrmDirection.Incoming : OutgoingType.Matches(code) ? CrmDirection.Outgoing : CrmDirection.Unknown;

    /// <summary>The result of a call by its code, which is that of the protocol (SIP).</summary>
    public static CrmCallResult CallCode(string code) =>
        AnsweredCode.Matches(code) ? CrmCallResult.Answered
        : NoAnswerCode.Matches(code) ? CrmCallResult.NoAnswer
        : BusyCode.Matches(code) ? CrmCallResult.Busy
        : FailedCode.Matches(code) ? CrmCallResult.Failed
        : CrmCallResult.Unknown;

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

    /// <summary>A status as it is compared.</summary>
    public static string Key(string text) => HeaderKey.Of(text).Trim('«', '»', '"', '.', ' ');

    private static WordList Words(string meaning) => WordList.Of(meaning, Key);
}
