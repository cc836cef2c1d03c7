using System.Management.Automation;
using System.Net;
using System.Security;
using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.PowerShell.LiveTests;

/// <summary>
/// The secret store of the session: Get-Secret of Microsoft.PowerShell.SecretManagement, where it is installed. Asked for with its messages off; what it
/// throws is not passed on, for a vault may word anything.
/// </summary>
internal sealed class SecretStore(CommandInvocationIntrinsics session)
{
    private const string Script = "param($Command, $Name) & $Command -Name $Name -AsPlainText -ErrorAction Stop -Verbose:$false -Debug:$false -InformationAction Ignore";

    /// <summary>Looks up each secret once: a variable of the environment or an entry of the store.</summary>
    public IReadOnlyDictionary<SecretReference, ResolvedSecret> Look(IEnumerable<SecretReference> references) =>
        references.Distinct().ToDictionary(static reference => reference, reference => reference.Kind == "secret" ? Get(reference.Name) : ResolvedSecret.Alone(reference));

    /// <summary>The value of an entry.</summary>
    public ResolvedSecret Get(string name)
    {
        if (session.GetCommand("Get-Secret", CommandTypes.Cmdlet | CommandTypes.Function) is not { } command)
        {
            return new(SecretProblem.NoStore);
        }
        try
        {
            var found = session.InvokeScript(true, ScriptBlock.Create(Script), null, command, name);
            return ResolvedSecret.Of(found.Count == 1 ? TextOf(found[0]?.BaseObject) : null);
        }
        catch (RuntimeException exception) when (exception is not PipelineStoppedException)
        {
            var isMissing = exception.ErrorRecord.CategoryInfo.Category == ErrorCategory.ObjectNotFound || exception is ItemNotFoundException || exception.ErrorRecord.Exception is ItemNotFoundException;
            return new(isMissing ? SecretProblem.NotFound : SecretProblem.Refused);
        }
    }

    private static string? TextOf(object? value) => value switch
    {
        string text => text,
        SecureString secure => new NetworkCredential("", secure).Password,
        PSCredential credential => credential.GetNetworkCredential().Password,
        _ => null,
    };
}
