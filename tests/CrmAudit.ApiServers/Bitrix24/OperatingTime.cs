namespace CrmAudit.ApiServers.Bitrix24;

/// <summary>The time the calls of a method took in the last ten minutes, kept in baskets of a minute. Above the limit the next call is refused until the oldest basket is gone.</summary>
internal sealed class OperatingTime(TimeProvider clock, double limit = OperatingTime.CloudLimit)
{
    private const double CloudLimit = 480;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private readonly Dictionary<string, List<(DateTimeOffset First, double Seconds)>> _baskets = new(StringComparer.OrdinalIgnoreCase);

    public bool IsBlocked(string method) => Sum(method) > limit;

    public void Spend(string method, double seconds)
    {
        var now = clock.GetUtcNow();
        var baskets = Of(method);
        if (baskets is [.., var last] && now - last.First < TimeSpan.FromMinutes(1))
        {
            baskets[^1] = (last.First, last.Seconds + seconds);
        }
        else
        {
            baskets.Add((now, seconds));
        }
    }

    public double Sum(string method) => Of(method).Sum(static basket => basket.Seconds);

    /// <summary>When the oldest basket goes.</summary>
    public DateTimeOffset ResetAt(string method) => (Of(method) is [var oldest, ..] ? oldest.First : clock.GetUtcNow()) + Kept;

    private List<(DateTimeOffset First, double Seconds)> Of(string method)
    {
        if (!_baskets.TryGetValue(method, out var baskets))
        {
            _baskets[method] = baskets = [];
        }
        baskets.RemoveAll(basket => clock.GetUtcNow() - basket.First >= Kept);
        return baskets;
    }
}
