using System.Globalization;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Secrets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace CrmAudit.Engine.Notifications.Channels;

/// <summary>Mail as plain text.</summary>
internal sealed class MailChannel(MailSection section) : INewsChannel
{
    public string Name => "mail";

    public string Target => string.Create(CultureInfo.InvariantCulture, $"{section.From} → {string.Join(", ", section.To)}, {(section.User is { } user ? user + "@" : "")}{section.Server}:{section.PortInForce} {section.Security}");

    public IReadOnlyList<SecretReference> Secrets => section.Password is { } password ? [password] : [];

    public async Task SendAsync(NewsText text, Func<SecretReference, string> secret, CancellationToken cancel)
    {
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(section.From));
        message.To.AddRange(section.To.Select(MailboxAddress.Parse));
        message.Subject = text.Subject;
        message.Body = new TextPart("plain") { Text = text.Text };
        try
        {
            // As the web requests of .NET do it: whether a certificate was revoked is asked elsewhere, and there may be no way there.
            using var client = new SmtpClient { CheckCertificateRevocation = false };
            await client.ConnectAsync(section.Server, section.PortInForce, section.Security switch { MailSecurity.StartTls => SecureSocketOptions.StartTls, MailSecurity.Tls => SecureSocketOptions.SslOnConnect, _ => SecureSocketOptions.None }, cancel).ConfigureAwait(false);
            if (section is { User: { } user, Password: { } password })
            {
                await client.AuthenticateAsync(user, secret(password), cancel).ConfigureAwait(false);
            }
            await client.SendAsync(message, cancel).ConfigureAwait(false);
            await client.DisconnectAsync(quit: true, cancel).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            throw new ChannelException(exception is SslHandshakeException ? "the certificate of the server does not hold" : exception.Message, canPass: false);
        }
        catch (SmtpCommandException exception)
        {
            throw new ChannelException(exception.Message, (int)exception.StatusCode < 500);
        }
        catch (ProtocolException exception)
        {
            throw new ChannelException(exception.Message, canPass: true);
        }
    }
}
