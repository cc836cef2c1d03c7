using System.Globalization;
using System.Text.Json;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Secrets;
using CrmAudit.Engine.Notifications;
using CrmAudit.Engine.Notifications.Channels;
using SmtpServer.Protocol;

namespace CrmAudit.Engine.Tests.Notifications;

/// <summary>Messages to servers on this machine, in the forms their makers document.</summary>
public class SendingTests
{
    private static readonly SecretReference Key = new("env", "KEY");
    private static readonly NewsText Text = new("Новое — 1", ["Аудит CRM", "", "• <b>A & B</b> — *x*: 5 % → 7 %"]);

    private static Task<string?> Send(NotificationsSection section, string? secret, int timeoutSeconds = 20) =>
        new NewsSender(TimeSpan.FromSeconds(timeoutSeconds), TimeSpan.FromMilliseconds(1)).SendAsync(Assert.Single(NewsChannels.Of(section)), Text, new Dictionary<SecretReference, ResolvedSecret> { [Key] = ResolvedSecret.Of(secret) }, default);

    private static NotificationsSection Telegram(string server) => new() { Telegram = new() { Token = Key, Chat = "-100123", Server = server } };

    private static NotificationsSection Mail(MailHost host, MailSecurity security, bool signsIn = true) =>
        new() { Mail = new() { Server = "localhost", Port = host.Port, Security = security, User = signsIn ? "audit" : null, Password = signsIn ? Key : null, From = "audit@example.kz", To = ["owner@example.kz", "it@example.kz"] } };

    [Fact]
    public async Task Telegram_gets_a_plain_text_for_the_chat()
    {
        using var box = new PostBox();
        Assert.Null(await Send(Telegram(box.Address), "12:ab"));
        var (path, body) = Assert.Single(box.Posts);
        Assert.Equal("/bot12:ab/sendMessage", path);
        var sent = JsonDocument.Parse(body).RootElement;
        Assert.Equal("-100123", sent.GetProperty("chat_id").GetString());
        Assert.Equal(Text.Text, sent.GetProperty("text").GetString());
        Assert.False(sent.TryGetProperty("parse_mode", out _));
    }

    [Fact]
    public async Task Slack_gets_its_three_signs_escaped()
    {
        using var box = new PostBox();
        Assert.Null(await Send(new() { Slack = new() { Address = Key } }, box.Address + "/services/x"));
        Assert.Equal("Аудит CRM\n\n• &lt;b&gt;A &amp; B&lt;/b&gt; — *x*: 5 % → 7 %", JsonDocument.Parse(Assert.Single(box.Posts).Body).RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Teams_gets_a_card_that_takes_no_markdown()
    {
        using var box = new PostBox(202);
        Assert.Null(await Send(new() { Teams = new() { Address = Key } }, box.Address));
        var card = JsonDocument.Parse(Assert.Single(box.Posts).Body).RootElement.GetProperty("attachments")[0].GetProperty("content");
        Assert.Equal("AdaptiveCard", card.GetProperty("type").GetString());
        Assert.Equal(Text.Lines, card.GetProperty("body").EnumerateArray().Select(static block => block.GetProperty("inlines")[0].GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(408)]
    public async Task What_may_pass_is_tried_again(int status)
    {
        using var box = new PostBox(status, status, 200);
        Assert.Null(await Send(Telegram(box.Address), "t"));
        Assert.Equal(3, box.Posts.Count);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(302)]
    public async Task What_would_be_refused_again_is_not(int status)
    {
        using var box = new PostBox(status);
        Assert.Equal($"HTTP {status}", await Send(Telegram(box.Address), "t"));
        Assert.Single(box.Posts);
    }

    [Fact]
    public async Task A_server_that_stays_down_is_told_without_the_secret()
    {
        string address;
        using (var box = new PostBox())
        {
            address = box.Address;
        }
        var problem = await Send(new() { Slack = new() { Address = Key } }, address + "/services/very-secret");
        Assert.NotNull(problem);
        Assert.DoesNotContain("very-secret", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://hooks.example.kz/x")]
    [InlineData("ftp://127.0.0.1/x")]
    [InlineData("no address")]
    public async Task A_way_that_others_can_hear_is_not_taken(string address) => Assert.Equal("the address is not https", await Send(new() { Teams = new() { Address = Key } }, address));

    [Fact]
    public async Task A_secret_without_a_value_is_told_by_its_name() => Assert.Contains("env:KEY", await Send(Telegram("https://127.0.0.1:1"), null), StringComparison.Ordinal);

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("tr-TR")]
    public async Task Mail_is_plain_text_to_everybody_named(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        using var host = new MailHost();
        Assert.Null(await Send(Mail(host, MailSecurity.None), "right"));
        var mail = Assert.Single(host.Mail);
        Assert.Equal(Text.Subject, mail.Subject);
        Assert.Equal(Text.Text, mail.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Null(mail.HtmlBody);
        Assert.Equal(["owner@example.kz", "it@example.kz"], mail.To.Mailboxes.Select(static box => box.Address));
    }

    [Fact]
    public async Task A_wrong_password_is_refused_once()
    {
        using var host = new MailHost();
        Assert.NotNull(await Send(Mail(host, MailSecurity.None), "wrong"));
        Assert.Empty(host.Mail);
    }

    [Fact]
    public async Task What_the_server_says_is_told()
    {
        using var host = new MailHost(answer: SmtpReplyCode.MailboxUnavailable);
        Assert.Contains("not now", await Send(Mail(host, MailSecurity.None, signsIn: false), null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_STARTTLS_is_refused_where_it_is_asked_for()
    {
        using var host = new MailHost();
        Assert.NotNull(await Send(Mail(host, MailSecurity.StartTls), "right"));
        Assert.Empty(host.Mail);
    }

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task A_certificate_nobody_has_signed_is_refused(MailSecurity security)
    {
        using var certificate = MailHost.Certificate();
        using var host = new MailHost(certificate, isSecure: security == MailSecurity.Tls);
        Assert.Equal("the certificate of the server does not hold", await Send(Mail(host, security), "right"));
        Assert.Empty(host.Mail);
    }

    [Fact]
    public async Task A_silent_server_is_given_up()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        var port = ((System.Net.IPEndPoint)silent.LocalEndpoint).Port;
        Assert.Equal(new CrmText("News.timeout").Render(), await Send(new() { Mail = new() { Server = "localhost", Port = port, Security = MailSecurity.None, From = "a@example.kz", To = ["b@example.kz"] } }, null, timeoutSeconds: 1));
    }
}
