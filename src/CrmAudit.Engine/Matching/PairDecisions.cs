using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Matching;

/// <summary>
/// What people decided about pairs: merge (a link, whatever the weights), different (never in one group), later (as found). Written "Contact:17+23: different".
/// </summary>
internal sealed class PairDecisions
{
    /// <summary>Weight of a decision, in bits: past every match weight.</summary>
    private const double Decided = 100;

    private readonly HashSet<(string, string)> _merge = [];
    private readonly HashSet<(string, string)> _different = [];

    public PairDecisions(string entity, IEnumerable<KeyValuePair<string, string>> entries)
    {
        foreach (var (key, decision) in entries)
        {
            var colon = key.IndexOf(':', StringComparison.Ordinal);
            var ids = key[(colon + 1)..].Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (colon < 0 || !key[..colon].Trim().Equals(entity, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }
            for (var i = 0; i < ids.Length; i++)
            {
                for (var j = i + 1; j < ids.Length; j++)
                {
                    var set = decision.Trim().ToUpperInvariant() switch { "MERGE" => _merge, "DIFFERENT" => _different, _ => null };
                    set?.Add(Pair(ids[i], ids[j]));
                }
            }
        }
    }

    public bool IsEmpty => _merge.Count == 0 && _different.Count == 0;

    public bool AreDifferent(CrmRecord a, CrmRecord b) => _different.Contains(Pair(RecordId.Of(a), RecordId.Of(b)));

    /// <summary>The links with the decided ones added and taken out.</summary>
    public IReadOnlyList<(int A, int B, double Bits)> Apply(IReadOnlyList<CrmRecord> records, IReadOnlyList<(int A, int B, double Bits)> links)
    {
        var kept = links.Where(link => !AreDifferent(records[link.A], records[link.B])).ToList();
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < records.Count; i++)
        {
            rows.TryAdd(RecordId.Of(records[i]), i);
        }
        foreach (var (left, right) in _merge)
        {
            if (rows.TryGetValue(left, out var a) && rows.TryGetValue(right, out var b) && a != b)
            {
                kept.RemoveAll(link => (link.A, link.B) == (Math.Min(a, b), Math.Max(a, b)));
                kept.Add((Math.Min(a, b), Math.Max(a, b), Decided));
            }
        }
        return kept;
    }

    /// <summary>The weight of any pair, decisions first.</summary>
    public Func<int, int, double> Guard(IReadOnlyList<CrmRecord> records, Func<int, int, double> bits) => (a, b) =>
    {
        var pair = Pair(RecordId.Of(records[a]), RecordId.Of(records[b]));
        return _different.Contains(pair) ? double.NegativeInfinity : _merge.Contains(pair) ? Decided : bits(a, b);
    };

    private static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
}
