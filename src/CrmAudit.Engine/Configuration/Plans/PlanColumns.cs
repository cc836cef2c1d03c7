using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Configuration.Plans;

/// <summary>Captions of <see cref="PlanColumn"/>.</summary>
internal static class PlanColumns
{
    /// <summary>Id of the caption.</summary>
    public static string TextOf(PlanColumn column) => "report.col." + System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(column.ToString());

    /// <summary>The column a header names; null of any other.</summary>
    public static PlanColumn? Of(string header) => Enum.GetValues<PlanColumn>()
        .Where(column => TextCatalogue.InEveryLanguage(TextOf(column)).Contains(header, StringComparer.OrdinalIgnoreCase)).Cast<PlanColumn?>().FirstOrDefault();
}
