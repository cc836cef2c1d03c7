using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Matching;

/// <summary>Cards found to be one client.</summary>
/// <param name="Members">The cards, the oldest first.</param>
/// <param name="Score">Match probability of the weakest link that is needed to hold the group together.</param>
/// <param name="Explain">Says why they match, the surest link first.</param>
internal sealed record FoundGroup(IReadOnlyList<CrmRecord> Members, double Score, Func<IReadOnlyList<CrmMatch>> Explain)
{
    /// <summary>Links explained in one group.</summary>
    private const int MostReasons = 20;

    /// <summary>Why they match, the surest link first; worked out at each look.</summary>
    public IReadOnlyList<CrmMatch> Reasons => Explain();

    public static FoundGroup Of(List<int> rows, IReadOnlyList<CrmRecord> records, IReadOnlyList<(int A, int B, double Bits)> links, MatchResult match)
    {
        var sorted = links.OrderByDescending(static link => Math.Round(link.Bits, 6)).ThenBy(static link => link.A).ThenBy(static link => link.B).ToArray();
        return new(
            [.. rows.Select(row => records[row])],
            MatchModel.Probability(Bottleneck(rows, sorted)),
            () => [.. sorted.Take(MostReasons).Select(link => Explained(link.A, link.B, link.Bits, records, match))]);
    }

    /// <summary>Weight of the last link that joins the group when the surest are taken first.</summary>
    private static double Bottleneck(List<int> rows, (int A, int B, double Bits)[] sorted)
    {
        var root = rows.ToDictionary(static row => row);
        int Find(int row) => root[row] == row ? row : root[row] = Find(root[row]);
        var weakest = 0.0;
        foreach (var (a, b, bits) in sorted)
        {
            if (Find(a) != Find(b))
            {
                root[Find(a)] = Find(b);
                weakest = bits;
            }
        }
        return weakest;
    }

    private static CrmMatch Explained(int a, int b, double bits, IReadOnlyList<CrmRecord> records, MatchResult match)
    {
        var comparisons = new List<CrmComparison>(match.Table.Fields.Count);
        for (var i = 0; i < match.Table.Fields.Count; i++)
        {
            var field = match.Table.Fields[i];
            var weight = match.Model.Weight(i, a, b, out var level);
            var agreement = level >= 0 ? field.Levels[level] : level == MatchField.Veto ? CrmAgreement.Veto : CrmAgreement.Missing;
            comparisons.Add(new(field.Name, field.Shown(a), field.Shown(b), agreement, double.IsNaN(weight) ? 0 : Math.Round(weight, 2)) { IsColumn = match.Table.NamesAreHeaders });
        }
        // What is missing from the sum: that the two may be relatives or colleagues, and what only supports counts so far.
        if (match.Table.Relatives is not null && match.Model.AgainstRelatives(a, b) is var relatives && double.IsFinite(relatives) && relatives - bits < 1)
        {
            var difference = Math.Round(bits - match.Model.PriorBits - comparisons.Sum(static comparison => comparison.Weight), 2);
            comparisons.Add(new("Related", null, null, CrmAgreement.Related, difference));
        }
        return new(RecordId.Of(records[a]), RecordId.Of(records[b]), MatchModel.Probability(bits), Math.Round(bits, 2), comparisons);
    }
}
