using System.Text.Json;
using CrmAudit.Engine.Tests.Notifications;
using CrmAudit.PowerShell.Tests.Hosting;

namespace CrmAudit.PowerShell.Tests.Commands;

/// <summary>Messages of scheduled runs in PowerShell, to a mail server with STARTTLS and a web server on this machine.</summary>
public sealed class NotificationTests : IDisposable
{
    private const string Token = "123:s3cr3t-token";

    private readonly string _folder = Directory.CreateTempSubdirectory("crmaudit-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>People of whom each has a phone of their own.</summary>
    private static string Contacts() => "ID;Имя;Фамилия;Мобильный телефон;Рабочий e-mail;Ответственный;Дата создания\n" + string.Concat(Enumerable.Range(1, 80).Select(static index =>
        $"{index};Ержан;Сейтов{index};+7701{1234567 + (index * 7919)};e{index}@example.kz;Айгуль;{1 + (index % 28):00}.03.2026 10:00:00\n"));

    private (string Output, string Error) Run(string script, string? trusted = null)
    {
        var environment = new Dictionary<string, string?> { ["CHAT_TOKEN"] = Token, ["MAIL_PASSWORD"] = "right", ["SSL_CERT_FILE"] = trusted };
        var (code, output, error) = ShellProcess.Run(_folder, environment, "-NoProfile", "-Command", $"Import-Module '{Artefact.Manifest}'; {script}");
        Assert.True(code == 0, output + error);
        return (output, error);
    }

    [Fact]
    public void Only_what_changed_is_sent_and_what_did_not_arrive_is_sent_by_the_next_run()
    {
        // The system's store of certificates is asked for through this variable on Unix only.
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        using var certificate = MailHost.Certificate();
        Write("trusted.pem", certificate.ExportCertificatePem());
        using var mail = new MailHost(certificate);
        using var chat = new PostBox(200, 500, 500, 500, 200);
        Write("exports/contacts.csv", Contacts());
        Write("audit.yaml", $$"""
            audit: { language: ru }
            exports:
              - path: exports
            notifications:
              minSeverity: desirable
              mail: { server: localhost, port: {{mail.Port}}, user: audit, password: env:MAIL_PASSWORD, from: audit@example.kz, to: [owner@example.kz] }
              telegram: { token: env:CHAT_TOKEN, chat: -100123, server: '{{chat.Address}}' }
            """);
        var (output, error) = Run("""
            function Audit { $null = Invoke-CrmAudit audit.yaml -HistoryPath history -Verbose 6> $null }
            Audit; 'SECOND'
            Audit; 'THIRD'
            (Get-Content exports/contacts.csv) -replace '^([3-7]\d;.*?);\+7701\d+;[^;]+;', '$1;;;' | Set-Content exports/contacts.csv
            Audit; 'FOURTH'
            Audit
            """, Path.Combine(_folder, "trusted.pem"));
        var said = output + error;
        var parts = output.Split(["SECOND", "THIRD", "FOURTH"], StringSplitOptions.None);
        Assert.Contains("telegram", parts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("telegram", parts[1], StringComparison.Ordinal);
        Assert.Contains("HTTP 500", parts[2], StringComparison.Ordinal);
        Assert.DoesNotContain(Token, said, StringComparison.Ordinal);
        Assert.DoesNotContain("right", said, StringComparison.Ordinal);

        // First run, news, and nothing twice; the chat got the news one run later.
        Assert.Equal(2, mail.Mail.Count);
        var posts = chat.Posts.Select(static post => JsonDocument.Parse(post.Body).RootElement.GetProperty("text").GetString()!).ToList();
        Assert.Equal(5, posts.Count);
        Assert.Equal(posts[1], posts[3]);
        Assert.Contains("Новое:", posts[1], StringComparison.Ordinal);
        Assert.Contains("Новое:", posts[4], StringComparison.Ordinal);
        Assert.DoesNotContain("Сейтов", string.Concat(posts), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder, "history"), "unsent-*"));
    }

    [Fact]
    public void WhatIf_shows_the_message_and_sends_nothing()
    {
        using var chat = new PostBox();
        Write("exports/contacts.csv", Samples.Contacts);
        Write("audit.yaml", $$"""
            exports:
              - path: exports
            notifications:
              telegram: { token: env:CHAT_TOKEN, chat: -100123, server: '{{chat.Address}}' }
            """);
        var (output, _) = Run("$null = Invoke-CrmAudit audit.yaml -HistoryPath history -WhatIf -Language en 6> $null");
        Assert.Contains("What if: Send (telegram: -100123", output, StringComparison.Ordinal);
        Assert.Contains("Score:", output, StringComparison.Ordinal);
        Assert.Empty(chat.Posts);
        Assert.False(Directory.Exists(Path.Combine(_folder, "history")));
    }

    [Fact]
    public void Without_a_history_there_is_nothing_new_to_tell_and_that_is_said()
    {
        using var chat = new PostBox();
        Write("exports/contacts.csv", Samples.Contacts);
        Write("audit.yaml", $$"""
            exports:
              - path: exports
            notifications:
              telegram: { token: env:CHAT_TOKEN, chat: -100123, server: '{{chat.Address}}' }
            """);
        var (output, _) = Run("$null = Invoke-CrmAudit audit.yaml -Language en 6> $null");
        Assert.Contains("-HistoryPath", output, StringComparison.Ordinal);
        Assert.Empty(chat.Posts);
    }
}
