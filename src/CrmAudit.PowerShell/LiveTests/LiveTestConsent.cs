using System.Management.Automation;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Secrets;
using CrmAudit.Engine.LiveTests;

namespace CrmAudit.PowerShell.LiveTests;

/// <summary>Asks the caller what may be sent, and looks the secrets of that up at once, for a store can be asked on the thread of the pipeline only.</summary>
internal static class LiveTestConsent
{
    /// <summary>Asks for every step; of one that is refused, or only shown by -WhatIf, no secret is looked up.</summary>
    public static LiveTestPermission Ask(PSCmdlet cmdlet, AuditConfig config)
    {
        var allowed = LiveTestStep.Of(config).Where(step => cmdlet.ShouldProcess(step.Target, step.Action.Render())).ToList();
        var secrets = new SecretStore(cmdlet.InvokeCommand).Look(allowed.SelectMany(static step => step.Secrets));
        return new(allowed.Select(static step => step.Key).ToHashSet(StringComparer.Ordinal), reference => secrets.GetValueOrDefault(reference) ?? ResolvedSecret.Alone(reference));
    }
}
