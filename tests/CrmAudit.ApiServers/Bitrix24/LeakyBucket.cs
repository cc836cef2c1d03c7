namespace CrmAudit.ApiServers.Bitrix24;

/// <summary>Each request adds one to a counter that sinks by so many a second; above the edge requests are refused.</summary>
internal sealed class LeakyBucket(TimeProvider clock, int edge, double perSecond)
{
    private double _level;
    private DateTimeOffset _seen = clock.GetUtcNow();

    public bool Admits()
    {
        var now = clock.GetUtcNow();
        _level = Math.Max(0, _level - ((now - _seen).TotalSeconds * perSecond));
        _seen = now;
        if (_level + 1 > edge)
        {
            return false;
        }
        _level++;
        return true;
    }
}
