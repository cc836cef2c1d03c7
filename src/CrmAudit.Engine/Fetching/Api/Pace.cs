namespace CrmAudit.Engine.Fetching.Api;

/// <summary>
/// Keeps requests under the limit of a system before it must refuse them: a bucket that every request fills and every second empties, which is how Bitrix24 describes its own.
/// </summary>
internal sealed class Pace(ApiLimits limits, TimeProvider clock)
{
    private double _level;
    private long _seen = clock.GetTimestamp();

    /// <summary>Waits until one more request may be sent.</summary>
    public async Task WaitAsync(CancellationToken cancel)
    {
        Drain();
        if (_level + 1 > limits.Burst)
        {
            await Task.Delay(TimeSpan.FromSeconds((_level + 1 - limits.Burst) / limits.PerSecond), clock, cancel).ConfigureAwait(false);
            Drain();
        }
        _level++;
    }

    /// <summary>After a refusal the bucket is full, whatever was counted here: others may ask the same server.</summary>
    public void Refused() => _level = Math.Max(_level, limits.Burst);

    private void Drain()
    {
        var now = clock.GetTimestamp();
        _level = Math.Max(0, _level - (clock.GetElapsedTime(_seen, now).TotalSeconds * limits.PerSecond));
        _seen = now;
    }
}
