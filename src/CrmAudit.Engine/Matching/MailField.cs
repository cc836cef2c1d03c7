using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>
/// A field of mailboxes in a table of any columns: equal, nearly equal, alike, different. Where only figures tell two apart (ivanov12@, ivanov13@) they are two people's, and a domain many have
/// in common (gmail.com) makes nobody alike.
/// </summary>
internal sealed class MailField : ValueField, ILine
{
    /// <summary>Mailboxes of one domain up to which it is somebody's own.</summary>
    private const int Own = 5;

    private static readonly CrmAgreement[] Agreements = [CrmAgreement.Different, CrmAgreement.Alike, CrmAgreement.Close, CrmAgreement.Exact];
    private readonly ValueIndex _domains = new();
    private readonly int[] _domainOf;

    /// <param name="name">Name of the field.</param>
    /// <param name="values">Mailboxes, one a row; null where there is none.</param>
    public MailField(string name, IEnumerable<string?> values)
        : base(name, values) => _domainOf = [.. Enumerable.Range(0, Index.Count).Select(id => _domains.Add(Index.Value(id)[(AtSign(Index.Value(id)) + 1)..]))];

    public override IReadOnlyList<CrmAgreement> Levels => Agreements;

    public override double[] PriorM { get; } = [0.05, 0.05, 0.1, 0.8];

    public SharedValues? Shared { get; set; }

    protected override double Frequency(int value) => SharedValues.Frequency(this, value);

    protected override int CompareUnequal(int a, int b)
    {
        var (left, right) = (Shown(a)!, Shown(b)!);
        if (DifferInFigures(left, right))
        {
            return 0;
        }
        var domain = _domainOf[Ids(a)[0]];
        if (domain == _domainOf[Ids(b)[0]] && _domains.CountOf(domain) > Own)
        {
            (left, right) = (left[..Math.Max(0, AtSign(left))], right[..Math.Max(0, AtSign(right))]);
            var edits = Similarity.Edits(left, right, 2);
            var shorter = Math.Min(left.Length, right.Length);
            return edits == 1 && shorter >= 5 ? 2 : edits == 2 && shorter >= 8 ? 1 : 0;
        }
        var similarity = Similarity.JaroWinkler(left, right);
        return similarity >= 0.92 ? 2 : similarity >= 0.85 ? 1 : 0;
    }

    private static int AtSign(string address) => address.IndexOf('@', StringComparison.Ordinal);

    /// <summary>Whether figures stand on both sides and others on each, or nothing else differs.</summary>
    private static bool DifferInFigures(string a, string b)
    {
        var (left, right) = (Only(a, figures: true), Only(b, figures: true));
        return left != right && (left.Length == right.Length || Only(a, figures: false) == Only(b, figures: false));
    }

    private static string Only(string value, bool figures) => string.Concat(value.Where(letter => char.IsAsciiDigit(letter) == figures));
}
