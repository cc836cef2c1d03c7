using System.Collections;
using System.Management.Automation.Language;

namespace CrmAudit.PowerShell.Completion;

/// <summary>Completes the owners of the records at hand.</summary>
public sealed class OwnerCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Meaning)> Names(CommandAst command, IDictionary bound) => SubjectCompleter.Of("Owner", command, bound);
}
