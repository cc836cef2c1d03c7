using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using CrmAudit.Engine.Configuration.Secrets;
using CrmAudit.Engine.Configuration.Validation;

namespace CrmAudit.Engine.Notifications.Channels;

/// <summary>A channel that takes one JSON by POST. Redirects are not followed: they would carry the message elsewhere.</summary>
/// <param name="name">Key in the configuration.</param>
/// <param name="target">Whom it tells.</param>
/// <param name="secret">The secret the address holds.</param>
/// <param name="addressOf">Address by the value of that secret.</param>
/// <param name="bodyOf">What is posted.</param>
internal sealed class WebChannel(string name, string target, SecretReference secret, Func<string, string> addressOf, Func<NewsText, object> bodyOf) : INewsChannel
{
    public string Name => name;

    public string Target => target;

    public IReadOnlyList<SecretReference> Secrets => [secret];

    public async Task SendAsync(NewsText text, Func<SecretReference, string> secretOf, CancellationToken cancel)
    {
        var address = addressOf(secretOf(secret));
        if (!NotificationRules.IsSafe(address))
        {
            throw new ChannelException("the address is not https", canPass: false);
        }
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(bodyOf(text)) };
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
        var status = (int)response.StatusCode;
        if (status is < 200 or >= 300)
        {
            throw new ChannelException(string.Create(CultureInfo.InvariantCulture, $"HTTP {status}"), response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || status >= 500);
        }
    }
}
