using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Configuration.Schema;

namespace CrmAudit.Engine.Tests.Configuration;

/// <summary>Run with CRMAUDIT_UPDATE_SCHEMA=1 to write the schema anew after a change of the configuration or the catalogue.</summary>
public class SchemaTests
{
    private static readonly string Generated = new AuditConfigSchema(XDocument.Load(Path.ChangeExtension(typeof(AuditConfig).Assembly.Location, ".xml"))).Generate();

    [Fact]
    public void The_shipped_schema_is_that_of_the_model()
    {
        var path = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "module", "CrmAudit", "audit.schema.json");
        if (Environment.GetEnvironmentVariable("CRMAUDIT_UPDATE_SCHEMA") == "1")
        {
            File.WriteAllText(path, Generated);
        }
        Assert.True(Generated == File.ReadAllText(path).ReplaceLineEndings("\n"), "The schema is behind the model: run this test with CRMAUDIT_UPDATE_SCHEMA=1 and commit the file.");
    }

    [Fact]
    public void Every_key_of_every_section_is_there_with_its_description()
    {
        var missing = new List<string>();
        Walk(typeof(AuditConfig), JsonNode.Parse(Generated)!.AsObject(), "", missing);
        Assert.Empty(missing);
    }

    [Fact]
    public void Required_keys_choices_and_check_ids_are_told_to_the_editor()
    {
        var root = JsonNode.Parse(Generated)!["properties"]!;
        Assert.Equal(["path"], root["exports"]!["items"]!["required"]!.AsArray().Select(static key => key!.GetValue<string>()));
        Assert.Contains("ru", root["audit"]!["properties"]!["language"]!["enum"]!.AsArray().Select(static value => value?.GetValue<string>()));
        Assert.Contains("Pipeline.StuckShare", root["thresholds"]!["propertyNames"]!["enum"]!.AsArray().Select(static value => value!.GetValue<string>()));
        Assert.False(root["audit"]!["additionalProperties"]!.GetValue<bool>());
    }

    private static void Walk(Type section, JsonObject schema, string path, List<string> missing)
    {
        var properties = schema["properties"]!.AsObject();
        Assert.Equal(ConfigKey.Of(section).Select(static key => key.Name).Order(StringComparer.Ordinal), properties.Select(static pair => pair.Key).Order(StringComparer.Ordinal));
        foreach (var key in ConfigKey.Of(section))
        {
            var node = properties[key.Name]!.AsObject();
            if (node["description"] is null)
            {
                missing.Add($"{path}.{key.Name}");
            }
            var type = key.Property.PropertyType is { IsGenericType: true } generic ? generic.GenericTypeArguments[^1] : key.Property.PropertyType;
            if (type.Namespace == typeof(AuditConfig).Namespace && type.IsClass)
            {
                Walk(type, (node["items"] ?? node["additionalProperties"] as JsonObject ?? node).AsObject(), $"{path}.{key.Name}", missing);
            }
        }
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
