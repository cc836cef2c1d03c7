using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Text.Emails;

/// <summary>
/// An address as mailboxes are compared: lower case, without a plus tag, a mistyped domain of a well-known provider put right, and what the provider itself takes for one:
/// Gmail ignores dots (support.google.com/mail/answer/7436150) and knows two domains; Yandex takes a dot for a hyphen and gives one mailbox in all its domains.
/// </summary>
internal static class EmailKey
{
    private static readonly HashSet<string> Yandex = new(StringComparer.Ordinal) { "yandex.ru", "ya.ru", "yandex.com", "yandex.kz", "yandex.by", "yandex.ua", "yandex.uz" };

    /// <summary>The key; null for what is no address.</summary>
    public static string? Of(string email)
    {
        var text = email.Trim().ToLowerInvariant();
        var at = text.LastIndexOf('@');
        if (at <= 0 || at == text.Length - 1)
        {
            return null;
        }
        var (user, domain) = (text[..at], text[(at + 1)..]);
        var plus = user.IndexOf('+', StringComparison.Ordinal);
        user = plus > 0 ? user[..plus] : user;
        domain = EmailAddress.Meant(domain) ?? domain;
        return domain switch
        {
            "gmail.com" or "googlemail.com" => $"{user.Replace(".", "", StringComparison.Ordinal)}@gmail.com",
            _ when Yandex.Contains(domain) => $"{user.Replace('.', '-')}@yandex.ru",
            _ => $"{user}@{domain}",
        };
    }
}
