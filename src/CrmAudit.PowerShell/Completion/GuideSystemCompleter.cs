using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Guide;

namespace CrmAudit.PowerShell.Completion;

/// <summary>Completes the systems the guide knows.</summary>
public sealed class GuideSystemCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Meaning)> Names(string commandName) => GuideSources.Systems.Select(static system => (system, ExportMenu.NameOf(system).Render()));
}
