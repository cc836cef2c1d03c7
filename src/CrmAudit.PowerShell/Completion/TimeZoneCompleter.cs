namespace CrmAudit.PowerShell.Completion;

/// <summary>Completes time zones.</summary>
public sealed class TimeZoneCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Meaning)> Names(string commandName) =>
        TimeZoneInfo.GetSystemTimeZones().Select(static zone => (zone.Id, zone.DisplayName));
}
