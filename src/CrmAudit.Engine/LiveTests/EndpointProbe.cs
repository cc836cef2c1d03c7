using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace CrmAudit.Engine.LiveTests;

/// <summary>
/// Asks an endpoint for a sign of life: one GET over HTTP(S), or the greeting of a mail server (smtp, smtps, imap, imaps). Nothing else is sent. A certificate that does not hold is
/// told and the endpoint counts as down.
/// </summary>
internal sealed class EndpointProbe
{
    private const int Retries = 2;
    private const int LongestGreeting = 512;

    private readonly TimeSpan _timeout;
    private readonly ResiliencePipeline _pipeline;

    /// <param name="timeout">Time one attempt may take.</param>
    /// <param name="pause">Pause before the first repeat; it doubles.</param>
    public EndpointProbe(TimeSpan timeout, TimeSpan pause)
    {
        _timeout = timeout;
        _pipeline = new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = Retries,
                Delay = pause,
                BackoffType = DelayBackoffType.Exponential,
                ShouldHandle = new PredicateBuilder().Handle<HttpRequestException>(static exception => exception.InnerException is not AuthenticationException).Handle<IOException>().Handle<SocketException>().Handle<TimeoutRejectedException>(),
            })
            .AddTimeout(timeout)
            .Build();
    }

    /// <summary>The schemes it can ask.</summary>
    public static bool CanAsk(Uri address) => address.Scheme is "http" or "https" or "smtp" or "smtps" or "imap" or "imaps";

    /// <param name="address">Endpoint.</param>
    /// <param name="bearer">Key sent as a bearer token; null for none.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<EndpointProbeResult> AskAsync(Uri address, string? bearer, CancellationToken cancel)
    {
        var seen = new Seen();
        try
        {
            return await _pipeline.ExecuteAsync(
                async stop =>
                {
                    seen.Attempts++;
                    var watch = Stopwatch.StartNew();
                    var (isUp, answer) = address.Scheme is "http" or "https" ? await AskHttpAsync(address, bearer, seen, stop).ConfigureAwait(false) : await AskMailAsync(address, seen, stop).ConfigureAwait(false);
                    return new EndpointProbeResult(isUp && seen.Problem is null, answer, watch.Elapsed.TotalMilliseconds, seen.Ends, seen.Problem, seen.Attempts);
                },
                cancel).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException)
        {
            return new(false, string.Create(CultureInfo.InvariantCulture, $"no answer within {_timeout.TotalSeconds:0.#} s"), _timeout.TotalMilliseconds, seen.Ends, seen.Problem, seen.Attempts);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException or AuthenticationException)
        {
            return new(false, exception.GetBaseException().Message, 0, seen.Ends, seen.Problem, seen.Attempts);
        }
    }

    private static async Task<(bool IsUp, string Answer)> AskHttpAsync(Uri address, string? bearer, Seen seen, CancellationToken stop)
    {
        using var handler = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, errors) => Note(seen, certificate, errors) }, AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (bearer is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
        var status = (int)response.StatusCode;
        return (status < 400, string.Create(CultureInfo.InvariantCulture, $"HTTP {status}"));
    }

    private static async Task<(bool IsUp, string Answer)> AskMailAsync(Uri address, Seen seen, CancellationToken stop)
    {
        var port = address.Port > 0 ? address.Port : address.Scheme switch { "smtp" => 25, "smtps" => 465, "imap" => 143, _ => 993 };
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, port, stop).ConfigureAwait(false);
        Stream stream = client.GetStream();
        if (address.Scheme is "smtps" or "imaps")
        {
            var secure = new SslStream(stream, leaveInnerStreamOpen: false, (_, certificate, _, errors) => Note(seen, certificate, errors));
            await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = address.Host }, stop).ConfigureAwait(false);
            stream = secure;
        }
        await using (stream.ConfigureAwait(false))
        {
            var buffer = new byte[LongestGreeting];
            var count = await stream.ReadAsync(buffer, stop).ConfigureAwait(false);
            if (count == 0)
            {
                throw new IOException("The server closed the connection without a greeting.");
            }
            var greeting = Encoding.ASCII.GetString(buffer, 0, count).Split('\n')[0].Trim();
            return (address.Scheme.StartsWith("smtp", StringComparison.Ordinal) ? greeting.StartsWith("220", StringComparison.Ordinal) : greeting.StartsWith("* OK", StringComparison.OrdinalIgnoreCase), greeting);
        }
    }

    /// <summary>Notes the certificate and refuses what does not hold.</summary>
    private static bool Note(Seen seen, X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (certificate is X509Certificate2 known)
        {
            seen.Ends = new DateTimeOffset(known.NotAfter.ToUniversalTime(), TimeSpan.Zero);
        }
        seen.Problem = errors == SslPolicyErrors.None ? null : errors.ToString();
        return errors == SslPolicyErrors.None;
    }

    /// <summary>What the attempts saw.</summary>
    private sealed class Seen
    {
        public int Attempts { get; set; }

        public DateTimeOffset? Ends { get; set; }

        public string? Problem { get; set; }
    }
}
