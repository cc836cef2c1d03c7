using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Drafting;

/// <summary>Adds entries to the suppressions of a configuration and leaves every line of it as it is.</summary>
internal static class SuppressionUpdate
{
    private const string Section = "suppressions";

    /// <summary>The entries as a section of their own.</summary>
    public static string Text(IEnumerable<SuppressionEntry> entries, string language) => string.Join('\n', [Section + ":", .. entries.SelectMany(entry => entry.Lines(language))]) + "\n";

    /// <summary>Whether a configuration puts exactly this finding aside already.</summary>
    public static bool Has(AuditConfig config, SuppressionEntry entry) => config.Suppressions.Any(known =>
        known.Id.Equals(entry.Id, StringComparison.OrdinalIgnoreCase) || (known.Check.Equals(entry.Finding.CheckId, StringComparison.OrdinalIgnoreCase) && known.Subjects.Contains(entry.Finding.Fingerprint, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The text with the entries; null where its suppressions are written in a way that takes no further lines.</summary>
    /// <param name="text">A configuration that is sound.</param>
    /// <param name="entries">Entries that are sound and not in it.</param>
    /// <param name="language">Language of the comments.</param>
    /// <param name="clock">Now, for dates of expiry.</param>
    public static string? Apply(string text, IReadOnlyList<SuppressionEntry> entries, string language, TimeProvider? clock = null)
    {
        var lines = new DraftLines(text);
        if (lines.IsOn(Section))
        {
            lines.AppendTo(Section, entries.SelectMany(entry => entry.Lines(language)));
        }
        else
        {
            lines.Append(["", Section + ":", .. entries.SelectMany(entry => entry.Lines(language))]);
        }
        var merged = lines.ToString();
        return Ids(merged, clock) is { } ids && Ids(text, clock) is { } before && ids.SequenceEqual([.. before, .. entries.Select(static entry => entry.Id)]) ? merged : null;
    }

    private static List<string>? Ids(string text, TimeProvider? clock)
    {
        try
        {
            return [.. AuditConfigReader.Parse(text, "audit.yaml", clock: clock).Suppressions.Select(static entry => entry.Id)];
        }
        catch (AuditConfigException)
        {
            return null;
        }
    }
}
