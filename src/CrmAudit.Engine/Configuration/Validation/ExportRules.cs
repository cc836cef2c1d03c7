using System.Globalization;
using System.Text;
using CrmAudit.Engine.Catalogue;

namespace CrmAudit.Engine.Configuration.Validation;

/// <summary>What is told about an export can be acted on: the system, encoding, culture, delimiter and zone exist.</summary>
internal static class ExportRules
{
    public static void Check(ConfigRuleContext context)
    {
        for (var i = 0; i < context.Config.Exports.Count; i++)
        {
            var (export, path) = (context.Config.Exports[i], $"exports[{i}]");
            if (export.System is { } system && !SystemCatalogue.Names.Contains(system, StringComparer.OrdinalIgnoreCase))
            {
                var id = ConfigRuleContext.WithNearest("Config.UnknownSystem", system, SystemCatalogue.Names, out var nearest);
                context.AtValue(id, export, "system", path + ".system", ("value", system), ("nearest", nearest), ("names", SystemCatalogue.Names));
            }
            if (export.Encoding is { } encoding && !EncodingExists(encoding))
            {
                context.AtValue("Config.UnknownEncoding", export, "encoding", path + ".encoding", ("value", encoding));
            }
            if (export.Culture is { } culture && !CultureExists(culture))
            {
                context.AtValue("Config.UnknownCulture", export, "culture", path + ".culture", ("value", culture));
            }
            if (export.Delimiter is { } delimiter && DelimiterOf(delimiter) is null)
            {
                context.AtValue("Config.Delimiter", export, "delimiter", path + ".delimiter", ("value", delimiter));
            }
            if (export.TimeZone is { } zone)
            {
                AuditRules.CheckZone(context, export, zone, path + ".timeZone");
            }
        }
    }

    /// <summary>The delimiter a text stands for: one character, "tab" or "\t"; null when it is none.</summary>
    public static char? DelimiterOf(string text) => text switch
    {
        "tab" or "\\t" => '\t',
        [var single] => single,
        _ => null,
    };

    private static bool EncodingExists(string name)
    {
        try
        {
            return Encoding.GetEncoding(name) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool CultureExists(string name)
    {
        try
        {
            return name.Length > 0 && CultureInfo.GetCultureInfo(name, predefinedOnly: true) is not null;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
