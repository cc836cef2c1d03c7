using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Notifications.Channels;

/// <summary>The channels a configuration names, in the forms their makers document.</summary>
internal static class NewsChannels
{
    /// <summary>A message of Telegram holds 4096 characters.</summary>
    private const int LongestTelegram = 4096;

    public static IReadOnlyList<INewsChannel> Of(NotificationsSection section) =>
    [
        .. section.Mail is { } mail ? new INewsChannel[] { new MailChannel(mail) } : [],
        .. section.Telegram is { } telegram ? new INewsChannel[] { Telegram(telegram) } : [],
        .. section.Teams is { } teams ? new INewsChannel[] { Teams(teams) } : [],
        .. section.Slack is { } slack ? new INewsChannel[] { Slack(slack) } : [],
    ];

    /// <summary>sendMessage of the Bot API without a parse mode: the text stays text.</summary>
    private static WebChannel Telegram(TelegramSection section) => new(
        "telegram", $"{section.Chat}, {section.Server}", section.Token, token => $"{section.Server.TrimEnd('/')}/bot{token}/sendMessage",
        text => new { chat_id = section.Chat, text = text.Text.Length <= LongestTelegram ? text.Text : text.Text[..(LongestTelegram - 1)] + "…", link_preview_options = new { is_disabled = true } });

    /// <summary>An adaptive card for the workflow "post to a channel when a webhook request is received"; a rich text block takes no markdown.</summary>
    private static WebChannel Teams(WebhookSection section) => new(
        "teams", "Microsoft Teams", section.Address, static address => address,
        static text => new Dictionary<string, object>
        {
            ["type"] = "message",
            ["attachments"] = new[]
            {
                new Dictionary<string, object>
                {
                    ["contentType"] = "application/vnd.microsoft.card.adaptive",
                    ["content"] = new Dictionary<string, object>
                    {
                        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                        ["type"] = "AdaptiveCard",
                        ["version"] = "1.4",
                        ["body"] = text.Lines.Select(static (line, index) => new { type = "RichTextBlock", inlines = new[] { new { type = "TextRun", text = line, weight = index == 0 ? "Bolder" : "Default" } } }),
                    },
                },
            },
        });

    /// <summary>The three signs Slack gives a meaning are written as it asks.</summary>
    private static WebChannel Slack(WebhookSection section) => new(
        "slack", "Slack", section.Address, static address => address,
        static text => new { text = text.Text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal) });
}
