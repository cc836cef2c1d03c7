using CrmAudit.Engine.Tests.Configuration;

namespace CrmAudit.Engine.Tests.Notifications;

/// <summary>What a configuration of messages must hold to.</summary>
public class NotificationRuleTests
{
    [Theory]
    [InlineData("  mail: {server: smtp.example.kz, from: a@example.kz, to: [b@example.kz], security: none}\n", "Config.MailOpen")]
    [InlineData("  mail: {server: smtp.example.kz, from: a@example.kz, to: [b@example.kz], user: a}\n", "Config.MailHalfSignIn")]
    [InlineData("  mail: {server: smtp.example.kz, from: a@example.kz, to: [b@example.kz], password: env:P}\n", "Config.MailHalfSignIn")]
    [InlineData("  mail: {server: smtp.example.kz, from: nobody, to: [b@example.kz]}\n", "Config.MailAddress")]
    [InlineData("  mail: {server: smtp.example.kz, from: a@example.kz, to: [b@example.kz, nobody]}\n", "Config.MailAddress")]
    [InlineData("  mail: {server: smtp.example.kz, from: a@example.kz}\n", "Config.MailNobody")]
    [InlineData("  mail: {server: smtp.example.kz, from: a@example.kz, to: [b@example.kz], port: 70000}\n", "Config.OutOfRange")]
    [InlineData("  telegram: {token: env:T, chat: 1, server: 'http://bot.example.kz'}\n", "Config.NotificationAddress")]
    [InlineData("  telegram: {token: '123456789:AAE-abcdefghijklmnopqrstuvwxyz12345', chat: 1}\n", "Config.PlainSecret")]
    [InlineData("  telegram: {token: env:T}\n", "Config.MissingKey")]
    [InlineData("  slack: {address: 'https://hooks.example.kz/x'}\n", "Config.PlainSecret")]
    [InlineData("  minSeverity: info\n", "Config.UnknownChoice")]
    public void What_cannot_be_sent_is_an_error_at_its_line(string yaml, string id)
    {
        var error = ConfigText.Error("notifications:\n" + yaml);
        Assert.StartsWith(id, error.Id, StringComparison.Ordinal);
        Assert.Equal(2, error.Line);
    }

    [Theory]
    [InlineData("  mail: {server: localhost, from: a@example.kz, to: [b@example.kz], security: none}\n")]
    [InlineData("  mail: {server: 127.0.0.1, from: a@example.kz, to: [b@example.kz], security: none}\n")]
    [InlineData("  mail: {server: smtp.example.kz, from: a@example.kz, to: [b@example.kz], user: a, password: env:P}\n")]
    [InlineData("  telegram: {token: env:T, chat: -100, server: 'http://127.0.0.1:8081'}\n")]
    public void What_can_is_none(string yaml) => Assert.NotNull(ConfigText.Read("notifications:\n" + yaml));
}
