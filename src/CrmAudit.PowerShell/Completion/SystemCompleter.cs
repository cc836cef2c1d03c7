using CrmAudit.Engine.Catalogue;


namespace CrmAudit.PowerShell.Completion;

/// <summary>Completes systems exports come from (Bitrix24, AmoCrm ...).</summary>
public sealed class SystemCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Meaning)> Names(string commandName) => SystemCatalogue.Names.Select(static system => (system, system));
}
