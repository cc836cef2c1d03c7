using System.Text.RegularExpressions;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Drafting;

/// <summary>
/// Adds to a configuration what the exports show and it does not mention, and leaves every line of it as it is. New files count at once, as in a new draft; new stages, pipelines, managers and channels
/// are switched off.
/// </summary>
/// <param name="config">The configuration, read.</param>
/// <param name="draft">What the exports show now.</param>
/// <param name="writer">Writes the lines, from the folder of the configuration.</param>
internal sealed partial class DraftUpdate(AuditConfig config, AuditDraft draft, DraftWriter writer)
{
    private DraftLines _lines = new("");

    /// <summary>How many files, pipelines, stages, channels and managers were added.</summary>
    public int Added { get; private set; }

    /// <summary>The text with what is new; the text itself when nothing is.</summary>
    public string Apply(string text)
    {
        _lines = new(text);
        Added = 0;
        Files();
        Columns();
        Pipelines();
        Channels();
        Managers();
        if (Added == 0)
        {
            return text;
        }
        var merged = _lines.ToString();
        return IsSound(merged) ? merged : Beside(text);
    }

    private void Files()
    {
        var known = config.Exports.Concat(ConfiguredFiles.Of(config)).SelectMany(export => ConfiguredFiles.FilesOf(config, export)).ToHashSet(ConfiguredFiles.Paths);
        Insert("exports", draft.Files.Where(file => !known.Contains(file.Path) && !_lines.Mentions("exports", writer.Named(file.Path))).Select(writer.LinesOf));
    }

    /// <summary>New columns of files that are there: a guess below those that are named, switched off, and what stays as it is in a comment.</summary>
    private void Columns()
    {
        foreach (var file in draft.Files.Where(static file => file.IsRead))
        {
            if (_lines.BlockWith("exports", $"path: {YamlText.Of(writer.Named(file.Path))}") is not { } block)
            {
                continue;
            }
            var named = config.Exports.Where(export => ConfiguredFiles.FilesOf(config, export).Contains(file.Path, ConfiguredFiles.Paths)).SelectMany(static export => export.Columns.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var (guessed, kept) = writer.LinesOf(file, header => named.Contains(header) || _lines.Mentions(block, header), out var count);
            Added += count;
            _lines.Insert(block.End, kept);
            if (guessed.Count == 0)
            {
                continue;
            }
            if (_lines.Find(block, ColumnsKey()) is { } at)
            {
                _lines.InsertOff(_lines.EndOfBlock(at, block.End), _lines.ChildLead(at), guessed);
            }
            else
            {
                _lines.Insert(block.End, ["    #columns:", .. guessed]);
            }
        }
    }

    private void Pipelines()
    {
        Insert("pipelines", draft.Pipelines.Where(pipeline => BlockOf(pipeline) is null && PipelineLog.SectionOf(pipeline.Name, config) is null).Select(writer.LinesOf));
        foreach (var pipeline in draft.Pipelines)
        {
            Stages(pipeline);
        }
    }

    /// <summary>New stages, switched off, behind the last one of their pipeline.</summary>
    private void Stages(DraftPipeline pipeline)
    {
        if (BlockOf(pipeline) is not { } block)
        {
            return;
        }
        var known = PipelineLog.SectionOf(pipeline.Name, config)?.Stages.Select(static stage => stage.Name).ToList() ?? [];
        known.AddRange(_lines.NamesIn(block));
        var fresh = pipeline.Stages.Where(stage => !known.Exists(name => StageName.Same(name, stage.Name))).ToList();
        if (fresh.Count > 0 && _lines.LastItemIn((block.Start + 1, block.End)) is { } last)
        {
            _lines.InsertOff(last.End, last.Lead, fresh.SelectMany(writer.LinesOf));
            Added += fresh.Count;
        }
    }

    private void Channels() => Insert("integrations", draft.Channels.Where(channel => !IsKnown(channel)).Select(writer.LinesOf));

    /// <summary>A log and a list are known by their file, what has none, or a file of a known kind, by its kind.</summary>
    private bool IsKnown(DraftChannel channel)
    {
        if ((channel.Log ?? channel.Registry) is { } file
            && (_lines.Mentions("integrations", writer.Named(file)) || ConfiguredFiles.OfIntegrations(config).Any(section => ConfiguredFiles.FilesOf(config, section).Contains(file, ConfiguredFiles.Paths))))
        {
            return true;
        }
        return channel.Log is null && (config.Integrations.Any(known => known.Kind == channel.Kind) || _lines.Mentions("integrations", $"kind: {channel.Kind}"));
    }

    private void Managers()
    {
        var fresh = draft.Managers.Where(manager => !config.Declared.ActiveDeals.ContainsKey(manager.Key) && !_lines.Mentions("declared", manager.Key)).ToList();
        if (fresh.Count == 0)
        {
            return;
        }
        if (_lines.SectionOf("declared") is not { } section)
        {
            AddSection("declared");
            Added += fresh.Count;
        }
        else if (_lines.Find(section, ActiveDeals()) is { } at)
        {
            _lines.InsertOff(_lines.EndOfBlock(at, section.End), _lines.ChildLead(at), fresh.SelectMany(writer.LinesOf));
            Added += fresh.Count;
        }
    }

    /// <summary>Puts items at the end of a section; a section that is not there is written whole.</summary>
    private void Insert(string section, IEnumerable<IReadOnlyList<string>> items)
    {
        var fresh = items.Where(static item => item.Count > 0).ToList();
        Added += fresh.Count;
        if (fresh.Count > 0 && _lines.SectionOf(section) is null)
        {
            AddSection(section);
        }
        else
        {
            _lines.AppendTo(section, fresh.SelectMany(static item => item));
        }
    }

    private void AddSection(string section) => _lines.Append(["", .. writer.LinesOf(section)]);

    private (int Start, int End)? BlockOf(DraftPipeline pipeline) => _lines.BlockOf("pipelines", name => pipeline.Name.Length == 0 || StageName.Same(name, pipeline.Name));

    private bool IsSound(string text)
    {
        try
        {
            var again = AuditConfigReader.Parse(text, config.Path ?? "", Environment.GetEnvironmentVariable);
            return again.Exports.Count >= config.Exports.Count && again.Pipelines.Count == config.Pipelines.Count && again.Integrations.Count == config.Integrations.Count;
        }
        catch (AuditConfigException)
        {
            return false;
        }
    }

    /// <summary>Where a file is written in a way that takes no further lines, all that was found stands behind it, switched off.</summary>
    private string Beside(string text)
    {
        var lines = new DraftLines(text);
        foreach (var section in (ReadOnlySpan<string>)["exports", "pipelines", "integrations", "declared"])
        {
            lines.Append(["", .. writer.LinesOf(section).Select(static line => line.StartsWith('#') ? line : "#" + line)]);
        }
        return lines.ToString();
    }

    [GeneratedRegex(@"^\s*#?\s*columns:\s*(?:#.*)?$")]
    private static partial Regex ColumnsKey();

    [GeneratedRegex(@"^#?\s+activeDeals:\s*(?:#.*)?$")]
    private static partial Regex ActiveDeals();
}
