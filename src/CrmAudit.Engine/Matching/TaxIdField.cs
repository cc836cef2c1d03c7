using CrmAudit.Engine.Text.Names;
using CrmAudit.Engine.Text.TaxIds;

namespace CrmAudit.Engine.Matching;

/// <summary>
/// A field of tax numbers (BIN, IIN). One number proves a party; two different ones rule a pair out. A wrong check digit is a slip of the keyboard or of the office that issued the
/// number: such a number counts by its digits, and is another's only when more than one slip for each wrong number tells them apart.
/// </summary>
internal sealed class TaxIdField : ValueField
{
    /// <summary>Chance that two parties carry one number: a slip that the check digit did not catch.</summary>
    private const double ChanceOfShared = 2e-7;

    private static readonly CrmAgreement[] Agreements = [CrmAgreement.Different, CrmAgreement.Close, CrmAgreement.Exact];

    /// <param name="name">Name of the field.</param>
    /// <param name="values">Numbers, one a row; null where there is none.</param>
    public TaxIdField(string name, IEnumerable<string?> values)
        : base(name, values)
    {
    }

    public override IReadOnlyList<CrmAgreement> Levels => Agreements;

    public override double[] PriorM { get; } = [0.02, 0.05, 0.93];

    public override double ChanceOfTop => ChanceOfShared;

    protected override double Frequency(int value) => ChanceOfShared;

    protected override int CompareUnequal(int a, int b)
    {
        var (left, right) = (Shown(a)!, Shown(b)!);
        var wrong = (TaxIdChecksum.IsValid(left) ? 0 : 1) + (TaxIdChecksum.IsValid(right) ? 0 : 1);
        return wrong > 0 && Similarity.Edits(left, right, wrong) <= wrong ? 1 : wrong == 0 || left.Length == right.Length ? Veto : 0;
    }
}
