using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.Configuration;

/// <summary>A bot of Telegram and the chat it writes to.</summary>
public sealed class TelegramSection
{
    /// <summary>Token of the bot, by its name.</summary>
    public required SecretReference Token { get; set; }

    /// <summary>Number of the chat, or @name of a public channel.</summary>
    public required string Chat { get; set; }

    /// <summary>Server of the Bot API, for those who run one of their own.</summary>
    public string Server { get; set; } = "https://api.telegram.org";
}
