using System.Text;

namespace CrmAudit.Engine.Fetching.Api;

/// <summary>A question to an interface: a method or path with its parameters. There is no other way to ask, and none of them changes anything.</summary>
/// <param name="Method">Method of Bitrix24, or path of an interface of resources.</param>
/// <param name="Query">Parameters in their order.</param>
internal sealed record ReadRequest(string Method, IReadOnlyList<(string Name, string Value)> Query)
{
    /// <summary>The parameters of an address.</summary>
    public string Encoded => string.Join('&', Query.Select(static pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"));

    /// <summary>Questions asked in one request, by their keys; empty for one that stands alone.</summary>
    public IReadOnlyList<(string Key, ReadRequest Request)> Together { get; init; } = [];

    /// <summary>As a line of a batch, where a later question may take from an earlier answer.</summary>
    public string Line()
    {
        var line = new StringBuilder(Method);
        for (var i = 0; i < Query.Count; i++)
        {
            var (name, value) = Query[i];
            line.Append(i == 0 ? '?' : '&').Append(name).Append('=').Append(value.StartsWith("$result[", StringComparison.Ordinal) ? value : Uri.EscapeDataString(value));
        }
        return line.ToString();
    }
}
