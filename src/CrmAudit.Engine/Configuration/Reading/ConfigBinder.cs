using System.Collections;

namespace CrmAudit.Engine.Configuration.Reading;

/// <summary>
/// Binds nodes to the sections of <see cref="AuditConfig"/>. Goes on after an error, so that all of them are told; a
/// section without a required value is left out of its list.
/// </summary>
internal sealed class ConfigBinder(ConfigErrors errors, ConfigScalarReader scalars, ConfigSource source)
{
    /// <summary>Binds the keys of a section; what is empty or wrong keeps its default.</summary>
    /// <returns>Whether every required key has a value.</returns>
    public bool Bind(ConfigMap map, object section, string path)
    {
        source.Note(section, map);
        var keys = ConfigKey.Of(section.GetType());
        var unbound = keys.Where(static key => key.IsRequired).ToHashSet();
        ConfigEntry? before = null;
        foreach (var entry in map.Entries)
        {
            var entryPath = Join(path, entry.Key);
            if (keys.FirstOrDefault(key => key.Name == entry.Key) is not { } key)
            {
                AddUnknownKey(before, entry, keys, entryPath);
            }
            else if (!entry.Value.IsEmpty && BindValue(entry.Value, key.Property.PropertyType, key, entryPath) is { } value)
            {
                key.Property.SetValue(section, value);
                unbound.Remove(key);
            }
            before = entry;
        }
        foreach (var key in unbound.Where(key => map.Find(key.Name) is null or { Value.IsEmpty: true }))
        {
            errors.Add("Config.MissingKey", map.Mark, Join(path, key.Name), ("name", key.Name));
        }
        return unbound.Count == 0;
    }

    private object? BindValue(ConfigNode node, Type type, ConfigKey? key, string path)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>))
        {
            return BindList(node, type.GenericTypeArguments[0], key, path);
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>))
        {
            return BindDictionary(node, type.GenericTypeArguments[1], key, path);
        }
        if (IsSection(type))
        {
            return BindSection(node, type, path);
        }
        if (node is ConfigScalar scalar)
        {
            return scalars.Read(scalar, type, key, path);
        }
        errors.Add("Config.WantsValue", node.Mark, path);
        return null;
    }

    private object? BindSection(ConfigNode node, Type type, string path)
    {
        if (node is not ConfigMap map)
        {
            errors.Add("Config.WantsKeys", node.Mark, path, ("keys", ConfigKey.Of(type).Select(static key => key.Name).ToList()));
            return null;
        }
        var section = Activator.CreateInstance(type)!;
        return Bind(map, section, path) ? section : null;
    }

    private object? BindList(ConfigNode node, Type itemType, ConfigKey? key, string path)
    {
        if (node is not ConfigList list)
        {
            errors.Add("Config.WantsList", node.Mark, path);
            return null;
        }
        var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(itemType))!;
        source.Note(items, list);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var itemPath = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{i}]");
            if (list.Items[i].IsEmpty)
            {
                errors.Add("Config.EmptyItem", list.Items[i].Mark, itemPath);
            }
            else if (BindValue(list.Items[i], itemType, key, itemPath) is { } item)
            {
                items.Add(item);
            }
        }
        return items;
    }

    private object? BindDictionary(ConfigNode node, Type valueType, ConfigKey? key, string path)
    {
        if (node is not ConfigMap map)
        {
            errors.Add("Config.WantsMap", node.Mark, path);
            return null;
        }
        var values = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), valueType))!;
        source.Note(values, map);
        foreach (var entry in map.Entries)
        {
            if (!entry.Value.IsEmpty && BindValue(entry.Value, valueType, key, Join(path, entry.Key)) is { } value)
            {
                values[entry.Key] = value;
            }
        }
        return values;
    }

    private void AddUnknownKey(ConfigEntry? before, ConfigEntry entry, IReadOnlyList<ConfigKey> keys, string path)
    {
        if (TornNumber(before, entry) is { } number)
        {
            errors.Add("Config.DecimalComma", number.Value.Mark, path[..^entry.Key.Length] + number.Key, ("value", $"{number.Text},{entry.Key}"), ("suggestion", $"{number.Text}.{entry.Key}"));
            return;
        }
        var names = keys.Select(static key => key.Name).ToList();
        var nearest = NearestName.Of(entry.Key, names);
        errors.Add(nearest is null ? "Config.UnknownKey" : "Config.UnknownKeyNear", entry.KeyMark, path, ("name", entry.Key), ("nearest", nearest), ("keys", names));
    }

    /// <summary>{norm: 0,85} reads as norm 0 and a key 85: the number the comma has torn apart, or null.</summary>
    private static (string Key, ConfigNode Value, string Text)? TornNumber(ConfigEntry? before, ConfigEntry entry) =>
        before is { Value: ConfigScalar { Text: var text } } && text.All(char.IsAsciiDigit)
            && entry.Value.IsEmpty && entry.Key.TrimEnd('%', ' ') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit)
            ? (before.Key, before.Value, text)
            : null;

    private static bool IsSection(Type type) => type.IsClass && type != typeof(string) && type.Namespace == typeof(AuditConfig).Namespace;

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
