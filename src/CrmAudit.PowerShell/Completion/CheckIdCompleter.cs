using CrmAudit.Engine.Catalogue;

namespace CrmAudit.PowerShell.Completion;

/// <summary>Completes ids of checks: those of the cmdlet where it runs some, else all.</summary>
public sealed class CheckIdCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Meaning)> Names(string commandName)
    {
        var own = commandName.StartsWith("Test-", StringComparison.OrdinalIgnoreCase)
            ? CheckCatalogue.All.Where(check => check.Command.Equals(commandName, StringComparison.OrdinalIgnoreCase)).ToList()
            : [];
        return (own.Count > 0 ? own : CheckCatalogue.All).Select(static check => (check.Id, check.Title));
    }
}
