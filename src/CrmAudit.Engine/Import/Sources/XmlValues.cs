using System.Text.Json;
using System.Xml.Linq;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>
/// Elements as the values JSON has: one with children or attributes is an object, children of one name are a list, an element that holds a list and nothing else is
/// that list. Namespaces say nothing about a field.
/// </summary>
internal static class XmlValues
{
    /// <summary>What stands in an element beside its attributes.</summary>
    private const string Own = "value";

    /// <summary>What an attribute or a text is called before its name where a child has the name.</summary>
    private const string Beside = "@";

    /// <summary>Letters a name of many and a name of one begin with (offers, offer; Цены, Цена).</summary>
    private const int FewestCommon = 3;
    private const int LongestEnding = 2;

    /// <summary>Writes an element.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="element">Element.</param>
    /// <param name="depth">Levels of elements that are told apart; what lies deeper is one text.</param>
    /// <param name="cancel">Stops the writing.</param>
    public static void Write(Utf8JsonWriter writer, XElement element, int depth, CancellationToken cancel)
    {
        var attributes = element.Attributes().Where(static attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace == XNamespace.None).ToList();
        if (depth == 0 || (attributes.Count == 0 && !element.HasElements))
        {
            writer.WriteStringValue(string.Concat(element.DescendantNodes().OfType<XText>().Select(static node => node.Value)).Trim());
            return;
        }
        if (attributes.Count == 0 && IsList(element))
        {
            WriteAll(writer, element.Elements(), depth, cancel);
            return;
        }
        writer.WriteStartObject();
        var children = element.Elements().GroupBy(static child => child.Name.LocalName, StringComparer.Ordinal).ToList();
        var taken = children.Select(static child => child.Key).ToHashSet(StringComparer.Ordinal);
        // Its own text goes first: where several such elements become one cell, it is what they say.
        var text = string.Concat(element.Nodes().OfType<XText>().Select(static node => node.Value)).Trim();
        if (text.Length > 0)
        {
            writer.WriteString(taken.Add(Own) ? Own : $"{Beside}{Own}", text);
        }
        foreach (var attribute in attributes)
        {
            var name = attribute.Name.LocalName;
            writer.WriteString(taken.Contains(name) ? $"{Beside}{name}" : name, attribute.Value);
        }
        foreach (var same in children)
        {
            cancel.ThrowIfCancellationRequested();
            writer.WritePropertyName(same.Key);
            if (same.Skip(1).Any())
            {
                WriteAll(writer, same, depth, cancel);
            }
            else
            {
                Write(writer, same.First(), depth - 1, cancel);
            }
        }
        writer.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter writer, IEnumerable<XElement> elements, int depth, CancellationToken cancel)
    {
        writer.WriteStartArray();
        foreach (var element in elements)
        {
            cancel.ThrowIfCancellationRequested();
            Write(writer, element, depth - 1, cancel);
        }
        writer.WriteEndArray();
    }

    /// <summary>Whether all children have one name, and are several or called as one of what the element is many of.</summary>
    private static bool IsList(XElement element)
    {
        var first = element.Elements().First().Name.LocalName;
        return element.Elements().All(child => child.Name.LocalName == first) && (element.Elements().Skip(1).Any() || IsOneOf(first, element.Name.LocalName));
    }

    private static bool IsOneOf(string one, string many)
    {
        var common = one.AsSpan().CommonPrefixLength(many);
        return one != many && common >= FewestCommon && common >= one.Length - LongestEnding;
    }
}
