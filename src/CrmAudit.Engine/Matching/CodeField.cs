using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>A field of codes (numbers of documents, houses, articles): equal, one edit away, different.</summary>
internal sealed class CodeField : ValueField, ILine
{
    private static readonly CrmAgreement[] Agreements = [CrmAgreement.Different, CrmAgreement.Close, CrmAgreement.Exact];

    /// <param name="name">Name of the field.</param>
    /// <param name="values">Codes, one a row; null where there is none.</param>
    /// <param name="differs">Share of matching pairs that differ altogether.</param>
    public CodeField(string name, IEnumerable<string?> values, double differs = 0.05)
        : base(name, values) => PriorM = [differs, 0.08, 0.92 - differs];

    public override IReadOnlyList<CrmAgreement> Levels => Agreements;

    public override double[] PriorM { get; }

    public SharedValues? Shared { get; set; }

    protected override double Frequency(int value) => SharedValues.Frequency(this, value);

    protected override int CompareUnequal(int a, int b) => Shown(a)!.Length >= 3 && Similarity.Edits(Shown(a)!, Shown(b)!, 1) <= 1 ? 1 : 0;
}
