using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>A field of persons' names in any script and order.</summary>
internal sealed class PersonField : MatchField
{
    private static readonly string[] LevelNames = [.. Enum.GetNames<PersonLevel>()];
    private readonly PersonName?[] _names;
    private readonly string?[] _texts;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly NameDictionary _given;
    private readonly int _total;

    public PersonField(string name, IReadOnlyList<string?> texts, NameDictionary given)
        : base(name)
    {
        _given = given;
        _texts = [.. texts];
        _names = new PersonName?[texts.Count];
        var known = new Dictionary<string, PersonName?>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i] is not { } text)
            {
                continue;
            }
            if (!known.TryGetValue(text, out var parsed))
            {
                known[text] = parsed = PersonName.Parse(text);
            }
            _names[i] = parsed;
            if (parsed is not null)
            {
                _total++;
                foreach (var word in parsed.Names)
                {
                    _counts[word] = _counts.GetValueOrDefault(word) + 1;
                }
            }
        }
    }

    public override IReadOnlyList<string> Levels => LevelNames;

    public override double[] PriorM { get; } = [0.02, 0.03, 0.1, 0.3, 0.55];

    public override bool Has(int row) => _names[row] is not null;

    public override string? Shown(int row) => _texts[row];

    public PersonName? NameOf(int row) => _names[row];

    public override int Compare(int a, int b, out double frequency)
    {
        frequency = double.NaN;
        if (_names[a] is not { } left || _names[b] is not { } right)
        {
            return Missing;
        }
        Span<string> exact = new string[4];
        var level = PersonComparison.Compare(left, right, _given, exact, out var count);
        if (level >= PersonLevel.Partial && count > 0)
        {
            // Family and given name are chosen apart: the chance of sharing both is the product.
            frequency = 1;
            for (var i = 0; i < count; i++)
            {
                frequency *= Math.Max((double)_counts[exact[i]] / _total, 1.0 / _total);
            }
            if (level == PersonLevel.Close)
            {
                // A name that agrees by initial or nearly narrows less than an equal one: as if one in fifty had it.
                frequency *= 0.02;
            }
        }
        return (int)level;
    }
}
