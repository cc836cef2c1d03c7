using CrmAudit.Engine.Configuration.Reading;

namespace CrmAudit.Engine.Configuration.Interview;

/// <summary>Adds what a filled interview answers to a configuration before it is bound. What the file itself says stands: an entry of the same name, a value that is written.</summary>
internal static class InterviewAnswers
{
    /// <summary>The configuration with the answers.</summary>
    /// <param name="root">The configuration as written.</param>
    /// <param name="path">Full path of its file; null when built in memory.</param>
    /// <param name="errors">Hears of what is wrong in the interview.</param>
    public static ConfigMap Add(ConfigMap root, string? path, ConfigErrors errors)
    {
        if (ConfiguredFiles.Locate((root.Find("answersFile")?.Value as ConfigScalar)?.Text, path) is not { } file || !file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            return root;
        }
        var sheets = new InterviewReader(file, errors).Read();
        root = Firm(root, Of(InterviewSheet.Firm));
        root = WithList(root, "reports", Of(InterviewSheet.Reports).Select(static row => row.Section()));
        root = WithMap(root, ["declared", "activeDeals"], Managers(Of(InterviewSheet.Managers), errors));
        root = WithList(root, "pipelines", Pipelines(Of(InterviewSheet.Stages), errors));
        var channels = Of(InterviewSheet.Integrations);
        root = WithList(root, "integrations", channels.Where(static row => row[InterviewSheet.InUse] != "no" && row.IsAnswered(InterviewSheet.Integrations)).Select(Integration));
        root = NotUsed(root, channels.Where(static row => row[InterviewSheet.InUse] == "no"));
        return WithList(root, "automations", Of(InterviewSheet.Automations).Select(static row => row.Section()));

        IReadOnlyList<InterviewRow> Of(InterviewSheet sheet) => sheets.GetValueOrDefault(sheet.Name) ?? [];
    }

    private static ConfigMap Firm(ConfigMap root, IReadOnlyList<InterviewRow> rows)
    {
        foreach (var (key, value) in rows.SelectMany(static row => row.Answers))
        {
            var way = key.Split('.');
            root = WithMap(root, way.AsSpan(0, way.Length - 1), [new(way[^1], value.Mark, value)]);
        }
        return root;
    }

    private static IEnumerable<ConfigEntry> Managers(IReadOnlyList<InterviewRow> rows, ConfigErrors errors)
    {
        foreach (var row in rows.Where(static row => row.IsAnswered(InterviewSheet.Managers)))
        {
            if (row["name"] is { } name)
            {
                yield return new(name, row.Mark, row.Answers["deals"]);
            }
            else
            {
                errors.Add("Config.InterviewNoName", row.Mark, "declared.activeDeals");
            }
        }
    }

    /// <summary>The key of a channel has the name of the channel.</summary>
    private static ConfigMap Integration(InterviewRow row)
    {
        var section = row.Section(InterviewSheet.InUse);
        if (section.Find("secret") is not { Value: ConfigMap secret })
        {
            return section;
        }
        var named = row.Answers.TryGetValue("name", out var name) ? secret.With(new("name", name.Mark, name)) : secret;
        return new(section.Mark, [.. section.Entries.Where(static entry => entry.Key != "secret"), new("secrets", secret.Mark, new ConfigList(secret.Mark, [named]))]);
    }

    private static IEnumerable<ConfigMap> Pipelines(IReadOnlyList<InterviewRow> rows, ConfigErrors errors)
    {
        foreach (var pipeline in rows.GroupBy(static row => row["pipeline"] ?? "", StringComparer.OrdinalIgnoreCase).Where(static rows => rows.Any(static row => row.IsAnswered(InterviewSheet.Stages))))
        {
            foreach (var row in pipeline.Where(static row => Place(row) is null))
            {
                errors.Add("Config.InterviewOrder", row.Mark, InterviewSheet.Order, ("stage", row["name"] ?? ""));
            }
            var stages = pipeline.OrderBy(Place).Select(static row => (ConfigNode)row.Section("pipeline", InterviewSheet.Order)).ToList();
            var mark = pipeline.First().Mark;
            ConfigEntry[] name = pipeline.First().Answers.TryGetValue("pipeline", out var told) ? [new("name", told.Mark, told)] : [];
            yield return new(mark, [.. name, new("stages", mark, new ConfigList(mark, stages))]);
        }
    }

    private static decimal? Place(InterviewRow row) => decimal.TryParse(row[InterviewSheet.Order], System.Globalization.CultureInfo.InvariantCulture, out var place) ? place : null;

    private static ConfigMap NotUsed(ConfigMap root, IEnumerable<InterviewRow> rows)
    {
        var kinds = rows.Select(static row => row.Answers.GetValueOrDefault("kind")).OfType<ConfigScalar>().Where(static kind => InterviewSheet.MayBeUnused(kind.Text)).ToList();
        if (kinds.Count == 0)
        {
            return root;
        }
        var written = root.Find("declared")?.Value is ConfigMap declared && declared.Find("notUsed")?.Value is ConfigList list ? list.Items : [];
        return WithMap(root, ["declared"], [new("notUsed", kinds[0].Mark, new ConfigList(kinds[0].Mark, [.. written, .. kinds]))], isAdded: true);
    }

    /// <summary>A list with entries added whose name is not in it yet; one that is no list is left for the binder to tell.</summary>
    private static ConfigMap WithList(ConfigMap root, string key, IEnumerable<ConfigMap> entries)
    {
        var added = entries.ToList<ConfigNode>();
        if (added.Count == 0 || root.Find(key)?.Value is { IsEmpty: false } and not ConfigList)
        {
            return root;
        }
        var written = (root.Find(key)?.Value as ConfigList)?.Items ?? [];
        var names = written.Select(NameOf).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return root.With(new(key, root.Find(key)?.KeyMark ?? added[0].Mark, new ConfigList(root.Mark, [.. written, .. added.Where(entry => NameOf(entry) is not { } name || !names.Contains(name))])));
    }

    private static string? NameOf(ConfigNode node) => ((node as ConfigMap)?.Find("name")?.Value as ConfigScalar)?.Text.Trim();

    /// <summary>A section below others with keys added that it has not yet, or set where they are added to.</summary>
    private static ConfigMap WithMap(ConfigMap root, ReadOnlySpan<string> way, IEnumerable<ConfigEntry> entries, bool isAdded = false)
    {
        if (way.Length == 0)
        {
            return entries.Aggregate(root, (map, entry) => !isAdded && map.Find(entry.Key) is { Value.IsEmpty: false } ? map : map.With(entry));
        }
        if (root.Find(way[0])?.Value is { IsEmpty: false } and not ConfigMap)
        {
            return root;
        }
        var added = entries.ToList();
        if (added.Count == 0)
        {
            return root;
        }
        var inner = root.Find(way[0])?.Value as ConfigMap ?? new ConfigMap(added[0].KeyMark, []);
        return root.With(new(way[0], root.Find(way[0])?.KeyMark ?? added[0].KeyMark, WithMap(inner, way[1..], added, isAdded)));
    }
}
