using System.Text.Json;
using System.Text.Json.Serialization;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Files;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Notifications;

/// <summary>News of a channel whose message did not arrive, kept beside the history for the next run: figures and keys, no name.</summary>
/// <param name="folder">Folder of the history.</param>
internal sealed class NewsOutbox(string folder)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new UnitConverter(), new JsonStringEnumConverter() } };

    /// <summary>What is kept for a channel; nothing where no file is, or one that cannot be read.</summary>
    public IReadOnlyList<NewsItem> Read(string channel)
    {
        try
        {
            using var stream = File.OpenRead(PathOf(channel));
            return JsonSerializer.Deserialize<List<NewsItem>>(stream, Options)?.FindAll(static item => item is { CheckId.Length: > 0, Fingerprint.Length: > 0 }) ?? [];
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Keeps news for the next run.</summary>
    /// <exception cref="ReportExportException">The file cannot be written.</exception>
    public void Keep(string channel, IReadOnlyList<NewsItem> items)
    {
        using var file = AtomicFile.Open(PathOf(channel), new ReportOptions { Force = true });
        file.Write(stream => JsonSerializer.Serialize(stream, items, Options));
        file.Commit();
    }

    /// <summary>Forgets what has been sent.</summary>
    public void Clear(string channel) => File.Delete(PathOf(channel));

    private string PathOf(string channel) => Path.Combine(folder, $"unsent-{channel}.json");
}
