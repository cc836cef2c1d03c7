using System.Globalization;
using CrmAudit.Engine.Files;

namespace CrmAudit.Engine.Import;

/// <summary>What the manifest of a fetch says of the files beside it, where the caller says nothing: what their records are, and the zone of local times.</summary>
internal static class FetchedFile
{
    /// <summary>The options with what the manifest tells.</summary>
    /// <param name="path">File that is read.</param>
    /// <param name="options">What the caller says; it comes first.</param>
    public static ImportOptions Told(string path, ImportOptions options)
    {
        if (FetchManifest.In(Path.GetDirectoryName(path)!) is not { } manifest)
        {
            return options;
        }
        options = options with { TimeZone = options.TimeZone ?? ZoneOf(manifest.Zone) };
        var list = manifest.Lists.FirstOrDefault(list => list.File == Path.GetFileName(path));
        return list is null || options.Entity is not null || options.System is not null || !CrmSchema.Entities.Contains(list.Entity) ? options : options with { Entity = list.Entity, System = manifest.System };
    }

    /// <summary>Whether a file holds settings of the CRM, no records.</summary>
    public static bool IsSettings(string path) => FetchManifest.In(Path.GetDirectoryName(path)!)?.Lists.Any(list => list.Entity == "Field" && list.File == Path.GetFileName(path)) == true;

    /// <summary>The zone the manifest beside a file tells; null without one.</summary>
    public static TimeZoneInfo? ZoneBeside(string path) => ZoneOf(FetchManifest.In(Path.GetDirectoryName(path)!)?.Zone);

    /// <summary>A zone by its name or its offset; null for neither.</summary>
    private static TimeZoneInfo? ZoneOf(string? text)
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
}
