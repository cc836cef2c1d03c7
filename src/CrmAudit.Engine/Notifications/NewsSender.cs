using System.Net.Sockets;
using CrmAudit.Engine.Configuration.Secrets;
using CrmAudit.Engine.Notifications.Channels;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace CrmAudit.Engine.Notifications;

/// <summary>Sends a message and tries again where that can help.</summary>
internal sealed class NewsSender
{
    private const int Retries = 2;

    private readonly ResiliencePipeline _pipeline;

    /// <param name="timeout">Time one attempt may take.</param>
    /// <param name="pause">Pause before the first repeat; it doubles.</param>
    public NewsSender(TimeSpan timeout, TimeSpan pause) => _pipeline = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = Retries,
            Delay = pause,
            BackoffType = DelayBackoffType.Exponential,
            ShouldHandle = new PredicateBuilder().Handle<ChannelException>(static exception => exception.CanPass).Handle<HttpRequestException>().Handle<IOException>().Handle<SocketException>().Handle<TimeoutRejectedException>(),
        })
        .AddTimeout(timeout)
        .Build();

    /// <summary>With the patience of a scheduled run.</summary>
    public static NewsSender Patient { get; } = new(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(2));

    /// <returns>Why it could not be sent, without a secret; null when it was.</returns>
    public async Task<string?> SendAsync(INewsChannel channel, NewsText text, IReadOnlyDictionary<SecretReference, ResolvedSecret> secrets, CancellationToken cancel)
    {
        if (channel.Secrets.FirstOrDefault(secret => secrets[secret].Value is null) is { } missing)
        {
            return new CrmText($"News.secret.{secrets[missing].Problem}", ("secret", missing.ToString())).Render();
        }
        try
        {
            await _pipeline.ExecuteAsync(async stop => await channel.SendAsync(text, secret => secrets[secret].Value!, stop).ConfigureAwait(false), cancel).ConfigureAwait(false);
            return null;
        }
        catch (TimeoutRejectedException)
        {
            return new CrmText("News.timeout").Render();
        }
        catch (Exception exception) when (exception is ChannelException or HttpRequestException or IOException or SocketException)
        {
            return secrets.Values.Aggregate(exception.GetBaseException().Message, static (message, secret) => secret.Value is { Length: > 0 } value ? message.Replace(value, "***", StringComparison.Ordinal) : message);
        }
    }
}
