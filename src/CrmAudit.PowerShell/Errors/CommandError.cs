using System.Management.Automation;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Fetching;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Values;

namespace CrmAudit.PowerShell.Errors;

/// <summary>The errors of the cmdlets: ids and categories are stable, the words follow the language of the session.</summary>
internal static class CommandError
{
    /// <summary>What was not imported: a file, a row, or the cells of a column; the target has file, line, column, raw value and count.</summary>
    public static ErrorRecord ToErrorRecord(this CrmImportError error)
    {
        var category = error.Id == "Import.NoSuchColumn" ? ErrorCategory.InvalidArgument : error.IsFileError ? ErrorCategory.ReadError : ErrorCategory.InvalidData;
        return new(new InvalidDataException(error.ToString()), error.Id, category, error);
    }

    /// <summary>One thing that is wrong in a configuration.</summary>
    public static ErrorRecord ToErrorRecord(this AuditConfigError error) =>
        new(new FormatException(error.ToString()), error.Id, CategoryOf(error), error);

    /// <summary>Everything that is wrong in a configuration; the id is that of the first error.</summary>
    public static ErrorRecord ToErrorRecord(this AuditConfigException exception) =>
        new(exception, exception.Errors[0].Id, CategoryOf(exception.Errors[0]), exception.Errors);

    /// <summary>A report that could not be written.</summary>
    public static ErrorRecord ToErrorRecord(this ReportException exception) => new(exception, exception.Id, exception.Id switch
    {
        "Export.UnknownFormat" or "Export.BadPath" => ErrorCategory.InvalidArgument,
        "Export.FileExists" => ErrorCategory.ResourceExists,
        "Export.FolderMissing" => ErrorCategory.ObjectNotFound,
        "Export.ReadOnly" or "Export.AccessDenied" => ErrorCategory.PermissionDenied,
        "Export.Locked" => ErrorCategory.ResourceBusy,
        _ => ErrorCategory.WriteError,
    }, exception.Path);

    /// <summary>An export that was not fetched.</summary>
    public static ErrorRecord ToErrorRecord(this FetchException exception) => new(exception, exception.Id, exception.Id switch
    {
        "Fetch.badAddress" or "Fetch.notHttps" or "Fetch.byNameOnly" or "Fetch.noAddress" or "Fetch.noToken" or "Fetch.unknownEntity" or "Fetch.noSource" or "Fetch.noSince" or "Fetch.unknownSystem" => ErrorCategory.InvalidArgument,
        "Fetch.key" => ErrorCategory.AuthenticationError,
        "Fetch.certificate" or "Fetch.redirect" or "Fetch.notReading" => ErrorCategory.SecurityError,
        "Fetch.busy" => ErrorCategory.LimitsExceeded,
        "Fetch.slow" => ErrorCategory.OperationTimeout,
        "Fetch.exists" => ErrorCategory.ResourceExists,
        "Fetch.twice" => ErrorCategory.ResourceBusy,
        "Fetch.disk" => ErrorCategory.WriteError,
        "Fetch.noAnswer" => ErrorCategory.ConnectionError,
        _ when exception.Id.StartsWith("Fetch.secret.", StringComparison.Ordinal) => ErrorCategory.ObjectNotFound,
        _ => ErrorCategory.InvalidResult,
    }, null);

    public static ErrorRecord NotFileSystem(string path, string provider) =>
        Create("Command.NotFileSystem", ErrorCategory.InvalidArgument, path, ("path", path), ("provider", provider));

    public static ErrorRecord NothingMatches(string path) =>
        Create("Command.NothingMatches", ErrorCategory.ObjectNotFound, path, ("path", path));

    /// <summary>A file given beside the exports is not there; the id is that of one a configuration names.</summary>
    public static ErrorRecord FileNotFound(string path) =>
        Create("Command.NothingMatches", ErrorCategory.ObjectNotFound, path, "Config.FileNotFound", ("path", path));

    public static ErrorRecord UnreadableFolder(string folder, string message) =>
        Create("Import.UnreadableFolder", ErrorCategory.PermissionDenied, folder, ("message", message));

    public static ErrorRecord NoExportsInside(string folder) =>
        Create("Command.NoExportsInside", ErrorCategory.ObjectNotFound, folder, ("path", folder));

    public static ErrorRecord ConfigExists(string path) =>
        Create("Draft.exists", ErrorCategory.ResourceExists, path, "Command.ConfigExists", ("path", path));

    public static ErrorRecord SuppressionOfOwnCheck(CrmFinding finding) =>
        Create("Suppression.ownCheck", ErrorCategory.InvalidArgument, finding, "Command.SuppressionOfOwnCheck", ("check", finding.CheckId));

    public static ErrorRecord NothingToSuppress(CrmFinding finding) =>
        Create("Suppression.nothing", ErrorCategory.InvalidArgument, finding, "Command.NothingToSuppress", ("check", finding.CheckId), ("status", new CrmText("report.status." + finding.Status)));

    public static ErrorRecord SuppressionKnown(CrmFinding finding, string path) =>
        Create("Suppression.known", ErrorCategory.ResourceExists, finding, "Command.SuppressionKnown", ("check", finding.CheckId), ("subject", finding.Subject), ("path", path));

    public static ErrorRecord SuppressionNoPlace(string path, string entries) =>
        Create("Suppression.noPlace", ErrorCategory.InvalidOperation, path, "Command.SuppressionNoPlace", ("path", path), ("entries", entries));

    public static ErrorRecord InterviewExists(string path) =>
        Create("Interview.exists", ErrorCategory.ResourceExists, path, "Command.InterviewExists", ("path", path));

    public static ErrorRecord SchedulerFailed(string command, string said) =>
        Create("Task.failed", ErrorCategory.InvalidResult, command, "Command.SchedulerFailed", ("command", command), ("said", said.TrimEnd('.')));

    public static ErrorRecord InteractiveUpdate() =>
        Create("Draft.ask.or", ErrorCategory.InvalidArgument, null, "Command.InteractiveUpdate");

    public static ErrorRecord MixedPaths(string config) =>
        Create("Draft.mixed", ErrorCategory.InvalidArgument, config, "Command.MixedPaths", ("path", config));

    public static ErrorRecord NothingToAudit() =>
        Create("Command.NothingToAudit", ErrorCategory.ObjectNotFound, null);

    public static ErrorRecord NothingToMatch(IReadOnlyList<string> entities) =>
        Create("Command.NothingToMatch", ErrorCategory.ObjectNotFound, null, ("entities", entities));

    public static ErrorRecord NotARecord(object? value, string command) =>
        DeserializedType(value) is { } type
            ? Create("Command.DeserializedRecord", ErrorCategory.InvalidType, value, "Command.NotARecord", ("type", type))
            : Create("Command.NotARecord", ErrorCategory.InvalidType, value, ("type", (value is PSObject wrapped ? wrapped.BaseObject : value)?.GetType().Name ?? "null"), ("command", command));

    public static ErrorRecord NotAFinding(object? value) =>
        DeserializedType(value) is { } type
            ? Create("Command.DeserializedFinding", ErrorCategory.InvalidType, value, "Command.NotAFinding", ("type", type))
            : Create("Command.NotAFinding", ErrorCategory.InvalidType, value, ("type", (value is PSObject wrapped ? wrapped.BaseObject : value)?.GetType().Name ?? "null"));

    public static ErrorRecord OneLaterAudit(IReadOnlyList<string> paths) =>
        Create("Command.OneLaterAudit", ErrorCategory.InvalidArgument, paths, ("n", (long)paths.Count));

    public static ErrorRecord ShortHistory(string folder, int runs, bool isLater) =>
        Create("Command.ShortHistory", ErrorCategory.ObjectNotFound, folder, isLater ? "Command.ShortHistory.before" : "Command.ShortHistory.two", ("path", folder), ("n", (long)runs));

    public static ErrorRecord UnknownCheck(string pattern, string command, string? nearest) => nearest is null
        ? Create("Command.UnknownCheck", ErrorCategory.ObjectNotFound, pattern, ("pattern", pattern), ("command", command))
        : Create("Command.UnknownCheckNear", ErrorCategory.ObjectNotFound, pattern, "Command.UnknownCheck", ("pattern", pattern), ("command", command), ("nearest", nearest));

    public static ErrorRecord UnknownTag(string pattern, string? nearest, IReadOnlyList<string> known) => nearest is null
        ? Create("Command.UnknownTag", ErrorCategory.ObjectNotFound, pattern, ("pattern", pattern), ("known", known))
        : Create("Command.UnknownTagNear", ErrorCategory.ObjectNotFound, pattern, "Command.UnknownTag", ("pattern", pattern), ("nearest", nearest), ("known", known));

    public static ErrorRecord NothingSelected() =>
        Create("Command.NothingSelected", ErrorCategory.InvalidArgument, null);

    public static ErrorRecord BadPeriod(string period) =>
        Create("Command.BadPeriod", ErrorCategory.InvalidArgument, period, ("value", period));

    public static ErrorRecord NoPath() =>
        Create("Command.NoPath", ErrorCategory.InvalidArgument, null);

    public static ErrorRecord NoExports(string path) =>
        Create("Config.NoExports", ErrorCategory.InvalidData, path);

    public static ErrorRecord UnknownEncoding(string name) =>
        Create("Command.UnknownEncoding", ErrorCategory.InvalidArgument, name, ("name", name));

    public static ErrorRecord UnknownName(string parameter, string name, IEnumerable<string> known) =>
        Create("Command.UnknownName", ErrorCategory.InvalidArgument, name, ("parameter", parameter), ("name", name), ("known", known.ToList()));

    public static ErrorRecord UnknownField(string column, string field, string? entity, string? nearest)
    {
        var of = entity ?? (object)new CrmText("Command.AnyEntity");
        return nearest is null
            ? Create("Command.UnknownField", ErrorCategory.InvalidArgument, field, ("column", column), ("field", field), ("entity", of))
            : Create("Command.UnknownFieldNear", ErrorCategory.InvalidArgument, field, "Command.UnknownField", ("column", column), ("field", field), ("entity", of), ("nearest", nearest));
    }

    public static ErrorRecord BadCheckId(string id) =>
        Create("Command.BadCheckId", ErrorCategory.InvalidArgument, id, ("id", id));

    public static ErrorRecord CatalogueCheckId(string id) =>
        Create("Command.CatalogueCheckId", ErrorCategory.ResourceExists, id, ("id", id));

    public static ErrorRecord BadNorm(double norm, double red, CrmThresholdDirection direction) =>
        Create($"Command.BadNorm.{direction}", ErrorCategory.InvalidArgument, red, "Command.BadNorm", ("norm", norm), ("red", red));

    public static ErrorRecord BadShare(double measured, long denominator) =>
        Create("Command.BadShare", ErrorCategory.InvalidArgument, measured, ("measured", measured), ("denominator", denominator));

    /// <summary>What to do where memory ran out; the process may use so much as its machine, container or settings allow.</summary>
    public static ErrorRecord OutOfMemory(Exception exception) => new(
        new InsufficientMemoryException(new CrmText("Command.OutOfMemory", ("limit", MemoryLimit.Megabytes)).Render(), exception), "Command.OutOfMemory", ErrorCategory.ResourceUnavailable, null);

    public static ErrorRecord PreviewAsDataset() =>
        Create("Command.PreviewAsDataset", ErrorCategory.InvalidArgument, null);

    /// <summary>What the value was before Export-Clixml, a job or another session took it apart; null when it is none of ours.</summary>
    private static string? DeserializedType(object? value)
    {
        const string prefix = "Deserialized.CrmAudit.";
        return value is PSObject { TypeNames: [var name, ..] } && name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : null;
    }

    private static ErrorCategory CategoryOf(AuditConfigError error) =>
        error.Id == "Config.FileNotFound" ? ErrorCategory.ObjectNotFound : ErrorCategory.InvalidData;

    private static ErrorRecord Create(string id, ErrorCategory category, object? target, params ReadOnlySpan<(string Name, object? Value)> args) =>
        Create(id, category, target, id, args);

    private static ErrorRecord Create(string textId, ErrorCategory category, object? target, string errorId, params ReadOnlySpan<(string Name, object? Value)> args) =>
        new(new ArgumentException(new CrmText(textId, args).Render()), errorId, category, target);
}
