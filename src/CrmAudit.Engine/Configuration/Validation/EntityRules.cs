namespace CrmAudit.Engine.Configuration.Validation;

/// <summary>Entities and canonical properties are ones of the module.</summary>
internal static class EntityRules
{
    /// <summary>What a column is mapped to in order to leave it out.</summary>
    public const string LeaveOut = "-";

    /// <summary>What a compared column may hold, as written.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetNames<ColumnKind>().Select(static name => name.ToLowerInvariant())];

    public static void Check(ConfigRuleContext context)
    {
        var config = context.Config;
        for (var i = 0; i < config.Exports.Count; i++)
        {
            var (export, path) = (config.Exports[i], $"exports[{i}]");
            var known = export.Entity is null || CheckEntity(context, export, "entity", export.Entity, path + ".entity");
            foreach (var (column, property) in export.Columns)
            {
                if (known && property != LeaveOut)
                {
                    CheckProperty(context, export.Columns, column, property, export.Entity, $"{path}.columns.{column}");
                }
            }
        }
        for (var i = 0; i < config.Duplicates.Entities.Count; i++)
        {
            var entity = config.Duplicates.Entities[i];
            if (!Exists(entity))
            {
                context.AtItem(Unknown(entity, out var nearest), config.Duplicates.Entities, i, $"duplicates.entities[{i}]", ("value", entity), ("nearest", nearest), ("names", CrmSchema.Entities));
            }
        }
        foreach (var (column, kind) in config.Duplicates.Columns)
        {
            if (!string.IsNullOrWhiteSpace(kind) && !Kinds.Contains(kind, StringComparer.OrdinalIgnoreCase))
            {
                var id = ConfigRuleContext.WithNearest("Config.UnknownColumnKind", kind, Kinds, out var nearest);
                context.AtValue(id, config.Duplicates.Columns, column, $"duplicates.columns.{column}", ("value", kind), ("nearest", nearest), ("names", Kinds));
            }
        }
        for (var i = 0; i < config.Reports.Count; i++)
        {
            if (config.Reports[i].Definition is { } definition
                && CheckEntity(context, definition, "entity", definition.Entity, $"reports[{i}].definition.entity")
                // The date nobody wrote is that of deals; other records go by the day they come to be.
                && definition.Date != Unwritten.Date)
            {
                CheckProperty(context, definition, "date", definition.Date, definition.Entity, $"reports[{i}].definition.date");
            }
        }
    }

    private static readonly ReportDefinitionSection Unwritten = new();

    /// <summary>The fields a column may be mapped to.</summary>
    /// <param name="entity">Entity name; null for those of any entity.</param>
    public static IReadOnlyList<string> FieldsOf(string? entity) =>
        [.. (entity is null ? CrmSchema.Entities : [entity]).SelectMany(CrmSchema.PropertiesOf).Select(static known => known.Name).Append(nameof(CrmRecord.Id)).Distinct(StringComparer.Ordinal)];

    private static bool CheckEntity(ConfigRuleContext context, object section, string key, string entity, string path)
    {
        if (Exists(entity))
        {
            return true;
        }
        context.AtValue(Unknown(entity, out var nearest), section, key, path, ("value", entity), ("nearest", nearest), ("names", CrmSchema.Entities));
        return false;
    }

    private static void CheckProperty(ConfigRuleContext context, object section, string key, string property, string? entity, string path)
    {
        var names = FieldsOf(entity);
        if (!names.Contains(property))
        {
            var id = ConfigRuleContext.WithNearest("Config.UnknownProperty", property, names, out var nearest);
            context.AtValue(id, section, key, path, ("value", property), ("nearest", nearest), ("entity", entity ?? ""), ("names", entity is null ? ["Id"] : names));
        }
    }

    private static string Unknown(string entity, out string? nearest) => ConfigRuleContext.WithNearest("Config.UnknownEntity", entity, CrmSchema.Entities, out nearest);

    private static bool Exists(string entity) => CrmSchema.Entities.Contains(entity, StringComparer.OrdinalIgnoreCase);
}
