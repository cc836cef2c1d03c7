using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Checks.Integrations.Logs;

/// <summary>The log entries of each integration: of its log by the configuration, else by the name in the entry, else by the file.</summary>
internal static class IntegrationLogs
{
    public static IEnumerable<(CrmSubject Subject, IReadOnlyList<CrmLogEntry> Entries)> Of(CheckContext context)
    {
        var told = new HashSet<CrmLogEntry>(ReferenceEqualityComparer.Instance);
        foreach (var section in context.Config.Integrations)
        {
            var entries = ConfiguredFiles.Log(context.Config, context.Data, section).Where(told.Add).ToList();
            if (entries.Count > 0)
            {
                yield return (new("Integration", section.Name, section.Name, section.Owner), entries);
            }
        }
        foreach (var group in context.Data.LogEntries.Where(entry => !told.Contains(entry)).GroupBy(static entry => DataLoader.RunOf(entry) ?? Path.GetFileName(entry.File), StringComparer.OrdinalIgnoreCase))
        {
            yield return (new("Integration", group.Key, group.Key), [.. group]);
        }
    }
}
