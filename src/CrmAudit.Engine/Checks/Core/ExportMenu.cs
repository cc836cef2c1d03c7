using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>Where in the system the exports come from a missing list is exported, in the words of its menu: texts export.{system}.{entity}.</summary>
internal static class ExportMenu
{
    /// <summary>The first of some lists the system is known to export; null where none is known.</summary>
    /// <param name="data">The exports.</param>
    /// <param name="entities">Entities, the most wanted first.</param>
    public static CrmText? Of(CrmDataset data, IEnumerable<string> entities)
    {
        var systems = data.Files.GroupBy(static file => file.System, StringComparer.Ordinal).OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).Select(static group => group.Key).ToList();
        return entities.Distinct(StringComparer.Ordinal)
            .SelectMany(entity => systems.Select(system => $"export.{system}.{entity}"))
            .Where(TextCatalogue.Has)
            .Select(static id => new CrmText(id)).FirstOrDefault();
    }
}
