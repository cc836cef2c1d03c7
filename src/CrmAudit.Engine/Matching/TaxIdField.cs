using CrmAudit.Engine.Text.Names;
using CrmAudit.Engine.Text.TaxIds;

namespace CrmAudit.Engine.Matching;

/// <summary>
/// A field of tax numbers (BIN, IIN). One number proves a party; two different ones rule a pair out. A wrong check digit is a slip of the keyboard or of the office that issued the
/// number: such a number counts by its digits, and is another's only when more than a digit or two changed places tells them apart.
/// </summary>
internal sealed class TaxIdField : MatchField
{
    /// <summary>Chance that two parties carry one number: a slip that the check digit did not catch.</summary>
    private const double ChanceOfShared = 2e-7;

    private static readonly string[] LevelNames = ["Different", "Close", "Exact"];
    private readonly int[] _ids;
    private readonly ValueIndex _index = new();

    /// <param name="name">Name of the field.</param>
    /// <param name="values">Numbers, one a row; null where there is none.</param>
    public TaxIdField(string name, IEnumerable<string?> values)
        : base(name) => _ids = [.. values.Select(_index.Add)];

    public override IReadOnlyList<string> Levels => LevelNames;

    public override double[] PriorM { get; } = [0.02, 0.05, 0.93];

    public override double ChanceOfTop => ChanceOfShared;

    public override bool Has(int row) => _ids[row] >= 0;

    public override string? Shown(int row) => _ids[row] < 0 ? null : _index.Value(_ids[row]);

    public override ulong Identity(int row) => _ids[row] < 0 ? 0 : CandidatePairs.Hash(_index.Value(_ids[row]));

    public override void Forget(int row) => _index.Remove(_ids[row]);

    public override int Compare(int a, int b, out double frequency)
    {
        frequency = double.NaN;
        var (x, y) = (_ids[a], _ids[b]);
        if (x < 0 || y < 0)
        {
            return Missing;
        }
        if (x == y)
        {
            frequency = ChanceOfShared;
            return 2;
        }
        var (left, right) = (_index.Value(x), _index.Value(y));
        if (TaxIdChecksum.IsValid(left) && TaxIdChecksum.IsValid(right))
        {
            return Veto;
        }
        return Similarity.Edits(left, right, 1) <= 1 ? 1 : left.Length == right.Length ? Veto : 0;
    }
}
