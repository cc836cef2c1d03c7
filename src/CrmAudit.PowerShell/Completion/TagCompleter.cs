using CrmAudit.Engine.Audit;

namespace CrmAudit.PowerShell.Completion;

/// <summary>Completes tags of checks.</summary>
public sealed class TagCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Meaning)> Names(string commandName) =>
        CheckSelection.KnownTags.Select(static tag => (tag, tag));
}
