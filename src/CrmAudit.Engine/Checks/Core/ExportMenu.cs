using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>Where in the system the exports come from a missing list is exported, in the words of its menu: texts export.{system}.{entity}, the steps parted by arrows.</summary>
internal static class ExportMenu
{
    /// <summary>The first of some lists the system is known to export; null where none is known.</summary>
    /// <param name="data">The exports.</param>
    /// <param name="entities">Entities, the most wanted first.</param>
    public static CrmText? Of(CrmDataset data, IEnumerable<string> entities)
    {
        var systems = SystemsOf(data);
        return entities.Distinct(StringComparer.Ordinal)
            .SelectMany(entity => systems.Select(system => (system, entity)))
            .Where(static list => IsKnown(list.system, list.entity))
            .Select(static list => new CrmText("export.in", ("system", NameOf(list.system)), ("path", PathOf(list.system, list.entity)))).FirstOrDefault();
    }

    /// <summary>The systems the exports come from, those with most tables first.</summary>
    public static IReadOnlyList<string> SystemsOf(CrmDataset data) =>
        [.. data.Files.GroupBy(static file => file.System, StringComparer.Ordinal).OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).Select(static group => group.Key)];

    public static bool IsKnown(string system, string entity) => TextCatalogue.Has($"export.{system}.{entity}");

    public static CrmText PathOf(string system, string entity) => new($"export.{system}.{entity}");

    /// <summary>The system as its users call it.</summary>
    public static CrmText NameOf(string system) => new($"export.system.{system}");
}
