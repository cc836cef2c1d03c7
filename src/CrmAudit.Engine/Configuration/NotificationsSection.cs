using System.ComponentModel.DataAnnotations;

namespace CrmAudit.Engine.Configuration;

/// <summary>What a scheduled run tells its scheduler, and to whom it sends what is new.</summary>
public sealed class NotificationsSection
{
    /// <summary>Lowest status that makes a run fail: Warning or Fail.</summary>
    [AllowedValues(CrmStatus.Warning, CrmStatus.Fail)]
    public CrmStatus FailOn { get; set; } = CrmStatus.Fail;

    /// <summary>Whether a message is sent only when something is new, worse, resolved or back since the last run of -HistoryPath; else after every run.</summary>
    public bool OnlyChanges { get; set; } = true;

    /// <summary>Lowest severity a message speaks of: Desirable, Important or Critical.</summary>
    [AllowedValues(CrmSeverity.Desirable, CrmSeverity.Important, CrmSeverity.Critical)]
    public CrmSeverity MinSeverity { get; set; } = CrmSeverity.Important;

    /// <summary>Whether names of people and firms may stand in a message; else they are replaced by pseudonyms.</summary>
    public bool Names { get; set; }

    /// <summary>Mail.</summary>
    public MailSection? Mail { get; set; }

    /// <summary>A chat of Telegram.</summary>
    public TelegramSection? Telegram { get; set; }

    /// <summary>A channel of Microsoft Teams, by the webhook of a workflow.</summary>
    public WebhookSection? Teams { get; set; }

    /// <summary>A channel of Slack, by an incoming webhook.</summary>
    public WebhookSection? Slack { get; set; }
}
