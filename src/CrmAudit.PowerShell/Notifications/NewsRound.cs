using System.Management.Automation;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Notifications;
using CrmAudit.Engine.Notifications.Channels;
using CrmAudit.Engine.Reporting;
using CrmAudit.PowerShell.LiveTests;

namespace CrmAudit.PowerShell.Notifications;

/// <summary>The messages of one run. They are kept before they are sent and forgotten when they have arrived, so that a break in between loses none; one that cannot be sent is a warning.</summary>
internal sealed class NewsRound
{
    private readonly PSCmdlet _cmdlet;
    private readonly NewsOutbox? _outbox;
    private readonly List<Message> _messages = [];

    /// <param name="cmdlet">The command.</param>
    /// <param name="report">The report, held against its history.</param>
    /// <param name="section">Who is told, and what.</param>
    /// <param name="history">Folder of the history; null where there is none.</param>
    /// <param name="language">ru, kk or en; that of the session when null.</param>
    public NewsRound(PSCmdlet cmdlet, AuditReport report, NotificationsSection section, string? history, string? language)
    {
        _cmdlet = cmdlet;
        _outbox = history is null ? null : new(history);
        var channels = NewsChannels.Of(section);
        if (channels.Count > 0 && _outbox is null && section.OnlyChanges)
        {
            cmdlet.WriteWarning(new CrmText("News.noHistory").Render());
            return;
        }
        var writer = new NewsWriter(section, language);
        foreach (var channel in channels)
        {
            var kept = _outbox?.Read(channel.Name) ?? [];
            if (writer.Write(report, kept) is not { } text)
            {
                continue;
            }
            var action = new CrmText("News.Action", ("channel", channel.Name), ("target", channel.Target), ("text", text.Text)).Render();
            if (cmdlet.ShouldProcess(action, action, cmdlet.MyInvocation.MyCommand.Name))
            {
                _messages.Add(new(channel, text, News.Of(report, section, kept)));
            }
        }
    }

    private sealed record Message(INewsChannel Channel, NewsText Text, IReadOnlyList<NewsItem> Items);

    /// <summary>Keeps the news of every message.</summary>
    /// <exception cref="ReportExportException">A file cannot be written.</exception>
    public void Keep()
    {
        foreach (var message in _messages.Where(static message => message.Items.Count > 0))
        {
            _outbox?.Keep(message.Channel.Name, message.Items);
        }
    }

    /// <summary>Sends every message.</summary>
    /// <param name="cancel">Stops it.</param>
    public void Send(CancellationToken cancel)
    {
        var secrets = new SecretStore(_cmdlet.InvokeCommand).Look(_messages.SelectMany(static message => message.Channel.Secrets));
        foreach (var (channel, text, items) in _messages)
        {
            if (NewsSender.Patient.SendAsync(channel, text, secrets, cancel).GetAwaiter().GetResult() is { } problem)
            {
                _cmdlet.WriteWarning(new CrmText(_outbox is null || items.Count == 0 ? "News.failed" : "News.failed.kept", ("channel", channel.Name), ("target", channel.Target), ("reason", problem)).Render());
            }
            else
            {
                _outbox?.Clear(channel.Name);
                _cmdlet.WriteVerbose(new CrmText("News.sent", ("channel", channel.Name), ("target", channel.Target)).Render());
            }
        }
    }
}
