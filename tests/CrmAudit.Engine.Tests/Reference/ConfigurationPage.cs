using System.Collections;
using System.Globalization;
using System.Text;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.Tests.Reference;

/// <summary>docs/configuration.md: every key of audit.yaml, from the sections the reader and the schema go by.</summary>
internal static class ConfigurationPage
{
    private const string Intro = """
        # Configuration

        Every key of `audit.yaml`, with its type, what holds where it is left out, and an example from the configurations the tests run. `[]` marks a list, `<name>` a key of your own. All keys are optional unless
        "required" is said. An unknown key, a wrong type or a key written twice is an error with line and column (`Test-CrmAuditConfig audit.yaml`). `module/CrmAudit/audit.schema.json` says the same to editors;
        [examples/audit.yaml](../examples/audit.yaml) shows it at work.

        """;

    /// <param name="examples">A value for each path of a key, as YAML in one line.</param>
    public static string Of(IReadOnlyDictionary<string, string> examples)
    {
        var page = new StringBuilder(Intro);
        foreach (var key in ConfigKey.Of(typeof(AuditConfig)))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {key.Name}\n\n{XmlSummaries.Of(key.Property)}\n\n| Key | Type | Left out | Meaning | Example |\n|---|---|---|---|---|\n");
            Rows(page, key, new AuditConfig(), key.Name, examples);
        }
        return page.ToString();
    }

    private static void Rows(StringBuilder page, ConfigKey key, object owner, string path, IReadOnlyDictionary<string, string> examples)
    {
        var (shown, inner) = Shape(key.Property.PropertyType, path);
        if (inner.Namespace == typeof(AuditConfig).Namespace && inner.IsClass)
        {
            // By reflection: what is required need not be set.
            var section = inner.GetConstructor(Type.EmptyTypes)!.Invoke(null);
            foreach (var own in ConfigKey.Of(inner))
            {
                Rows(page, own, section, $"{shown}.{own.Name}", examples);
            }
            return;
        }
        var example = examples.GetValueOrDefault(Plain(shown), "");
        page.Append(CultureInfo.InvariantCulture, $"| `{shown}` | {TypeOf(key, inner)} | {DefaultOf(key, owner)} | {Cell(XmlSummaries.Of(key.Property))} | {(example.Length > 0 ? $"`{Cell(example)}`" : "")} |\n");
    }

    /// <summary>The path without what marks lists and names.</summary>
    public static string Plain(string path) => path.Replace("[]", "", StringComparison.Ordinal).Replace(".<name>", "", StringComparison.Ordinal);

    /// <summary>Lists and tables taken off a type, and the path that shows them.</summary>
    private static (string Path, Type Inner) Shape(Type type, string path) => type switch
    {
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IList<>) => Shape(type.GenericTypeArguments[0], path + "[]"),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IDictionary<,>) => Shape(type.GenericTypeArguments[1], path + ".<name>"),
        _ => (path, Nullable.GetUnderlyingType(type) ?? type),
    };

    private static string TypeOf(ConfigKey key, Type inner)
    {
        var word = key.Choices.Count > 0 || inner.IsEnum
            ? string.Join(", ", (key.Choices.Count > 0 ? key.Choices : Enum.GetNames(inner).Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName)).Select(static choice => $"`{choice}`"))
            : inner switch
            {
                _ when inner == typeof(bool) => "yes or no",
                _ when inner == typeof(int) || inner == typeof(long) => "whole number",
                _ when inner == typeof(double) || inner == typeof(decimal) => key.AllowsPercent ? "number or percentage" : "number",
                _ when inner == typeof(DateTimeOffset) || inner == typeof(DateOnly) || inner == typeof(DateTime) => key.IsEndOfDay ? "day (to its end) or moment" : "day or moment",
                _ when inner == typeof(SecretReference) => "name of a secret (`env:NAME`, `secret:NAME`)",
                _ => "text",
            };
        return key.Range is { } range ? string.Create(CultureInfo.InvariantCulture, $"{word}, {range.Minimum} to {range.Maximum}") : word;
    }

    private static string DefaultOf(ConfigKey key, object owner) => key.IsRequired ? "required" : key.Property.GetValue(owner) switch
    {
        null => "",
        string text => text.Length > 0 ? $"`{text}`" : "",
        bool value => value ? "yes" : "no",
        IEnumerable many => string.Join(", ", many.Cast<object>().Select(static one => $"`{one}`")),
        Enum value => $"`{System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString())}`",
        var value => string.Create(CultureInfo.InvariantCulture, $"`{value}`"),
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
