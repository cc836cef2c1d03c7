using CrmAudit.Engine.Configuration.Reading;

namespace CrmAudit.Engine.Configuration.Validation;

/// <summary>What a rule looks at and tells.</summary>
/// <param name="Config">The bound configuration; sections with errors of form are left out of it.</param>
/// <param name="Source">Where everything was written.</param>
/// <param name="Errors">What is wrong.</param>
/// <param name="Now">Now, for dates of expiry.</param>
/// <param name="Files">Whether the files it names must be there.</param>
internal sealed record ConfigRuleContext(AuditConfig Config, ConfigSource Source, ConfigErrors Errors, DateTimeOffset Now, bool Files)
{
    /// <summary>Zone of the configuration; UTC when its name is wrong.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(Config.Audit.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>An error at the value of a key; nothing when the value was never written and is a default.</summary>
    public void AtValue(string id, object section, string key, string path, params ReadOnlySpan<(string Name, object? Value)> args)
    {
        if (Source.MarkOf(section, key) is { } mark)
        {
            Errors.Add(id, mark, path, args);
        }
    }

    /// <summary>An error at a key.</summary>
    public void AtKey(string id, object section, string key, string path, params ReadOnlySpan<(string Name, object? Value)> args)
    {
        if (Source.KeyMarkOf(section, key) is { } mark)
        {
            Errors.Add(id, mark, path, args);
        }
    }

    /// <summary>An error at an item of a list.</summary>
    public void AtItem(string id, object list, int index, string path, params ReadOnlySpan<(string Name, object? Value)> args)
    {
        if (Source.MarkOf(list, index) is { } mark)
        {
            Errors.Add(id, mark, path, args);
        }
    }

    /// <summary>{id}Near with the nearest name, or {id} when nothing is near.</summary>
    public static string WithNearest(string id, string name, IEnumerable<string> candidates, out string? nearest)
    {
        nearest = NearestName.Of(name, candidates);
        return nearest is null ? id : id + "Near";
    }
}
