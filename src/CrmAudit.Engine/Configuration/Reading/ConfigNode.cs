namespace CrmAudit.Engine.Configuration.Reading;

/// <summary>One value of a configuration with its place.</summary>
internal abstract class ConfigNode(ConfigMark mark)
{
    public ConfigMark Mark { get; } = mark;

    /// <summary>Values in it, itself included and aliases counted as often as they are used.</summary>
    public abstract long Size { get; }

    /// <summary>Whether nothing was written: an empty value keeps the default.</summary>
    public virtual bool IsEmpty => false;
}

/// <summary>A text.</summary>
internal sealed class ConfigScalar(ConfigMark mark, string text, bool isPlain) : ConfigNode(mark)
{
    public string Text { get; } = text;

    public override long Size => 1;

    public override bool IsEmpty => isPlain && Text is ("" or "~" or "null" or "Null" or "NULL");
}

/// <summary>A list.</summary>
internal sealed class ConfigList(ConfigMark mark, IReadOnlyList<ConfigNode> items) : ConfigNode(mark)
{
    public IReadOnlyList<ConfigNode> Items { get; } = items;

    public override long Size { get; } = 1 + items.Sum(static item => item.Size);
}

/// <summary>Keys and their values, in the order of the file.</summary>
internal sealed class ConfigMap(ConfigMark mark, IReadOnlyList<ConfigEntry> entries) : ConfigNode(mark)
{
    public IReadOnlyList<ConfigEntry> Entries { get; } = entries;

    public override long Size { get; } = 1 + entries.Sum(static entry => entry.Value.Size);

    public ConfigEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);

    /// <summary>A copy with a key set anew.</summary>
    public ConfigMap With(ConfigEntry entry) => new(Mark, [.. Entries.Where(other => other.Key != entry.Key), entry]);
}

/// <summary>One key and its value.</summary>
internal sealed record ConfigEntry(string Key, ConfigMark KeyMark, ConfigNode Value);
