using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Checks.Integrations.Registries;

/// <summary>How people name a channel in a source, a title or a pipeline.</summary>
internal static class ChannelWords
{
    private static readonly Dictionary<string, WordList> Kinds = new[] { "forms", "marketplace" }.ToDictionary(static kind => kind, static kind => WordList.Of($"channel.{kind}"), StringComparer.Ordinal);

    /// <summary>Whether a record names a channel of the kind.</summary>
    public static bool Names(string kind, CrmCard card) => Kinds.TryGetValue(kind, out var words)
        && (Says(words, card.LeadSource) || Says(words, card.Name) || Says(words, (card as CrmDeal)?.Pipeline));

    private static bool Says(WordList words, string? text) => text is not null && words.Matches(text);
}
