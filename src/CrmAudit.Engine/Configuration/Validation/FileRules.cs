using CrmAudit.Engine.Files;

namespace CrmAudit.Engine.Configuration.Validation;

/// <summary>The files a configuration names are there.</summary>
internal static class FileRules
{
    public static void Check(ConfigRuleContext context)
    {
        var config = context.Config;
        var folder = Path.GetDirectoryName(config.Path) ?? "";
        for (var i = 0; i < config.Exports.Count; i++)
        {
            var export = config.Exports[i];
            if (ExportFiles.Find(export.Path, export.Recurse, folder).Count == 0)
            {
                context.AtValue("Config.NothingMatches", export, "path", $"exports[{i}].path", ("value", export.Path), ("folder", folder));
            }
        }
        for (var i = 0; i < config.Reports.Count; i++)
        {
            CheckFile(context, config.Reports[i], "file", config.Reports[i].File, $"reports[{i}].file", folder);
        }
        for (var i = 0; i < config.Integrations.Count; i++)
        {
            CheckFile(context, config.Integrations[i], "registry", config.Integrations[i].Registry, $"integrations[{i}].registry", folder);
            CheckFile(context, config.Integrations[i], "log", config.Integrations[i].Log, $"integrations[{i}].log", folder);
        }
    }

    private static void CheckFile(ConfigRuleContext context, object section, string key, string? pattern, string path, string folder)
    {
        if (pattern is not null && ExportFiles.Find(pattern, recurse: false, folder).Count == 0)
        {
            context.AtValue("Config.NothingMatches", section, key, path, ("value", pattern), ("folder", folder));
        }
    }
}
