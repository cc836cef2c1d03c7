using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.Configuration.Schema;

/// <summary>
/// The JSON Schema of the configuration, for editors: from the same sections and attributes the reader goes by, with the
/// summaries of their documentation as descriptions.
/// </summary>
/// <param name="documentation">The XML documentation of the engine.</param>
internal sealed partial class AuditConfigSchema(XDocument documentation)
{
    private static readonly JsonSerializerOptions Model = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, string> _summaries = documentation.Descendants("member").ToDictionary(
        static member => (string)member.Attribute("name")!,
        static member => Blanks().Replace(PlainText(member.Element("summary")), " ").Trim());

    /// <summary>The schema as text, ending with a line break.</summary>
    public string Generate()
    {
        var schema = (JsonObject)Model.GetJsonSchemaAsNode(typeof(AuditConfig), new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe });
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "CrmAudit configuration");
        return schema.ToJsonString(Layout) + "\n";
    }

    private JsonObject Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        var schema = context.TypeInfo.Type switch
        {
            var type when type == typeof(SecretReference) => new() { ["type"] = "string", ["pattern"] = @"^(env|secret):[A-Za-z0-9_.\-/]+$" },

            // Not the date-time of JSON: a bare day and a time without an offset are fine.
            var type when (Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTimeOffset) => new() { ["type"] = "string", ["pattern"] = @"^\d{4}-\d\d-\d\d([T ]\d\d:\d\d.*)?$" },

            // To YAML 123 is a number and true a boolean; the reader takes both as the text they are.
            var type when type == typeof(string) => new() { ["type"] = new JsonArray("string", "number", "boolean") },
            _ => node as JsonObject ?? [],
        };
        if (context.PropertyInfo?.AttributeProvider is not PropertyInfo property)
        {
            return schema;
        }
        if (property.GetCustomAttribute<AllowedValuesAttribute>() is not null)
        {
            Constrain(schema, KeyOf(property).Choices);
        }
        if (property.GetCustomAttribute<RangeAttribute>() is { } range)
        {
            schema["minimum"] = Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture);
            schema["maximum"] = Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture);
        }
        if (property.IsDefined(typeof(AllowsPercentAttribute)))
        {
            TakePercent(schema);
        }
        if (property.Name is nameof(AuditConfig.Thresholds) or nameof(AuditConfig.Answers) && property.DeclaringType == typeof(AuditConfig))
        {
            var ids = new JsonObject { ["enum"] = new JsonArray([.. CheckCatalogue.All.Select(static check => check.Id).Order(StringComparer.Ordinal).Select(static id => (JsonNode)id)]) };
            // A step of the test protocol is a check and what it is about.
            schema["propertyNames"] = property.Name == nameof(AuditConfig.Answers) ? new JsonObject { ["anyOf"] = new JsonArray(ids, new JsonObject { ["pattern"] = "^[A-Z][A-Za-z]+\\.[A-Z][A-Za-z]+[:.].+" }) } : ids;
        }
        if (_summaries.GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}") is { Length: > 0 } summary)
        {
            schema.Remove("description");
            schema.Insert(0, "description", summary);
        }
        if (!KeyOf(property).IsRequired)
        {
            AllowEmpty(schema);
        }
        return schema;
    }

    private static ConfigKey KeyOf(PropertyInfo property) => ConfigKey.Of(property.DeclaringType!).Single(key => key.Property.Name == property.Name);

    private static void Constrain(JsonObject schema, IReadOnlyList<string> choices)
    {
        var target = schema["items"] as JsonObject ?? schema;
        target["enum"] = new JsonArray([.. choices.Select(static choice => (JsonNode)choice)]);
    }

    /// <summary>A percentage is a text for YAML, so is one in quotes.</summary>
    private static void TakePercent(JsonObject schema)
    {
        var target = schema["additionalProperties"] as JsonObject ?? schema;
        target["type"] = new JsonArray("number", "string");
        target["pattern"] = "^[+-]?\\d*\\.?\\d+\\s*%?$";
    }

    /// <summary>A key may be left empty: its default holds then.</summary>
    private static void AllowEmpty(JsonObject schema)
    {
        switch (schema["type"])
        {
            case JsonValue type when type.GetValue<string>() != "null":
                schema["type"] = new JsonArray(type.GetValue<string>(), "null");
                break;
            case JsonArray types when !types.Any(static type => type?.GetValue<string>() == "null"):
                types.Add("null");
                break;
        }
        if (schema["enum"] is JsonArray choices && !choices.Contains(null))
        {
            choices.Add(null);
        }
    }

    private static string PlainText(XElement? summary) => summary is null
        ? ""
        : string.Concat(summary.Nodes().Select(static node => node is XElement element ? ((string?)element.Attribute("cref"))?.Split('.')[^1] ?? element.Value : node.ToString()));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
