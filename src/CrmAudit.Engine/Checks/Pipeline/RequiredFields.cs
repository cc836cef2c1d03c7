using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// The fields deals must have filled: those the configuration names for a stage, and those the CRM's own settings require, where a fetch has brought them. A field the CRM requires of every deal belongs to
/// the first open stage. What forms and cards require besides no interface tells, so that settings are never known to be all.
/// </summary>
internal static class RequiredFields
{
    private static readonly PerRun<List<FieldSetting>> Told = new(static context =>
        [.. context.Data.Files.Where(static file => file.Entity == "Deal").SelectMany(static file => file.FieldSettings ?? []).Where(static field => field.IsRequired is not null).DistinctBy(static field => (field.File, field.Code))]);

    /// <summary>The files of settings that tell which fields of deals are required; none where no settings do.</summary>
    public static IReadOnlyList<string> Files(CheckContext context) => [.. Told.Of(context).Select(static field => field.File).Distinct()];

    /// <summary>The fields a stage requires, those of the configuration first; a field both name is one.</summary>
    public static IReadOnlyList<RequiredAtStage> At(CheckContext context, PipelineLog pipeline, StageInfo stage)
    {
        var declared = (stage.Section?.Required ?? []).Select(static name => new RequiredAtStage(name, null)).ToList();
        var isFirst = pipeline.OpenStages.FirstOrDefault() == stage;
        var told = Told.Of(context).Where(field => (isFirst && field.IsRequired == true) || field.RequiredAt.Any(at => StageName.Same(at.Stage, stage.Name) && (pipeline.Name.Length == 0 || StageName.Same(at.Pipeline, pipeline.Name))));
        return [.. declared, .. told.Where(field => !declared.Exists(other => NamesOf(context, field).Contains(other.Name.Trim(), StringComparer.OrdinalIgnoreCase))).Select(static field => new RequiredAtStage(field.Column, field))];
    }

    /// <summary>What a configuration may call a field: its column, what people see, or the property it was read as.</summary>
    private static IEnumerable<string> NamesOf(CheckContext context, FieldSetting field) => new[] { field.Column, field.Label, field.Code }
        .Concat(context.Data.Files.Where(static file => file.Entity == "Deal").SelectMany(static file => file.Columns).Where(column => column.Header == field.Column).Select(static column => column.Property).OfType<string>());
}
