using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>A field of dates: equal, one part or digit off (or day and month swapped), different.</summary>
internal sealed class DateField : ValueField
{
    private static readonly CrmAgreement[] Agreements = [CrmAgreement.Different, CrmAgreement.Close, CrmAgreement.Exact];
    private readonly bool _isProof;

    /// <param name="name">Name of the field.</param>
    /// <param name="values">Dates as yyyyMMdd, one a row; null where there is none.</param>
    /// <param name="isProof">Whether two quite different dates veto (dates of birth).</param>
    public DateField(string name, IEnumerable<string?> values, bool isProof = false)
        : base(name, values) => _isProof = isProof;

    public override IReadOnlyList<CrmAgreement> Levels => Agreements;

    public override double[] PriorM { get; } = [0.05, 0.1, 0.85];

    /// <summary>Namesakes have days that are near: one that is a slip away is no reason to take them for one.</summary>
    public override int Corroborates => Agreements.Length - 1;

    protected override double Frequency(int value) => Index.Frequency(value);

    protected override int CompareUnequal(int a, int b)
    {
        var (left, right) = (Shown(a)!, Shown(b)!);
        if (Similarity.Edits(left, right, 1) <= 1 || IsSwapped(left, right))
        {
            return 1;
        }
        return _isProof && left.Length == 8 && right.Length == 8 && PartsApart(left, right) >= 2 ? Veto : 0;
    }

    private static bool IsSwapped(string a, string b) =>
        a.Length == 8 && b.Length == 8 && a.AsSpan(0, 4).SequenceEqual(b.AsSpan(0, 4)) && a.AsSpan(4, 2).SequenceEqual(b.AsSpan(6, 2)) && a.AsSpan(6, 2).SequenceEqual(b.AsSpan(4, 2));

    private static int PartsApart(string a, string b) =>
        (a.AsSpan(0, 4).SequenceEqual(b.AsSpan(0, 4)) ? 0 : 1) + (a.AsSpan(4, 2).SequenceEqual(b.AsSpan(4, 2)) ? 0 : 1) + (a.AsSpan(6, 2).SequenceEqual(b.AsSpan(6, 2)) ? 0 : 1);
}
