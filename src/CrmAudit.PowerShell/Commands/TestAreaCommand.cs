using System.Collections;
using System.Management.Automation;
using CrmAudit.Engine.Configuration;
using CrmAudit.PowerShell.Parameters;

namespace CrmAudit.PowerShell.Commands;

/// <summary>A test of a whole area: thresholds by check id.</summary>
public abstract class TestAreaCommand : TestCommand
{
    /// <summary>Thresholds by check id: one figure, or a table of norm, red, severity and parameters.</summary>
    [Parameter]
    [ValidateNotNull]
    public Hashtable? Threshold { get; set; }

    private protected override IDictionary<string, ThresholdSection> ReadThresholds() =>
        Threshold is null ? base.ReadThresholds() : ThresholdTable.Read(Threshold);
}
