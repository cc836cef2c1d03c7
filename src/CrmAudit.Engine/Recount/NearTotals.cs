namespace CrmAudit.Engine.Recount;

/// <summary>What the tried definitions gave that agreed in number: how likely one of them gives the reported sum by chance.</summary>
internal sealed class NearTotals
{
    private const int MostKept = 50_000;

    private readonly HashSet<double> _sums = [];
    private double _mean;
    private double _squares;
    private long _seen;

    /// <summary>Different sums among definitions with the reported count.</summary>
    public int Different
    {
        get
        {
            lock (_sums)
            {
                return _sums.Count;
            }
        }
    }

    /// <summary>Standard deviation of these sums.</summary>
    public double Spread => _seen > 1 ? Math.Sqrt(_squares / (_seen - 1)) : 0;

    public void Add(double sum)
    {
        lock (_sums)
        {
            if (_sums.Count < MostKept && _sums.Add(Math.Round(sum, 2)))
            {
                _seen++;
                var before = sum - _mean;
                _mean += before / _seen;
                _squares += before * (sum - _mean);
            }
        }
    }
}
