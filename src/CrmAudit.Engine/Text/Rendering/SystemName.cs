namespace CrmAudit.Engine.Text.Rendering;

/// <summary>The name of a system as a person would say it: words where it is a kind of source rather than a product, the name people know where ours is spelt for code.</summary>
internal static class SystemName
{
    public static object Of(string system) => KnownText.Or("report.system." + system, system);
}
