using CrmAudit.Engine.Files;
using CrmAudit.Engine.Import.Mapping;
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
    public static bool IsSettings(string path) => FetchManifest.In(Path.GetDirectoryName(path)!)?.Lists.Any(list => list.Entity == FieldSettings.Entity && list.File == Path.GetFileName(path)) == true;

    /// <summary>The fields of the cards of a fetched list as the settings of its fetch describe them, stages by name; null where nothing does.</summary>
    /// <param name="file">The list.</param>
    /// <param name="names">The names of codes beside it.</param>
    public static IReadOnlyList<FieldSetting>? FieldsOf(CrmImportFile file, Func<CodeNames> names)
    {
        var folder = Path.GetDirectoryName(file.Path)!;
        if (FetchManifest.In(folder) is not { } manifest || !manifest.Lists.Any(list => list.Entity == file.Entity && list.File == Path.GetFileName(file.Path)))
        {
            return null;
        }
        var fields = manifest.Lists.Where(static list => list.Entity == FieldSettings.Entity).Select(static list => list.File).OfType<string>()
            .SelectMany(name => FieldSettings.In(Path.Combine(folder, Path.GetFileName(name)))).Where(field => field.Entity == file.Entity).ToList();
        return fields.Count == 0 ? null : [.. fields.Select(field => field.RequiredAt.Count == 0 ? field : field with { RequiredAt = [.. field.RequiredAt.Select(stage => Named(stage, names()))] })];
    }

    private static StageSetting Named(StageSetting stage, CodeNames names) => new(names.Find("PIPELINE", stage.Pipeline)?.Name ?? stage.Pipeline, names.Find("DEAL_STAGE", stage.Stage)?.Name ?? stage.Stage);

    /// <summary>The zone the manifest beside a file tells; null without one.</summary>
    public static TimeZoneInfo? ZoneBeside(string path) => FetchManifest.ZoneOf(FetchManifest.In(Path.GetDirectoryName(path)!)?.Zone);

    private static DateOrder OrderOf(string? text) => Enum.TryParse<DateOrder>(text, out var order) && Enum.IsDefined(order) ? order : DateOrder.Unknown;
}
