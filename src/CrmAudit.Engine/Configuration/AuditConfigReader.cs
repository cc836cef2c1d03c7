using System.Text;
using CrmAudit.Engine.Configuration.Answers;
using CrmAudit.Engine.Configuration.Interview;
using CrmAudit.Engine.Configuration.Plans;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Configuration.Validation;

namespace CrmAudit.Engine.Configuration;

/// <summary>
/// Reads a configuration strictly: unknown and repeated keys, wrong types, missing members, names nobody knows and
/// figures in the wrong order are errors with their line and column, and all of them are told at once.
/// </summary>
public static class AuditConfigReader
{
    /// <summary>Largest file in bytes.</summary>
    public const int LargestFile = 1024 * 1024;

    /// <summary>Reads a file. The files it names need not be there: a piped dataset does without them.</summary>
    /// <param name="path">Path of the YAML file.</param>
    /// <param name="environment">Looks up the overriding environment variables; those of the process when null.</param>
    /// <param name="clock">Now, for dates of expiry.</param>
    /// <param name="answers">Full path of the answers of people; in place of the file it names.</param>
    /// <exception cref="AuditConfigException">The file cannot be read or something in it is wrong.</exception>
    public static AuditConfig Read(string path, Func<string, string?>? environment = null, TimeProvider? clock = null, string? answers = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var errors = new ConfigErrors();
        var full = Path.GetFullPath(path);
        var config = Load(full, errors) is { } text ? Bind(text, full, full, environment ?? Environment.GetEnvironmentVariable, clock, errors, files: false, answers) : null;
        return config is not null && errors.Count == 0 ? config : throw new AuditConfigException(errors.All);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="name">What errors call the text.</param>
    /// <param name="environment">Looks up the overriding environment variables; none when null.</param>
    /// <param name="clock">Now, for dates of expiry.</param>
    /// <param name="answers">Full path of the answers of people.</param>
    /// <exception cref="AuditConfigException">Something in it is wrong.</exception>
    public static AuditConfig Parse(string text, string name, Func<string, string?>? environment = null, TimeProvider? clock = null, string? answers = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new ConfigErrors();
        var config = Bind(text, name, path: null, environment, clock, errors, files: false, answers);
        return config is not null && errors.Count == 0 ? config : throw new AuditConfigException(errors.All);
    }

    /// <summary>The defaults with the environment over them: what holds when there is no file.</summary>
    /// <param name="environment">Looks up the overriding environment variables; those of the process when null.</param>
    /// <exception cref="AuditConfigException">A variable has a value that cannot be.</exception>
    public static AuditConfig Default(Func<string, string?>? environment = null) =>
        Parse("", "", environment ?? Environment.GetEnvironmentVariable);

    /// <summary>Everything that is wrong in a file, also files it names that are not there; empty when it is sound.</summary>
    /// <param name="path">Path of the YAML file.</param>
    /// <param name="environment">Looks up the overriding environment variables; those of the process when null.</param>
    /// <param name="clock">Now, for dates of expiry.</param>
    public static IReadOnlyList<AuditConfigError> Validate(string path, Func<string, string?>? environment = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var errors = new ConfigErrors();
        var full = Path.GetFullPath(path);
        if (Load(full, errors) is { } text)
        {
            Bind(text, full, full, environment ?? Environment.GetEnvironmentVariable, clock, errors, files: true);
        }
        return errors.All;
    }

    private static AuditConfig? Bind(
        string text, string name, string? path, Func<string, string?>? environment, TimeProvider? clock, ConfigErrors errors, bool files, string? answers = null)
    {
        if (new ConfigTreeReader(name, errors).Read(text) is not { } root)
        {
            return null;
        }
        root = environment is null ? root : EnvironmentOverrides.Apply(root, environment);
        root = answers is null ? root : root.With(new("answersFile", root.Mark, new ConfigScalar(root.Mark, answers, isPlain: false)));
        root = InterviewAnswers.Add(root, path, errors);
        var config = new AuditConfig { Path = path, Lines = path is null ? null : text.ReplaceLineEndings("\n").Split('\n') };
        var source = new ConfigSource();
        new ConfigBinder(errors, new ConfigScalarReader(errors, ZoneOf(root, config)), source).Bind(root, config, "");
        var now = (clock ?? TimeProvider.System).GetUtcNow();
        ConfigRules.Check(new(config, source, errors, now, files));
        AddAnswers(config, now, errors);
        AddDecisions(config.Duplicates, path, errors);
        AddPlan(config, now, errors);
        return config;
    }

    /// <summary>Adds what the filled protocol answers; of two answers to one question the later day counts, of one day that of the configuration.</summary>
    private static void AddAnswers(AuditConfig config, DateTimeOffset now, ConfigErrors errors)
    {
        if (ConfiguredFiles.Locate(config.AnswersFile, config.Path) is not { } file)
        {
            return;
        }
        foreach (var (key, answer) in AnswerSheet.Read(file, now, errors))
        {
            if (!config.Answers.TryGetValue(key, out var written) || answer.On > written.On)
            {
                config.Answers[key] = answer;
            }
        }
    }

    /// <summary>Adds what the filled workbook decides about duplicates; of two decisions about one pair that of the configuration counts.</summary>
    private static void AddDecisions(DuplicatesSection duplicates, string? path, ConfigErrors errors)
    {
        if (duplicates.DecisionsFile is { Length: > 0 } file && path is not null)
        {
            foreach (var (pair, decision) in DecisionSheet.Read(Path.GetFullPath(file, Path.GetDirectoryName(path)!), errors))
            {
                duplicates.Decisions.TryAdd(pair, decision);
            }
        }
    }

    private static void AddPlan(AuditConfig config, DateTimeOffset now, ConfigErrors errors)
    {
        if (config is { Plan.File: { Length: > 0 } file, Path: { } path })
        {
            config.Plan.Given = PlanSheet.Read(Path.GetFullPath(file, Path.GetDirectoryName(path)!), DayOf(config, now), errors);
        }
    }

    /// <summary>Reads a filled plan that is given beside a configuration, in place of the one it names.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="path">Full path of the plan: .xlsx or .csv.</param>
    /// <param name="clock">Now: nothing was done after it.</param>
    /// <exception cref="AuditConfigException">The plan cannot be read or something in it is wrong.</exception>
    internal static void UsePlan(AuditConfig config, string path, TimeProvider? clock = null)
    {
        var errors = new ConfigErrors();
        config.Plan.Given = PlanSheet.Read(path, DayOf(config, (clock ?? TimeProvider.System).GetUtcNow()), errors);
        if (errors.Count > 0)
        {
            throw new AuditConfigException(errors.All);
        }
    }

    /// <summary>Today; a zone nobody knows is an error of its own.</summary>
    private static DateOnly DayOf(AuditConfig config, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.TryFindSystemTimeZoneById(config.Audit.TimeZone, out var zone) ? TimeZoneInfo.ConvertTime(now, zone).DateTime : now.UtcDateTime);

    /// <summary>The zone decides what moments without an offset mean, so it is needed before anything is bound.</summary>
    private static TimeZoneInfo ZoneOf(ConfigMap root, AuditConfig defaults)
    {
        var name = ((root.Find("audit")?.Value as ConfigMap)?.Find("timeZone")?.Value as ConfigScalar)?.Text;
        return TimeZoneInfo.TryFindSystemTimeZoneById(name ?? "", out var zone) || TimeZoneInfo.TryFindSystemTimeZoneById(defaults.Audit.TimeZone, out zone)
            ? zone
            : TimeZoneInfo.Utc;
    }

    private static string? Load(string path, ConfigErrors errors)
    {
        var top = new ConfigMark(path, 1, 1);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (stream.Length > LargestFile)
            {
                errors.Add("Config.TooLarge", top, null, ("size", stream.Length), ("most", (long)LargestFile));
                return null;
            }
            using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            var text = reader.ReadToEnd();
            var bad = text.IndexOf('\uFFFD', StringComparison.Ordinal);
            if (bad >= 0)
            {
                var before = text.AsSpan(0, bad);
                errors.Add("Config.NotUtf8", new(path, before.Count('\n') + 1, bad - before.LastIndexOf('\n')), null);
                return null;
            }
            return text;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            errors.Add("Config.FileNotFound", top, null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add("Config.FileNotReadable", top, null, ("message", exception.Message));
        }
        return null;
    }
}
