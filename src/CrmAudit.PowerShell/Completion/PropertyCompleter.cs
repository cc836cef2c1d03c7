using System.Collections;
using System.Management.Automation.Language;

namespace CrmAudit.PowerShell.Completion;

/// <summary>Completes columns of the files at hand, by their headers.</summary>
public sealed class PropertyCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Meaning)> Names(CommandAst command, IDictionary bound) => ExportsAtHand.Previews(command, bound)
        .SelectMany(static preview => preview.Columns)
        .DistinctBy(static column => column.Header)
        .Select(static column => (column.Header, column.Property ?? column.Header));
}
