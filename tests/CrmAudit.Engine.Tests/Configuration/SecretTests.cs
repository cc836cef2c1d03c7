using CrmAudit.Engine.Configuration.Secrets;
using FsCheck.Xunit;

namespace CrmAudit.Engine.Tests.Configuration;

public class SecretTests
{
    public static TheoryData<string> Secrets =>
    [
        "https://firma.bitrix24.kz/rest/1/a1b2c3d4e5f6g7h8/",
        "https://user:hunter22@example.kz/api",
        "Bearer abcdefghijklmnop1234",
        "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0NTY3ODkwIn0.sig",
        "-----BEGIN RSA PRIVATE KEY-----",
        "5f4dcc3b5aa765d61d8327deb882cf995f4dcc3b",
        "Zm9vYmFyQmF6UXV4MTIzNDU2Nzg5MGFiY2RlZg",
        "password=qwerty12",
        "123456789:AAEhBOweik9ai2o01fxxxxxxxxxxxxxxxx1",
        "ghp_" + "abcdefghijklmnopqrst1234",
    ];

    public static TheoryData<string> Plain =>
    [
        "Торговый дом «Алатау»",
        "exports/contacts-2026-05-31.csv",
        "https://firma.bitrix24.kz/crm/deal/",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "0031t00000AbCdEfAAB",
        "Pipeline.AutomationInventory",
        "менеджер@example.kz",
        "пароль хранится у Айгерим",
        "env:KASPI_TOKEN",
        "secret:kaspi/api-key",
        "password: env:SMTP",
        "KZ86125KZT5004100100",
        "",
    ];

    [Theory]
    [MemberData(nameof(Secrets))]
    public void A_secret_is_refused_at_its_place_and_its_value_is_not_repeated(string secret)
    {
        var yaml = $"integrations:\n  - name: Kaspi\n    kind: marketplace\n    endpoint: \"{secret}\"\n";
        ConfigText.AssertError(yaml, "Config.PlainSecret", 4, 15);
        Assert.DoesNotContain(secret[4..], ConfigText.Error(yaml).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Plain))]
    public void Other_text_is_not_taken_for_one(string text) => Assert.False(SecretText.LooksLikeSecret(text), text);

    [Fact]
    public void A_credential_is_named_and_never_written()
    {
        var config = ConfigText.Read("integrations:\n  - name: Kaspi\n    kind: marketplace\n    credential: env:KASPI_TOKEN\n");
        Assert.Equal(new SecretReference("env", "KASPI_TOKEN"), config.Integrations[0].Credential);
        var error = ConfigText.Error("integrations:\n  - name: Kaspi\n    kind: marketplace\n    credential: qwerty12345\n");
        Assert.Equal("Config.PlainSecret", error.Id);
        Assert.DoesNotContain("qwerty", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_is_resolved_when_it_is_asked_for()
    {
        Assert.Equal("v1", new SecretReference("env", "A").Resolve(environment: static name => name == "A" ? "v1" : null));
        Assert.Equal("v2", new SecretReference("secret", "A").Resolve(store: static name => name == "A" ? "v2" : null));
        Assert.Null(new SecretReference("secret", "A").Resolve());
        Assert.Equal("env:A", new SecretReference("env", "A").ToString());
    }

    [Theory]
    [InlineData("env:")]
    [InlineData("env:A B")]
    [InlineData("ENV:A")]
    [InlineData("file:A")]
    [InlineData(null)]
    public void Anything_else_is_no_reference(string? text) => Assert.False(SecretReference.TryParse(text, out _));

    [Property]
    public void A_mask_never_holds_more_than_three_characters(string text)
    {
        var masked = SecretText.Mask(text ?? "");
        Assert.True(masked.IndexOf("***", StringComparison.Ordinal) <= 3 || (text ?? "").Contains("***", StringComparison.Ordinal));
    }
}
