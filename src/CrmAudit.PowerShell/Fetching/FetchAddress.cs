using System.Management.Automation;
using CrmAudit.Engine.Configuration.Secrets;
using CrmAudit.Engine.Fetching;
using CrmAudit.Engine.Fetching.Api;
using CrmAudit.PowerShell.LiveTests;

namespace CrmAudit.PowerShell.Fetching;

/// <summary>Where a system is asked: an address, written or by name, and a key by name.</summary>
internal static class FetchAddress
{
    /// <exception cref="FetchException">It is not told, has no value, or may not be asked.</exception>
    public static ApiAddress Of(ICrmSystem system, string? address, string? token, CommandInvocationIntrinsics session)
    {
        var store = new SecretStore(session);
        var bearer = system.IsAddressSecret ? null : Value(token ?? throw new FetchException("Fetch.noToken", ("system", system.Name)), store) ?? throw new FetchException("Fetch.noToken", ("system", system.Name));
        var told = address ?? system.UsualAddress ?? throw new FetchException("Fetch.noAddress", ("system", system.Name));
        if (Value(told, store) is { } named)
        {
            return ApiAddress.Of(named, bearer, told);
        }
        // What is written on a command line stands in the history and in the list of processes.
        return system.IsAddressSecret ? throw new FetchException("Fetch.byNameOnly", ("system", system.Name)) : ApiAddress.Of(told, bearer, "-Address");
    }

    /// <summary>The value of a name; null for a text that is no name.</summary>
    private static string? Value(string text, SecretStore store)
    {
        if (!SecretReference.TryParse(text, out var reference))
        {
            return null;
        }
        var secret = store.Look([reference])[reference].AsKey();
        return secret.Value ?? throw new FetchException($"Fetch.secret.{secret.Problem}", ("secret", reference.ToString()));
    }
}
