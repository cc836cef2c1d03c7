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

    /// <summary>Letters a name of many and a name of one begin with (offers, offer; Цены, Цена).</summary>
    private const int FewestCommon = 3;
    private const int LongestEnding = 2;

    /// <summary>Writes an element.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="element">Element.</param>
    /// <param name="depth">Levels of elements that are told apart; what lies deeper is one text.</param>
    public static void Write(Utf8JsonWriter writer, XElement element, int depth)
    {
        var attributes = element.Attributes().Where(static attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace == XNamespace.None).ToList();
        if (depth == 0 || (attributes.Count == 0 && !element.HasElements))
        {
            writer.WriteStringValue(string.Concat(element.DescendantNodes().OfType<XText>().Select(static node => node.Value)).Trim());
            return;
        }
        if (attributes.Count == 0 && IsList(element))
        {
            WriteAll(writer, element.Elements(), depth);
            return;
        }
        writer.WriteStartObject();
        var children = element.Elements().GroupBy(static child => child.Name.LocalName, StringComparer.Ordinal).ToList();
        var names = children.Select(static child => child.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var attribute in attributes.Where(attribute => names.Add(attribute.Name.LocalName)))
        {
            writer.WriteString(attribute.Name.LocalName, attribute.Value);
        }
        foreach (var same in children)
        {
            writer.WritePropertyName(same.Key);
            if (same.Skip(1).Any())
            {
                WriteAll(writer, same, depth);
            }
            else
            {
                Write(writer, same.First(), depth - 1);
            }
        }
        var text = string.Concat(element.Nodes().OfType<XText>().Select(static node => node.Value)).Trim();
        if (text.Length > 0 && names.Add(Own))
        {
            writer.WriteString(Own, text);
        }
        writer.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter writer, IEnumerable<XElement> elements, int depth)
    {
        writer.WriteStartArray();
        foreach (var element in elements)
        {
            Write(writer, element, depth - 1);
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
