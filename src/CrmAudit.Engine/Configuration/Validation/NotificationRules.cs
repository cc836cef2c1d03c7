using System.Net;
using System.Net.Mail;

namespace CrmAudit.Engine.Configuration.Validation;

/// <summary>Messages go to addresses that are such, over ways nobody can listen to.</summary>
internal static class NotificationRules
{
    public static void Check(ConfigRuleContext context)
    {
        if (context.Config.Notifications.Mail is { } mail)
        {
            Check(context, mail);
        }
        if (context.Config.Notifications.Telegram is { } telegram && !IsSafe(telegram.Server))
        {
            context.AtValue("Config.NotificationAddress", telegram, "server", "notifications.telegram.server", ("value", telegram.Server));
        }
    }

    /// <summary>Whether an address is https, or http of this machine.</summary>
    public static bool IsSafe(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback));

    private static void Check(ConfigRuleContext context, MailSection mail)
    {
        const string Path = "notifications.mail";
        if (mail.Security == MailSecurity.None && !IsHere(mail.Server))
        {
            context.AtValue("Config.MailOpen", mail, "security", Path + ".security", ("value", mail.Server));
        }
        if (mail.User is null != mail.Password is null)
        {
            context.AtKey("Config.MailHalfSignIn", mail, mail.User is null ? "password" : "user", Path);
        }
        if (!MailAddress.TryCreate(mail.From, out _))
        {
            context.AtValue("Config.MailAddress", mail, "from", Path + ".from", ("value", mail.From));
        }
        if (mail.To.Count == 0)
        {
            context.AtKey("Config.MailNobody", mail, "server", Path + ".to");
        }
        for (var i = 0; i < mail.To.Count; i++)
        {
            if (!MailAddress.TryCreate(mail.To[i], out _))
            {
                context.AtItem("Config.MailAddress", mail.To, i, $"{Path}.to[{i}]", ("value", mail.To[i]));
            }
        }
    }

    private static bool IsHere(string server) => server.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(server, out var address) && IPAddress.IsLoopback(address));
}
