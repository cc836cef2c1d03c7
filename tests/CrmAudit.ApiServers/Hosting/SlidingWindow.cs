namespace CrmAudit.ApiServers.Hosting;

/// <summary>So many requests within so long; one more is refused.</summary>
internal sealed class SlidingWindow(TimeProvider clock, int requests, TimeSpan length)
{
    private readonly Queue<DateTimeOffset> _admitted = new();

    public int Left => requests - _admitted.Count;

    public bool Admits()
    {
        var now = clock.GetUtcNow();
        while (_admitted.TryPeek(out var oldest) && now - oldest >= length)
        {
            _admitted.Dequeue();
        }
        if (_admitted.Count >= requests)
        {
            return false;
        }
        _admitted.Enqueue(now);
        return true;
    }

    /// <summary>When the next request will be admitted.</summary>
    public TimeSpan Wait => _admitted.Count < requests ? TimeSpan.Zero : length - (clock.GetUtcNow() - _admitted.Peek());
}
