using System.Collections;
using System.Management.Automation.Language;

namespace CrmAudit.PowerShell.Completion;

/// <summary>Completes what a report may be grouped by: properties of its entity, then columns of the files at hand that are none.</summary>
public sealed class GroupCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Meaning)> Names(CommandAst command, IDictionary bound) => EntityAsked.Properties(bound)
        .Where(static property => property.Kind is not CrmFieldKind.Date)
        .Select(static property => (property.Name, property.Name))
        .Concat(ExportsAtHand.Previews(command, bound).SelectMany(static preview => preview.Unmapped).Select(static column => (column.Header, column.Header)))
        .Distinct();
}
