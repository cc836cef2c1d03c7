using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Text.Json;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Values;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace CrmAudit.Engine.LiveTests;

/// <summary>
/// Sends one marked lead through a form and looks for it. The form is asked once and never again: a repeated post could be a second lead. The lookup is tried
/// before with a mark of its own that was never sent: one that is down, or that finds it all the same because it repeats what it is asked, stops the test.
/// </summary>
internal sealed class LeadProbe
{
    private const int LongestAnswer = 1 << 20;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private readonly ProbeSection _probe;
    private readonly Dictionary<string, string> _fields;
    private readonly string? _key;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _timeout;
    private readonly TimeSpan _pause;

    /// <param name="probe">The test.</param>
    /// <param name="fields">Its fields with named values looked up.</param>
    /// <param name="key">Key of the lookup; null for none.</param>
    /// <param name="timeout">Time one request may take.</param>
    /// <param name="pause">Pause before the first repeat of the lookup; it doubles up to 15 s.</param>
    /// <param name="clock">Measures and waits.</param>
    public LeadProbe(ProbeSection probe, IReadOnlyDictionary<string, string> fields, string? key, TimeSpan timeout, TimeSpan pause, TimeProvider clock) =>
        (_probe, _fields, _key, _timeout, _pause, _clock) = (probe, new(fields), key, timeout, pause, clock);

    /// <summary>Sends it and waits until it is found or the time of the section is over.</summary>
    public async Task<LeadProbeResult> RunAsync(TestMark mark, TestMark neverSent, CancellationToken cancel)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        if (_probe.Lookup is not null && await TryLookupAsync(client, neverSent, cancel).ConfigureAwait(false) is { IsSound: false } trial)
        {
            return new(trial.Found ? LeadProbeOutcome.LookupEchoes : LeadProbeOutcome.LookupDown, trial.Answer, 0, 0);
        }
        var started = _clock.GetTimestamp();
        var (taken, answer) = await PostAsync(client, mark, cancel).ConfigureAwait(false);
        if (taken == false)
        {
            return new(LeadProbeOutcome.Refused, answer, _clock.GetElapsedTime(started).TotalSeconds, 0);
        }
        if (_probe.Lookup is null)
        {
            return new(taken is null ? LeadProbeOutcome.Refused : LeadProbeOutcome.Sent, answer, _clock.GetElapsedTime(started).TotalSeconds, 0);
        }
        var (found, lookups) = await WaitAsync(client, mark, cancel).ConfigureAwait(false);
        return new(found ? LeadProbeOutcome.Found : LeadProbeOutcome.Lost, answer, _clock.GetElapsedTime(started).TotalSeconds, lookups);
    }

    /// <summary>True: taken; false: refused or never reached; null: no answer in time, which does not tell.</summary>
    private async Task<(bool? Taken, string Answer)> PostAsync(HttpClient client, TestMark mark, CancellationToken cancel)
    {
        var fields = _fields.ToDictionary(static field => field.Key, field => field.Value.Replace(TestMark.Placeholder, mark.Text, StringComparison.Ordinal));
        using var content = _probe.Format == "json"
            ? (HttpContent)new StringContent(JsonSerializer.Serialize(fields), Encoding.UTF8, "application/json")
            : new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(new HttpMethod(_probe.Method), Fill(_probe.Url, mark)) { Content = content };
        try
        {
            var once = new ResiliencePipelineBuilder { TimeProvider = _clock }.AddTimeout(_timeout).Build();
            using var response = await once.ExecuteAsync(async stop => await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false), cancel).ConfigureAwait(false);
            return ((int)response.StatusCode < 400, StatusOf(response));
        }
        catch (TimeoutRejectedException)
        {
            return (null, NoAnswer());
        }
        catch (Exception exception) when (IsOfNetwork(exception))
        {
            return (false, exception.GetBaseException().Message);
        }
    }

    private async Task<Trial> TryLookupAsync(HttpClient client, TestMark neverSent, CancellationToken cancel)
    {
        var tries = new ResiliencePipelineBuilder { TimeProvider = _clock }
            .AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 2, Delay = _pause, BackoffType = DelayBackoffType.Exponential, ShouldHandle = new PredicateBuilder().Handle<Exception>(static exception => IsOfNetwork(exception) || exception is TimeoutRejectedException) })
            .AddTimeout(_timeout)
            .Build();
        try
        {
            return await tries.ExecuteAsync(async stop => await LookAsync(client, neverSent, stop).ConfigureAwait(false), cancel).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException)
        {
            return new(false, false, NoAnswer());
        }
        catch (Exception exception) when (IsOfNetwork(exception))
        {
            return new(false, false, exception.GetBaseException().Message);
        }
    }

    /// <summary>Looks until the mark is there or the time is over; a lookup that fails meanwhile is one that found nothing.</summary>
    private async Task<(bool Found, int Lookups)> WaitAsync(HttpClient client, TestMark mark, CancellationToken cancel)
    {
        var lookups = 0;
        var untilFound = new ResiliencePipelineBuilder<bool> { TimeProvider = _clock }
            .AddTimeout(TimeSpan.FromMinutes(_probe.WithinMinutes))
            .AddRetry(new RetryStrategyOptions<bool>
            {
                MaxRetryAttempts = int.MaxValue,
                Delay = _pause,
                MaxDelay = LongestPause,
                BackoffType = DelayBackoffType.Exponential,
                ShouldHandle = new PredicateBuilder<bool>().HandleResult(false).Handle<Exception>(exception => IsOfNetwork(exception)).Handle<TimeoutRejectedException>(),
            })
            .AddTimeout(_timeout)
            .Build();
        try
        {
            return (await untilFound.ExecuteAsync(
                async stop =>
                {
                    lookups++;
                    return (await LookAsync(client, mark, stop).ConfigureAwait(false)).Found;
                },
                cancel).ConfigureAwait(false), lookups);
        }
        catch (TimeoutRejectedException)
        {
            return (false, lookups);
        }
    }

    private async Task<Trial> LookAsync(HttpClient client, TestMark mark, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Fill(_probe.Lookup!.Replace(ProbeSection.CredentialPlaceholder, Uri.EscapeDataString(_key ?? ""), StringComparison.Ordinal), mark));
        if (_key is not null && !_probe.Lookup!.Contains(ProbeSection.CredentialPlaceholder, StringComparison.Ordinal))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key);
        }
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            return new(false, false, StatusOf(response));
        }
        var body = await ReadAsync(response, stop).ConfigureAwait(false);
        var found = TestMark.In(body).Any(seen => seen.Text == mark.Text);
        return new(true, found, StatusOf(response));
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken stop)
    {
        var stream = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var (buffer, length) = (new byte[LongestAnswer], 0);
            for (int read; length < buffer.Length && (read = await stream.ReadAsync(buffer.AsMemory(length), stop).ConfigureAwait(false)) > 0;)
            {
                length += read;
            }
            return Encoding.UTF8.GetString(buffer, 0, length);
        }
    }

    private static Uri Fill(string address, TestMark mark) => new(address.Replace(TestMark.Placeholder, mark.Text, StringComparison.Ordinal), UriKind.Absolute);

    private static bool IsOfNetwork(Exception exception) => exception is HttpRequestException or IOException or SocketException or AuthenticationException;

    private static string StatusOf(HttpResponseMessage response) => string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)response.StatusCode}");

    private string NoAnswer() => string.Create(CultureInfo.InvariantCulture, $"no answer within {_timeout.TotalSeconds:0.#} s");

    /// <summary>What a lookup saw.</summary>
    private sealed record Trial(bool Answered, bool Found, string Answer)
    {
        /// <summary>Of a mark that was never sent: it answered and did not find it.</summary>
        public bool IsSound => Answered && !Found;
    }
}
