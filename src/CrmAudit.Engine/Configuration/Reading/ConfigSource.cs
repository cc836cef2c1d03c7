using System.Runtime.CompilerServices;

namespace CrmAudit.Engine.Configuration.Reading;

/// <summary>Remembers where every section, list and dictionary of a configuration was written.</summary>
internal sealed class ConfigSource
{
    private readonly ConditionalWeakTable<object, ConfigNode> _nodes = [];

    public void Note(object bound, ConfigNode node) => _nodes.AddOrUpdate(bound, node);

    /// <summary>The place of the value of a key; that of the section when the key was not written; null when nothing was.</summary>
    public ConfigMark? MarkOf(object bound, string key) =>
        _nodes.TryGetValue(bound, out var node) ? (node as ConfigMap)?.Find(key)?.Value.Mark ?? node.Mark : null;

    /// <summary>The place of a key itself.</summary>
    public ConfigMark? KeyMarkOf(object bound, string key) =>
        _nodes.TryGetValue(bound, out var node) ? (node as ConfigMap)?.Find(key)?.KeyMark ?? node.Mark : null;

    /// <summary>The place of an item of a list.</summary>
    public ConfigMark? MarkOf(object bound, int index) =>
        _nodes.TryGetValue(bound, out var node) ? node is ConfigList list && index < list.Items.Count ? list.Items[index].Mark : node.Mark : null;

    /// <summary>The text as written; null when there is none.</summary>
    public string? TextOf(object bound, string key) =>
        _nodes.TryGetValue(bound, out var node) ? ((node as ConfigMap)?.Find(key)?.Value as ConfigScalar)?.Text : null;
}
