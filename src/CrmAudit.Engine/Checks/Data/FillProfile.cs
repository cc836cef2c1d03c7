using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>Fill of all client cards: computed once a run and shared by every check that asks whether a field says something.</summary>
internal static class FillProfile
{
    private static readonly PerRun<string, EntityFill> Fill = new(static (context, entity) => EntityFill.Build(context.Data, entity, Fillers(context), FillRules.Of(context)));

    private static readonly PerRun<FillerDictionary> Dictionary = new(static context => new(context.Config.Dictionaries.Fillers));

    /// <summary>The fill of one entity.</summary>
    public static EntityFill Of(CheckContext context, string entity) => Fill.Of(context, entity);

    /// <summary>The dictionary of fillers with the words of the configuration.</summary>
    public static FillerDictionary Fillers(CheckContext context) => Dictionary.Of(context);
}
