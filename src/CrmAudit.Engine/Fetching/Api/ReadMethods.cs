using System.Collections.Frozen;

namespace CrmAudit.Engine.Fetching.Api;

/// <summary>The methods of a system that read and nothing else. What is not among them is not sent.</summary>
/// <param name="methods">Names of methods, or paths.</param>
/// <param name="together">The one method that asks several of them at once; null without one.</param>
internal sealed class ReadMethods(IEnumerable<string> methods, string? together = null)
{
    private readonly FrozenSet<string> _methods = methods.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IEnumerable<string> All => _methods;

    /// <summary>Whether a request only reads.</summary>
    public bool Allows(ReadRequest request) => request.Together.Count == 0
        ? _methods.Contains(request.Method)
        : request.Method == together && request.Together.All(inner => inner.Request.Together.Count == 0 && _methods.Contains(inner.Request.Method));
}
