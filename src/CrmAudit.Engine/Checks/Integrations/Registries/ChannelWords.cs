namespace CrmAudit.Engine.Checks.Integrations.Registries;

/// <summary>How people name a channel in a source, a title or a pipeline.</summary>
internal static class ChannelWords
{
    private static readonly string[] Web = ["сайт", "веб", "форма", "website", "web site", "web form", "tilda"];
    private static readonly string[] Markets = ["kaspi", "каспи", "marketplace", "маркетплейс", "wildberries", "ozon", "halyk market"];

    /// <summary>Whether a record names a channel of the kind.</summary>
    public static bool Names(string kind, CrmCard card)
    {
        var words = kind switch { "forms" => Web, "marketplace" => Markets, _ => [] };
        return words.Any(word => Says(card.LeadSource, word) || Says(card.Name, word) || Says((card as CrmDeal)?.Pipeline, word));
    }

    private static bool Says(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
