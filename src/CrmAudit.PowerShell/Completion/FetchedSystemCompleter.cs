using CrmAudit.Engine.Fetching;

namespace CrmAudit.PowerShell.Completion;

/// <summary>Completes systems that can be fetched from.</summary>
public sealed class FetchedSystemCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Meaning)> Names(string commandName) => CrmSystems.All.Select(static system => (system.Name, system.Name));
}
