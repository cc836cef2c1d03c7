using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>How every field of every card of one entity is filled, computed in one pass.</summary>
internal sealed class EntityFill
{
    private readonly FillState[][] _states;

    private EntityFill(string entity, IReadOnlyList<CrmRecord> cards, IReadOnlyList<DataField> fields, FillState[][] states, IReadOnlyList<FormalValue> formal)
    {
        Entity = entity;
        Cards = cards;
        Fields = fields;
        _states = states;
        Formal = formal;
    }

    public string Entity { get; }

    public IReadOnlyList<CrmRecord> Cards { get; }

    /// <summary>The fields some export has, in the order of the schema, then the custom ones by name.</summary>
    public IReadOnlyList<DataField> Fields { get; }

    /// <summary>The values that say nothing.</summary>
    public IReadOnlyList<FormalValue> Formal { get; }

    public FillState State(int card, int field) => _states[field][card];

    /// <summary>Cards whose export has the field and for which it is meant.</summary>
    public long Asked(int field) => Count(field, static state => state >= FillState.Empty);

    /// <summary>Of them the really filled ones.</summary>
    public long Filled(int field) => Count(field, static state => state == FillState.Filled);

    /// <summary>Of them the ones with any text, formal ones included.</summary>
    public long Written(int field) => Count(field, static state => state >= FillState.Formal);

    /// <summary>Whether a card says something in a field; false also where nothing can be told.</summary>
    public bool IsFilled(int card, int field) => _states[field][card] == FillState.Filled;

    public static EntityFill Build(CrmDataset data, string entity, FillerDictionary fillers, FillRules rules)
    {
        var cards = data.Of(entity);
        var columns = new FieldColumns(data, entity, cards);
        var fields = columns.Fields;
        var states = fields.Select(_ => new FillState[cards.Count]).ToArray();
        var formal = new List<FormalValue>();
        for (var f = 0; f < fields.Count; f++)
        {
            FillField(cards, columns, f, states[f], fillers, rules, formal);
        }
        return new(entity, cards, fields, states, formal);
    }

    private static void FillField(IReadOnlyList<CrmRecord> cards, FieldColumns columns, int f, FillState[] states, FillerDictionary fillers, FillRules rules, List<FormalValue> formal)
    {
        var field = columns.Fields[f];
        var shape = new ValueShape();
        var texts = new string?[cards.Count];
        for (var i = 0; i < cards.Count; i++)
        {
            if (!columns.Has(cards[i], f))
            {
                continue;
            }
            texts[i] = field.Text(cards[i]);
            if (!FieldRoles.Applies(field, cards[i]))
            {
                states[i] = string.IsNullOrWhiteSpace(texts[i]) ? FillState.NotApplicable : FillState.Filled;
                texts[i] = null;
                continue;
            }
            states[i] = string.IsNullOrWhiteSpace(texts[i]) || field.IsZero(cards[i]) ? FillState.Empty : FillState.Filled;
            if (states[i] == FillState.Filled && (field.IsCustom || field.IsIdentity))
            {
                shape.Add(texts[i]!);
            }
        }
        if (field.IsCustom && field.Use == FillUse.Other && shape.IsFreeText())
        {
            field.TreatAsFreeText();
        }
        var same = field.IsIdentity ? shape.SameOnMost(rules, field) : null;
        for (var i = 0; i < cards.Count; i++)
        {
            if (states[i] != FillState.Filled || texts[i] is not { } text)
            {
                continue;
            }
            var kind = field.Filler(cards[i], text, fillers);
            if (kind == FillerKind.None && same is not null && ValueShape.IsSame(same, text))
            {
                kind = FillerKind.SameOnMost;
            }
            if (kind != FillerKind.None)
            {
                states[i] = FillState.Formal;
                formal.Add(new(i, f, kind, text));
            }
        }
    }

    private long Count(int field, Func<FillState, bool> match)
    {
        long count = 0;
        foreach (var state in _states[field])
        {
            count += match(state) ? 1 : 0;
        }
        return count;
    }
}
