using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CrmAudit.Engine.Text;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace CrmAudit.Engine.Fetching.Api;

/// <summary>
/// Asks an interface what may be asked, and nothing else: reading methods over a connection whose certificate holds, no redirect followed, no cookie kept, an answer that is too long or too slow
/// broken off. What can pass is asked again, later each time.
/// </summary>
internal sealed class ApiClient : IDisposable
{
    private const int Chunk = 1 << 16;

    private const int LongestCode = 200;

    private readonly ApiAddress _address;
    private readonly IApiDialect _dialect;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;
    private readonly Pace _pace;
    private readonly ResiliencePipeline<JsonDocument?> _pipeline;

    /// <param name="address">Where it is.</param>
    /// <param name="dialect">How it is spoken to.</param>
    /// <param name="observer">Hears of repeats.</param>
    /// <param name="clock">Measures and waits.</param>
    /// <param name="handler">Carries requests; that of the system when null.</param>
    public ApiClient(ApiAddress address, IApiDialect dialect, IFetchObserver observer, TimeProvider clock, HttpMessageHandler? handler = null)
    {
        (_address, _dialect, _clock) = (address, dialect, clock);
        _http = new(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All, ConnectTimeout = TimeSpan.FromSeconds(20) }) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Accept.Add(new("application/json"));
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("CrmAudit", typeof(ApiClient).Assembly.GetName().Version?.ToString(3)));
        _pace = new(dialect.Limits, clock);
        _pipeline = new ResiliencePipelineBuilder<JsonDocument?> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<JsonDocument?>
            {
                MaxRetryAttempts = dialect.Limits.Repeats,
                Delay = dialect.Limits.Pause,
                MaxDelay = TimeSpan.FromMinutes(1),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder<JsonDocument?>()
                    .Handle<RefusedException>(refused => refused.Refusal == ApiRefusal.Later && (refused.After is not { } after || after <= dialect.Limits.LongestPause))
                    .Handle<HttpRequestException>(static exception => exception.InnerException is not AuthenticationException).Handle<IOException>().Handle<JsonException>().Handle<TimeoutRejectedException>(),
                DelayGenerator = static retry => ValueTask.FromResult((retry.Outcome.Exception as RefusedException)?.After),
                OnRetry = retry =>
                {
                    observer.OnDetail(new("Fetch.again", ("reason", ReasonOf(retry.Outcome.Exception!)), ("seconds", retry.RetryDelay.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture))));
                    return default;
                },
            })
            .AddTimeout(dialect.Limits.Attempt)
            .Build();
    }

    /// <summary>Asks; null where the answer is that there is nothing.</summary>
    /// <exception cref="FetchException">There is no answer, or none that can be used.</exception>
    /// <exception cref="RefusedException">The key may not read this list.</exception>
    public async Task<JsonDocument?> ReadAsync(ReadRequest request, CancellationToken cancel)
    {
        if (!_dialect.Methods.Allows(request))
        {
            throw new FetchException("Fetch.notReading", ("method", request.Method));
        }
        try
        {
            return await _pipeline.ExecuteAsync(async stop => await OnceAsync(request, stop).ConfigureAwait(false), cancel).ConfigureAwait(false);
        }
        catch (RefusedException refused) when (refused.Refusal != ApiRefusal.List)
        {
            throw new FetchException(refused.Refusal switch { ApiRefusal.Key => "Fetch.key", ApiRefusal.Later => "Fetch.busy", _ => "Fetch.refused" }, ("host", _address.ToString()), ("method", request.Method), ("code", refused.Code));
        }
        catch (JsonException)
        {
            throw new FetchException("Fetch.malformed", ("host", _address.ToString()), ("method", request.Method));
        }
        catch (TimeoutRejectedException)
        {
            throw new FetchException("Fetch.slow", ("host", _address.ToString()), ("method", request.Method), ("seconds", (long)_dialect.Limits.Attempt.TotalSeconds));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new FetchException(exception.InnerException is AuthenticationException ? "Fetch.certificate" : "Fetch.noAnswer", ("host", _address.ToString()), ("method", request.Method), ("reason", ReasonOf(exception)));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<JsonDocument?> OnceAsync(ReadRequest request, CancellationToken stop)
    {
        await _pace.WaitAsync(stop).ConfigureAwait(false);
        using var message = _dialect.Message(_address, request);
        if (_address.Bearer is { } bearer)
        {
            message.Headers.Authorization = new("Bearer", bearer);
        }
        using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
        if ((int)response.StatusCode is >= 300 and < 400)
        {
            throw new FetchException("Fetch.redirect", ("host", _address.ToString()), ("to", HostOf(response.Headers.Location)));
        }
        var body = await BodyAsync(response, request, stop).ConfigureAwait(false);
        try
        {
            if (_dialect.Refusal(new(response.StatusCode, response.Headers, body), request, _clock) is { } refusal)
            {
                if (refusal.Refusal == ApiRefusal.Later)
                {
                    _pace.Refused();
                }
                // What a server writes beside its refusal is shown, so the key must not be in it.
                throw new RefusedException(refusal.Refusal, CodeOf(_address.Mask(refusal.Code)), refusal.After);
            }
        }
        catch
        {
            body?.Dispose();
            throw;
        }
        return body;
    }

    /// <summary>The JSON of an answer that went well; of a refusal what can be read of it, for a proxy writes pages for people.</summary>
    private async Task<JsonDocument?> BodyAsync(HttpResponseMessage response, ReadRequest request, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        var stream = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var buffer = new byte[Chunk];
            while (await stream.ReadAsync(buffer, stop).ConfigureAwait(false) is > 0 and var read)
            {
                if (bytes.Length + read > _dialect.Limits.AnswerBytes)
                {
                    throw new FetchException("Fetch.tooLong", ("host", _address.ToString()), ("method", request.Method), ("bytes", (long)_dialect.Limits.AnswerBytes));
                }
                bytes.Write(buffer, 0, read);
            }
        }
        if (bytes.Length == 0)
        {
            return null;
        }
        try
        {
            // A buffer of its own: the document lives as long as its page.
            return JsonDocument.Parse(Readable(bytes.ToArray()));
        }
        catch (JsonException) when (!response.IsSuccessStatusCode)
        {
            return null;
        }
    }

    /// <summary>Bytes that are no letter, and half a character, become the sign for one that is not known: one cut field must not end a fetch of all records.</summary>
    private static byte[] Readable(byte[] json) => Utf8.IsValid(json) && json.AsSpan().IndexOf("\\ud"u8) < 0 && json.AsSpan().IndexOf("\\uD"u8) < 0
        ? json
        : Encoding.UTF8.GetBytes(HalfCharacters.Mended(Encoding.UTF8.GetString(json)));

    /// <summary>A code as far as it is one: whatever else a server writes there reaches no console.</summary>
    private static string CodeOf(string code) => string.Concat(code.Take(LongestCode).Select(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-' or ':' or ',' or ' ' or '/' or '*' ? letter : '?'));

    /// <summary>The host alone: what stands behind it may be a key that was handed on.</summary>
    private static string HostOf(Uri? location) => location is { IsAbsoluteUri: true } ? location.Authority : "?";

    /// <summary>Why, in words that hold no address.</summary>
    private static string ReasonOf(Exception exception) => exception switch
    {
        RefusedException refused => refused.Code,
        HttpRequestException { StatusCode: { } status } => ((int)status).ToString(CultureInfo.InvariantCulture),
        HttpRequestException failed => failed.HttpRequestError.ToString(),
        _ => exception.GetType().Name,
    };
}
