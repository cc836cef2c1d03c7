using CrmAudit.Engine.Files;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Import;

/// <summary>What the manifest of a fetch says of the files beside it, where the caller says nothing: what their records are, the zone of local times, and the order of day and month.</summary>
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
        options = options with { TimeZone = options.TimeZone ?? FetchManifest.ZoneOf(manifest.Zone), ToldDates = OrderOf(manifest.Dates), ToldBy = manifest.System };
        var list = manifest.Lists.FirstOrDefault(list => list.File == Path.GetFileName(path));
        return list is null || options.Entity is not null || options.System is not null || !CrmSchema.Entities.Contains(list.Entity) ? options : options with { Entity = list.Entity, System = manifest.System };
    }

    /// <summary>Whether a file holds settings of the CRM, no records.</summary>
    public static bool IsSettings(string path) => FetchManifest.In(Path.GetDirectoryName(path)!)?.Lists.Any(list => list.Entity == "Field" && list.File == Path.GetFileName(path)) == true;

    /// <summary>The zone the manifest beside a file tells; null without one.</summary>
    public static TimeZoneInfo? ZoneBeside(string path) => FetchManifest.ZoneOf(FetchManifest.In(Path.GetDirectoryName(path)!)?.Zone);

    private static DateOrder OrderOf(string? text) => Enum.TryParse<DateOrder>(text, out var order) && Enum.IsDefined(order) ? order : DateOrder.Unknown;
}
