namespace CrmAudit.Engine.Import.Mapping;

/// <summary>What the statuses and stages of the systems mean.</summary>
internal static class StatusWords
{
    private static readonly HashSet<string> Won = Set(
        "won", "win", "deal won", "close won", "crm.stage_lead4", "closed won", "closedwon", "closed - won", "142", "successful", "success", "успешно реализовано", "успешно завершена", "успешно завершено", "сделка успешна", "сделка заключена", "успех", "выиграна", "выиграно", "выигран", "оплачено и отгружено",
        "продажа совершена", "завершена успешно", "сәтті жүзеге асырылды", "сәтті жабылды", "сатылды", "сәтті аяқталды", "жеңіс", "ұтты", "ұтып алынды", "ganho", "venda ganha", "fechado - ganho", "closed (won)", "реализовано", "завершено успешно", "успешно", "успешно закрыто", "успешно закрыта",
        "закрыто успешно", "закрыта успешно", "сделка выиграна", "сделка состоялась", "продажа состоялась", "продано", "closed successfully", "сәтті", "мәміле сәтті", "сәтті мәміле", "мәміле жасалды");

    private static readonly HashSet<string> Lost = Set(
        "lost", "lose", "deal lost", "close lost", "analyze failure", "closed lost", "closedlost", "closed - lost", "143", "закрыто и не реализовано", "сделка не заключена", "сделка провалена", "провалена", "провалено", "проиграна", "проиграно", "проигран", "отказ", "отказ клиента", "более не заинтересованы",
        "анализ причины провала", "не реализовано", "отменена", "отменено", "слив", "жабылды және жүзеге асырылмады", "сәтсіз", "сәтсіз аяқталды", "сәтсіз жабылды", "бас тартты", "бас тарту", "жеңіліс", "ұтылды", "ұтылған", "perdido", "venda perdida", "fechado - perdido", "closed (lost)", "deleted", "abandoned", "apology",
        "неуспешно", "закрыто неуспешно", "закрыта неуспешно", "сделка проиграна", "сделка не состоялась", "потеряна", "потеряно", "потерян", "отклонена", "отклонено", "клиент отказался", "rejected", "declined", "cancelled", "canceled",
        "мәміле сәтсіз", "сәтсіз мәміле", "жеңілді", "жоғалтылды", "бас тартылды", "жүзеге асырылмады");

    private static readonly HashSet<string> Open = Set("open", "in progress", "открыта", "открыто", "ашық", "в работе");

    private static readonly HashSet<string> Converted = Set("converted", "сконвертирован", "сконвертировано", "конвертирован", "конвертирована", "качественный лид", "qualified", "closed - converted", "түрлендірілді", "конверттелді");

    private static readonly HashSet<string> Junk = Set("junk", "некачественный лид", "забракован", "брак", "спам", "нецелевой", "недозвон окончательный", "unqualified", "disqualified", "junk lead", "lost lead", "closed - not converted", "lost", "dead", "recycled", "сапасыз лид", "мақсатсыз");

    private static readonly HashSet<string> TaskDone = Set("завершена", "завершено", "завершен", "завершён", "выполнена", "выполнено", "закрыта", "закрыто", "completed", "complete", "done", "closed", "finished", "held", "орындалды", "аяқталды", "5", "да");

    private static readonly HashSet<string> TaskOpen = Set("новая", "ожидается", "ожидает", "не завершено", "не завершена", "не выполнена", "не выполнено", "ждет выполнения", "ждёт выполнения", "выполняется", "ждет контроля", "ждёт контроля", "отложена", "отклонена", "в работе", "не начата", "просрочена", "open", "new", "not started", "in progress", "waiting", "deferred", "pending", "planned", "pending input", "орындалуда", "жаңа", "мерзімі өтті", "нет");

    private static readonly HashSet<string> HardBounce = Set("hard bounce", "hard", "hardbounced", "hard_bounced", "unreachable", "invalid", "bounced", "bounce", "cleaned", "err_user_unknown", "err_domain_inactive", "не существует", "недоступен", "жесткий отказ", "жёсткий отказ", "ошибка доставки", "не доставлено", "err_not_exist", "жеткізілмеді");

    private static readonly HashSet<string> SoftBounce = Set("soft bounce", "soft", "softbounced", "soft_bounced", "temp_unreachable", "mailbox_full", "err_mailbox_full", "мягкий отказ", "временно недоступен", "ящик переполнен", "deferred");

    private static readonly HashSet<string> Complaint = Set("spam", "complained", "complaint", "spam complaint", "spam_rejected", "spam_folder", "жалоба", "жалоба на спам", "шағым");

    private static readonly HashSet<string> NotSent = Set("new", "inactive", "blocked", "unsubscribed", "не отправлено", "отписан", "отписался", "unconfirmed", "жіберілмеді");

    public static CrmDealStatus DealStatus(string? text) => text is null ? CrmDealStatus.Unknown
        : Contains(Won, Key(text)) ? CrmDealStatus.Won
        : Contains(Lost, Key(text)) ? CrmDealStatus.Lost
        : Contains(Open, Key(text)) ? CrmDealStatus.Open
        : OfClosed(Key(text));

    public static CrmLeadOutcome LeadOutcome(string? text) => text is null ? CrmLeadOutcome.Unknown
        : Converted.Contains(Key(text)) ? CrmLeadOutcome.Converted
        : Junk.Contains(Key(text)) ? CrmLeadOutcome.Junk
        : CrmLeadOutcome.Open;

    public static bool? IsTaskDone(string? text) => text is null ? null : TaskDone.Contains(Key(text)) ? true : TaskOpen.Contains(Key(text)) ? false : null;

    public static CrmDirection DirectionOf(string text)
    {
        var key = Key(text);
        return key.StartsWith("вход", StringComparison.Ordinal) || key.StartsWith("inb", StringComparison.Ordinal) || key.StartsWith("incom", StringComparison.Ordinal) || key.StartsWith("кіріс", StringComparison.Ordinal)
            || key is "in" or "приход" or "получен" or "получено" or "пропущенный" or "missed" or "1" ? CrmDirection.Incoming
            : key.StartsWith("исход", StringComparison.Ordinal) || key.StartsWith("outb", StringComparison.Ordinal) || key.StartsWith("outg", StringComparison.Ordinal) || key.StartsWith("шығыс", StringComparison.Ordinal)
            || key is "out" or "расход" or "отправлено" or "отправлен" or "2" ? CrmDirection.Outgoing
            : key.StartsWith("внутр", StringComparison.Ordinal) || key.StartsWith("intern", StringComparison.Ordinal) || key.StartsWith("ішкі", StringComparison.Ordinal) ? CrmDirection.Internal
            : CrmDirection.Unknown;
    }

    /// <summary>Direction of a call, which in some exports also says that it was missed.</summary>
    public static void ReadDirection(CrmActivity activity, string text)
    {
        activity.Direction = DirectionOf(text);
        var key = Key(text);
        if (key.Contains("пропущ", StringComparison.Ordinal) || key.Contains("missed", StringComparison.Ordinal) || key.Contains("қабылданбаған", StringComparison.Ordinal))
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
        bool Has(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (key.Contains(word, StringComparison.Ordinal))
                {
                    return true;
                }
            }
            return false;
        }
        return Has("no answer", "noanswer", "no_answer", "missed", "пропущ", "не отвечен", "неотвечен", "нет ответа", "не ответ", "без ответа", "недозвон", "не дозвон", "cancel", "отмен", "жауапсыз", "жауап бермеді", "неуспеш") ? CrmCallResult.NoAnswer
            : Has("busy", "занят", "бос емес") ? CrmCallResult.Busy
            : Has("fail", "congestion", "ошибка", "недоступ", "не существует", "invalid", "unreachable", "неверный номер", "қате") ? CrmCallResult.Failed
            : Has("answer", "отвечен", "успеш", "разговор", "принят", "connected", "completed", "состоял", "held", "жауап берілді", "дозвон") ? CrmCallResult.Answered
            : CrmCallResult.Unknown;
    }

    public static CrmActivityKind ActivityKind(string? text)
    {
        if (text is null)
        {
            return CrmActivityKind.Other;
        }
        var key = Key(text);
        return key.Contains("звон", StringComparison.Ordinal) || key.Contains("call", StringComparison.Ordinal) || key.Contains("қоңырау", StringComparison.Ordinal) ? CrmActivityKind.Call
            : key.Contains("письм", StringComparison.Ordinal) || key.Contains("mail", StringComparison.Ordinal) || key.Contains("хат", StringComparison.Ordinal) ? CrmActivityKind.Email
            : key.Contains("встреч", StringComparison.Ordinal) || key.Contains("meeting", StringComparison.Ordinal) || key.Contains("кездесу", StringComparison.Ordinal) ? CrmActivityKind.Meeting
            : key.Contains("сообщ", StringComparison.Ordinal) || key.Contains("чат", StringComparison.Ordinal) || key.Contains("messag", StringComparison.Ordinal) || key.Contains("sms", StringComparison.Ordinal) || key.Contains("смс", StringComparison.Ordinal)
                || key.Contains("whatsapp", StringComparison.Ordinal) || key.Contains("telegram", StringComparison.Ordinal) || key.Contains("instagram", StringComparison.Ordinal) || key.Contains("хабарлама", StringComparison.Ordinal) ? CrmActivityKind.Message
            : CrmActivityKind.Other;
    }

    /// <summary>Counts of one recipient's status: one letter sent, and what became of it.</summary>
    public static void ReadMailing(CrmMailing mailing, string? status, bool isCleanedList)
    {
        var key = status is null ? "" : Key(status);
        mailing.HardBounces = isCleanedList || HardBounce.Contains(key) || key.Contains("not exist", StringComparison.Ordinal) || key.Contains("не существует", StringComparison.Ordinal) ? 1 : 0;
        mailing.SoftBounces = SoftBounce.Contains(key) ? 1 : 0;
        mailing.Complaints = Complaint.Contains(key) ? 1 : 0;
        mailing.Sent = NotSent.Contains(key) ? 0 : 1;
    }

    /// <summary>A code may carry its pipeline in front (C14:WON); a label may carry its meaning behind (Closed Won (Sales)).</summary>
    private static bool Contains(HashSet<string> words, string key) => words.Contains(key) || words.Contains(key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());

    /// <summary>A stage that says it is the closed one, in words of its own: Закрыто - Выиграно, Closed (Lost to competitor).</summary>
    private static CrmDealStatus OfClosed(string key)
    {
        if (!key.StartsWith("закры", StringComparison.Ordinal) && !key.StartsWith("closed", StringComparison.Ordinal) && !key.StartsWith("жабыл", StringComparison.Ordinal))
        {
            return CrmDealStatus.Unknown;
        }
        foreach (var word in (ReadOnlySpan<string>)["проигр", "не реализ", "неуспе", "не успе", "отказ", "провал", "lost", "сәтсіз", "ұтылды"])
        {
            if (key.Contains(word, StringComparison.Ordinal))
            {
                return CrmDealStatus.Lost;
            }
        }
        foreach (var word in (ReadOnlySpan<string>)["выигр", "успе", "реализ", "won", "сәтті"])
        {
            if (key.Contains(word, StringComparison.Ordinal))
            {
                return CrmDealStatus.Won;
            }
        }
        return CrmDealStatus.Unknown;
    }

    private static string Key(string text) => HeaderKey.Of(text).Trim('«', '»', '"', '.', ' ');

    private static HashSet<string> Set(params ReadOnlySpan<string> words)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            set.Add(Key(word));
        }
        return set;
    }
}
