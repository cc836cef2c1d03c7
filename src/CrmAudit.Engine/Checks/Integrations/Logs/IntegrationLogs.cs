using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Integrations.Logs;

/// <summary>The log entries of each integration: of its log by the configuration, else by the name in the entry, else by the file.</summary>
internal static class IntegrationLogs
{
    public static IEnumerable<(CrmSubject Subject, IReadOnlyList<CrmLogEntry> Entries)> Of(CheckContext context)
    {
        var seen = new HashSet<CrmLogEntry>(ReferenceEqualityComparer.Instance);
        foreach (var section in context.Config.Integrations)
        {
            var entries = context.Run.Configured.Log(section).Where(seen.Add).ToList();
            if (entries.Count > 0)
            {
                yield return (new(CrmSubjectType.Integration, section.Name, section.Name, section.Owner), entries);
            }
        }
        foreach (var group in context.Data.LogEntries.Where(entry => !seen.Contains(entry)).GroupBy(static entry => DataLoader.RunOf(entry) ?? Path.GetFileName(entry.File), StringComparer.OrdinalIgnoreCase))
        {
            yield return (new(CrmSubjectType.Integration, group.Key, group.Key), [.. group]);
        }
    }
}
