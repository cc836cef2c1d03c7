using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>Fill of all client cards: computed once a run and shared by every check that asks whether a field says something.</summary>
internal static class FillProfile
{
    /// <summary>The fill of one entity.</summary>
    public static EntityFill Of(CheckContext context, string entity) => context.Cache.GetOrAdd(
        "fill:" + entity,
        () => EntityFill.Build(context.Data, entity, Fillers(context), FillRules.Of(context)));

    /// <summary>The dictionary of fillers with the words of the configuration.</summary>
    public static FillerDictionary Fillers(CheckContext context) =>
        context.Cache.GetOrAdd("fillers", () => new FillerDictionary(context.Config.Dictionaries.Fillers));
}
