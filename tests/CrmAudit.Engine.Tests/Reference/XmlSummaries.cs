using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmAudit.Engine.Catalogue;

namespace CrmAudit.Engine.Tests.Reference;

/// <summary>The summaries of the engine's documentation, as one line of plain text each.</summary>
internal static partial class XmlSummaries
{
    private static readonly Dictionary<string, string> ByMember = XDocument.Load(Path.ChangeExtension(typeof(CheckCatalogue).Assembly.Location, ".xml")).Descendants("member").ToDictionary(
        static member => (string)member.Attribute("name")!,
        static member => Blanks().Replace(string.Concat(member.Element("summary")?.Nodes().Select(static node => node is XElement element ? Shown(element) : ((XText)node).Value) ?? []), " ").Trim(),
        StringComparer.Ordinal);

    public static string Of(Type type) => ByMember.GetValueOrDefault($"T:{type.FullName}", "");

    public static string Of(System.Reflection.PropertyInfo property) => ByMember.GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}", "");

    private static string Shown(XElement element) => ((string?)element.Attribute("cref"))?.Split('.', ':')[^1] ?? element.Value;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
