using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>A field of persons' names in any script and order.</summary>
internal sealed class PersonField : MatchField
{
    private static readonly string[] LevelNames = [.. Enum.GetNames<PersonLevel>()];
    private readonly PersonName?[] _names;
    private readonly IReadOnlyList<string?> _texts;
    private readonly int _total;

    public PersonField(string name, IReadOnlyList<string?> texts, NameDictionary given)
        : base(name)
    {
        _texts = texts;
        _names = new PersonName?[texts.Count];
        var reader = new PersonNames(given);
        for (var i = 0; i < texts.Count; i++)
        {
            if (reader.Read(texts[i]) is { } read)
            {
                _names[i] = read;
                _total++;
                foreach (var part in read.Parts)
                {
                    part.Count++;
                }
            }
        }
    }

    public override bool IsCostly => true;

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
        var agreed = default(AgreedNames);
        var level = PersonComparison.Compare(left, right, ref agreed, out var count);
        if (level >= PersonLevel.Partial && count > 0)
        {
            // Family and given name are chosen apart: the chance of sharing both is the product.
            frequency = 1;
            for (var i = 0; i < count; i++)
            {
                frequency *= Math.Max(agreed[i]!.Count, 1.0) / (_total + ValueIndex.Unseen);
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
