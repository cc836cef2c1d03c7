namespace CrmAudit.PowerShell.Completion;

/// <summary>Completes entities (Contact, Deal ...).</summary>
public sealed class EntityCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Meaning)> Names(string commandName) => CrmSchema.Entities.Select(static entity => (entity, entity));
}
