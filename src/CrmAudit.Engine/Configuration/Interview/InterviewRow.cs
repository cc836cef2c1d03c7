using CrmAudit.Engine.Configuration.Reading;

namespace CrmAudit.Engine.Configuration.Interview;

/// <summary>The answers of one row, by key, as the configuration writes them.</summary>
/// <param name="Mark">Its place.</param>
/// <param name="Answers">The filled cells.</param>
internal sealed record InterviewRow(ConfigMark Mark, IReadOnlyDictionary<string, ConfigNode> Answers)
{
    /// <summary>The text of an answer; null where it is not given.</summary>
    public string? this[string key] => (Answers.GetValueOrDefault(key) as ConfigScalar)?.Text;

    /// <summary>Whether more is told than which row it is.</summary>
    public bool IsAnswered(InterviewSheet sheet) => sheet.Columns.Any(column => !column.Names && Answers.ContainsKey(column.Key));

    /// <summary>The answers as a section of the configuration; a key with a dot stands in a section of its own.</summary>
    public ConfigMap Section(params ReadOnlySpan<string> without)
    {
        var entries = new List<ConfigEntry>();
        foreach (var (key, value) in Answers)
        {
            if (without.Contains(key))
            {
                continue;
            }
            var dot = key.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
            {
                entries.Add(new(key, value.Mark, value));
                continue;
            }
            var (outer, inner) = (key[..dot], new ConfigEntry(key[(dot + 1)..], value.Mark, value));
            var at = entries.FindIndex(entry => entry.Key == outer);
            if (at < 0)
            {
                entries.Add(new(outer, value.Mark, new ConfigMap(Mark, [inner])));
            }
            else
            {
                entries[at] = entries[at] with { Value = ((ConfigMap)entries[at].Value).With(inner) };
            }
        }
        return new(Mark, entries);
    }
}
