using CrmAudit.Engine.Catalogue;

namespace CrmAudit.PowerShell.Completion;

/// <summary>Completes tags of checks.</summary>
public sealed class TagCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Meaning)> Names(string commandName) =>
        CheckCatalogue.All.SelectMany(static check => check.Tags).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).Select(static tag => (tag, tag));
}
