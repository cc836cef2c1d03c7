namespace CrmAudit.Engine.Text.Rendering;

/// <summary>A name of the module as a text of its own where the texts word it, as it is where it is data.</summary>
internal static class KnownText
{
    public static object Or(string id, object otherwise) => TextCatalogue.Ids("en").Contains(id) ? new CrmText(id) : otherwise;
}
