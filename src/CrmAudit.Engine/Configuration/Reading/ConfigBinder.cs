using System.Collections;

namespace CrmAudit.Engine.Configuration.Reading;

/// <summary>
/// Binds nodes to the sections of <see cref="AuditConfig"/>. Goes on after an error, so that all of them are told; a
/// section with an error is left out of its list.
/// </summary>
internal sealed class ConfigBinder(ConfigErrors errors, ConfigScalarReader scalars, ConfigSource source)
{
    /// <summary>Binds the keys of a section; what is empty or wrong keeps its default.</summary>
    public void Bind(ConfigMap map, object section, string path)
    {
        source.Note(section, map);
        var keys = ConfigKey.Of(section.GetType());
        foreach (var entry in map.Entries)
        {
            var entryPath = Join(path, entry.Key);
            if (keys.FirstOrDefault(key => key.Name == entry.Key) is not { } key)
            {
                AddUnknownKey(map, entry, keys, entryPath);
            }
            else if (!entry.Value.IsEmpty && BindValue(entry.Value, key.Property.PropertyType, key, entryPath) is { } value)
            {
                key.Property.SetValue(section, value);
            }
        }
        foreach (var key in keys)
        {
            if (key.IsRequired && map.Find(key.Name) is null or { Value.IsEmpty: true })
            {
                errors.Add("Config.MissingKey", map.Mark, Join(path, key.Name), ("name", key.Name));
            }
        }
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
        var before = errors.Count;
        var section = Activator.CreateInstance(type)!;
        Bind(map, section, path);
        return errors.Count == before ? section : null;
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

    private void AddUnknownKey(ConfigMap map, ConfigEntry entry, IReadOnlyList<ConfigKey> keys, string path)
    {
        if (TornNumber(map, entry) is { } number)
        {
            errors.Add("Config.DecimalComma", number.Value.Mark, path[..^entry.Key.Length] + number.Key, ("value", $"{number.Text},{entry.Key}"), ("suggestion", $"{number.Text}.{entry.Key}"));
            return;
        }
        var names = keys.Select(static key => key.Name).ToList();
        var nearest = NearestName.Of(entry.Key, names);
        errors.Add(nearest is null ? "Config.UnknownKey" : "Config.UnknownKeyNear", entry.KeyMark, path, ("name", entry.Key), ("nearest", nearest), ("keys", names));
    }

    /// <summary>{norm: 0,85} reads as norm 0 and a key 85: the number the comma has torn apart, or null.</summary>
    private static (string Key, ConfigNode Value, string Text)? TornNumber(ConfigMap map, ConfigEntry entry)
    {
        var index = map.Entries.TakeWhile(other => other != entry).Count();
        return index > 0 && entry.Value.IsEmpty && entry.Key.TrimEnd('%', ' ') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit)
            && map.Entries[index - 1] is { Value: ConfigScalar { Text: var text } } before && text.All(char.IsAsciiDigit)
            ? (before.Key, before.Value, text)
            : null;
    }

    private static bool IsSection(Type type) => type.IsClass && type != typeof(string) && type.Namespace == typeof(AuditConfig).Namespace;

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
