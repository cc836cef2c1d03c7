using System.Collections;
using System.Management.Automation.Language;

namespace CrmAudit.PowerShell.Completion;

/// <summary>Completes the dates of an entity.</summary>
public sealed class DateFieldCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Meaning)> Names(CommandAst command, IDictionary bound) => EntityAsked.Properties(bound)
        .Where(static property => property.Kind is CrmFieldKind.Date)
        .Select(static property => (property.Name, property.Name));
}
