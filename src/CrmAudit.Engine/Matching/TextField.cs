using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>A field of plain text: equal, nearly equal, alike, different.</summary>
internal sealed class TextField : ValueField, ILine
{
    private static readonly CrmAgreement[] Agreements = [CrmAgreement.Different, CrmAgreement.Alike, CrmAgreement.Close, CrmAgreement.Exact];
    private readonly TextField[] _siblings;

    /// <param name="name">Name of the field.</param>
    /// <param name="values">Prepared texts, one a row; null where there is none.</param>
    /// <param name="differs">Share of matching pairs that differ altogether (people move, names do not).</param>
    /// <param name="siblings">Fields a value may have been typed into by mistake (family name and given name swapped).</param>
    public TextField(string name, IEnumerable<string?> values, double differs = 0.05, params TextField[] siblings)
        : base(name, values)
    {
        _siblings = siblings;
        PriorM = [differs, 0.05, 0.1, 0.85 - differs];
    }

    public override IReadOnlyList<CrmAgreement> Levels => Agreements;

    public override double[] PriorM { get; }

    public SharedValues? Shared { get; set; }

    /// <summary>The prepared text.</summary>
    public string? Value(int row) => Shown(row);

    protected override double Frequency(int value) => SharedValues.Frequency(this, value);

    protected override int CompareUnequal(int a, int b)
    {
        var similarity = Similarity.JaroWinkler(Shown(a)!, Shown(b)!);
        return similarity >= 0.92 || IsSwapped(a, b) ? 2 : similarity >= 0.85 ? 1 : 0;
    }

    private bool IsSwapped(int a, int b)
    {
        foreach (var sibling in _siblings)
        {
            if (Shown(a) == sibling.Shown(b) || Shown(b) == sibling.Shown(a))
            {
                return true;
            }
        }
        return false;
    }
}
