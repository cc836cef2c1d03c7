using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CrmAudit.Engine.Configuration.Reading;

/// <summary>
/// Reads YAML into nodes that know their place. Only data gets through: one document, no tags, no references to
/// itself, and limits on depth and on what aliases unfold to.
/// </summary>
internal sealed class ConfigTreeReader(string file, ConfigErrors errors)
{
    /// <summary>The configuration itself is six levels deep.</summary>
    private const int Deepest = 20;

    private const long MostValues = 100_000;

    private readonly Dictionary<string, ConfigNode> _anchors = new(StringComparer.Ordinal);
    private long _values;
    private ConfigMark _last = new(file, 1, 1);

    /// <summary>The top of the file; an empty map for an empty file, null when it cannot be read.</summary>
    public ConfigMap? Read(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return new(new(file, 1, 1), []);
            }
            parser.Consume<DocumentStart>();
            var node = ReadNode(parser, 0);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
            {
                errors.Add("Config.SeveralDocuments", MarkOf(second.Start), null);
            }
            switch (node)
            {
                case ConfigMap map:
                    return map;
                case { IsEmpty: true }:
                    return new(node.Mark, []);
                default:
                    errors.Add("Config.NotAMap", node.Mark, null);
                    return null;
            }
        }
        catch (YamlException exception)
        {
            AddSyntax(text, "Config.Syntax", MarkOf(exception.Start), exception.Message);
            return null;
        }
        catch (InvalidOperationException)
        {
            // The scanner answers some flow collections that are not closed with its own inner errors.
            AddSyntax(text, "Config.NotClosed", _last, "");
            return null;
        }
        catch (LimitException limit)
        {
            errors.Add(limit.Message, limit.Mark, null);
            return null;
        }
    }

    private void AddSyntax(string text, string id, ConfigMark mark, string message)
    {
        if (TabIndent(text) is { } tab)
        {
            errors.Add("Config.Tab", tab, null);
        }
        else
        {
            errors.Add(id, mark, null, ("message", message));
        }
    }

    /// <summary>The first line indented with a tab: YAML forbids it, and its own error points elsewhere.</summary>
    private ConfigMark? TabIndent(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var tab = line[..(line.Length - line.TrimStart().Length)].IndexOf('\t');
            if (tab >= 0)
            {
                return new(file, number, tab + 1);
            }
        }
        return null;
    }

    private ConfigNode ReadNode(IParser parser, int depth)
    {
        var mark = _last = MarkOf(parser.Current!.Start);
        if (depth > Deepest)
        {
            throw new LimitException("Config.TooDeep", mark);
        }
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return Resolve(alias, mark);
        }
        if (parser.Current is not NodeEvent start)
        {
            throw new SemanticErrorException(parser.Current.Start, parser.Current.End, "A value is missing here.");
        }
        if (!start.Tag.IsEmpty)
        {
            errors.Add("Config.Tag", mark, null, ("tag", start.Tag.ToString()));
        }
        Count(1, mark);
        ConfigNode node = parser.Current switch
        {
            Scalar scalar => ReadScalar(parser, scalar, mark),
            SequenceStart => ReadList(parser, mark, depth),
            _ => ReadMap(parser, mark, depth),
        };
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor.Value] = node;
        }
        return node;
    }

    private static ConfigScalar ReadScalar(IParser parser, Scalar scalar, ConfigMark mark)
    {
        parser.MoveNext();
        return new(mark, scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private ConfigList ReadList(IParser parser, ConfigMark mark, int depth)
    {
        parser.MoveNext();
        var items = new List<ConfigNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(parser, depth + 1));
        }
        return new(mark, items);
    }

    private ConfigMap ReadMap(IParser parser, ConfigMark mark, int depth)
    {
        parser.MoveNext();
        var entries = new List<ConfigEntry>();
        var known = new Dictionary<string, ConfigMark>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(parser, depth + 1);
            var value = ReadNode(parser, depth + 1);
            if (key is not ConfigScalar { Text: var name })
            {
                errors.Add("Config.KeyNotText", key.Mark, null);
            }
            else if (!known.TryAdd(name, key.Mark))
            {
                errors.Add("Config.DuplicateKey", key.Mark, name, ("line", (long)known[name].Line));
            }
            else
            {
                entries.Add(new(name, key.Mark, value));
            }
        }
        return new(mark, entries);
    }

    private ConfigNode Resolve(AnchorAlias alias, ConfigMark mark)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            errors.Add("Config.UnknownAnchor", mark, null, ("name", alias.Value.Value));
            return new ConfigScalar(mark, "", isPlain: true);
        }
        Count(node.Size, mark);
        return node;
    }

    private void Count(long values, ConfigMark mark)
    {
        _values += values;
        if (_values > MostValues)
        {
            throw new LimitException("Config.TooMany", mark);
        }
    }

    private ConfigMark MarkOf(Mark mark) => new(file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

#pragma warning disable CA1032, CA1064 // Never leaves this class.
    private sealed class LimitException(string id, ConfigMark mark) : Exception(id)
#pragma warning restore CA1032, CA1064
    {
        public ConfigMark Mark { get; } = mark;
    }
}
