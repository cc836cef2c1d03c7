using System.Net;
using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.Fetching.Api;

/// <summary>Where a system is asked and with which key. Its text shows the host alone.</summary>
internal sealed class ApiAddress
{
    private ApiAddress(Uri root, string? bearer) => (Root, Bearer) = (root, bearer);

    /// <summary>The address requests start with; it ends with a slash and may hold the key.</summary>
    public Uri Root { get; }

    /// <summary>Key sent as a bearer token; null where the address holds it.</summary>
    public string? Bearer { get; }

    /// <summary>Takes an address that may be asked: https, or http on this machine.</summary>
    /// <param name="address">The address.</param>
    /// <param name="bearer">Key sent beside it; null for none.</param>
    /// <param name="name">What the address is called in errors.</param>
    /// <exception cref="FetchException">It may not be asked.</exception>
    public static ApiAddress Of(string address, string? bearer, string name)
    {
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
        {
            throw new FetchException("Fetch.badAddress", ("address", name));
        }
        if (uri.Scheme != Uri.UriSchemeHttps && !IsThisMachine(uri))
        {
            throw new FetchException("Fetch.notHttps", ("address", name));
        }
        return new(new(uri.AbsoluteUri.TrimEnd('/') + "/"), bearer);
    }

    /// <summary>A text without the key, whoever wrote it.</summary>
    public string Mask(string text)
    {
        foreach (var secret in Secrets())
        {
            text = text.Replace(secret, "***", StringComparison.OrdinalIgnoreCase);
        }
        return SecretText.LooksLikeSecret(text) ? SecretText.Mask(text) : text;
    }

    /// <inheritdoc/>
    public override string ToString() => Root.Authority;

    private static bool IsThisMachine(Uri uri) => uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private IEnumerable<string> Secrets()
    {
        yield return Root.AbsoluteUri;
        if (Bearer is { Length: > 0 })
        {
            yield return Bearer;
        }
        if (Root.AbsolutePath.Trim('/').Split('/') is { Length: > 0 } parts && parts[^1].Length >= 8)
        {
            yield return parts[^1];
        }
    }
}
