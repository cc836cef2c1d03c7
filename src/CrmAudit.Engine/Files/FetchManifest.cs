using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmAudit.Engine.Files;

/// <summary>What a folder of fetched exports says of itself: from where and when, how many records the server told and how many were written.</summary>
internal sealed record FetchManifest
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "fetch.manifest.json";

    /// <summary>What the file is known by.</summary>
    public const string KindMark = "CrmAudit.Fetch";

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, RespectNullableAnnotations = true, WriteIndented = true, NewLine = "\n", Converters = { new JsonStringEnumConverter() } };

    /// <summary>What the file is.</summary>
    public string Kind { get; init; } = KindMark;

    /// <summary>Version of its form.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Version of the module.</summary>
    public string? Module { get; init; }

    /// <summary>The CRM.</summary>
    public required string System { get; init; }

    /// <summary>Its host; the address may hold a key.</summary>
    public required string Host { get; init; }

    /// <summary>When the first request was sent.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When all was there.</summary>
    public DateTimeOffset FinishedAt { get; init; }

    /// <summary>From when on changes were asked for; null for everything.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Zone of the CRM: a name of the tz database or an offset.</summary>
    public string? Zone { get; init; }

    /// <summary>The order of day and month in dates without a zone: DayFirst, MonthFirst; null where the CRM does not tell.</summary>
    public string? Dates { get; init; }

    /// <summary>The lists.</summary>
    public IReadOnlyList<FetchedList> Lists { get; init; } = [];

    /// <summary>The manifest of a folder; null where there is none, or none that can be read.</summary>
    public static FetchManifest? In(string folder) => Read(Path.Combine(folder, FileName));

    /// <summary>The manifest in a file; null where there is none, or none that can be read.</summary>
    public static FetchManifest? Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<FetchManifest>(stream, Options) is { Kind: KindMark } manifest && manifest.Lists.All(static list => list is { List: not null, Entity: not null }) ? manifest : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A zone by its name or its offset; null for neither.</summary>
    public static TimeZoneInfo? ZoneOf(string? text)
    {
        if (text is null)
        {
            return null;
        }
        if (TimeSpan.TryParseExact(text.TrimStart('+', '-'), @"hh\:mm", CultureInfo.InvariantCulture, out var offset) && offset <= TimeSpan.FromHours(14))
        {
            return TimeZoneInfo.CreateCustomTimeZone(text, text[0] == '-' ? -offset : offset, text, text);
        }
        return TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) ? zone : null;
    }

    /// <summary>As the file holds it.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Options);
}
