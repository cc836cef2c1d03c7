using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Cards whose key fields are all really filled: name, any contact channel (phone, e-mail, messenger; of a deal its contact or
/// company), source, owner. Per entity and per key field. A key field no export has is NotEvaluated and left out of the whole.
/// </summary>
internal sealed class KeyFieldFill : DataCheck
{
    public override string Id => "Data.KeyFieldFill";

    public override IEnumerable<CrmFinding> Run(CheckContext context) => Cards
        .Where(entity => context.Data.Of(entity).Count > 0)
        .SelectMany(entity => Of(context, FillProfile.Of(context, entity)));

    private IEnumerable<CrmFinding> Of(CheckContext context, EntityFill fill)
    {
        var keys = FieldRoles.KeyNames.Select(name => new KeyField(name, fill)).ToList();
        var absent = keys.Where(static key => key.Asked == 0).ToList();
        foreach (var finding in Whole(context, fill, keys, absent))
        {
            yield return finding;
        }
        foreach (var key in keys)
        {
            var builder = context.Finding(new CrmSubject(CrmSubjectType.Field, "key:" + key.Name, Scope: fill.Entity))
                .Message("field").Recommendation("recommendation")
                .Arg("entity", EntityText(fill.Entity)).Arg("field", NameOf(key)).Arg("missing", key.Asked - key.Filled);
            if (key.Asked == 0)
            {
                yield return builder.NotEvaluated(new CrmText($"{Id}.noColumn", ("entity", EntityText(fill.Entity)), ("field", NameOf(key)))).Build();
                continue;
            }
            var rows = Enumerable.Range(0, fill.Cards.Count).Where(card => key.State(card) == false)
                .Select(card => CrmEvidenceRow.Of(fill.Cards[card], new CrmText($"{Id}.why", ("fields", new[] { NameOf(key) })), key.Name)).ToList();
            yield return builder.Share(key.Filled, key.Asked).Causes(EmptyFieldCauses.Of(fill, key.State)).Evidence(Sorted(rows)).Build();
        }
    }

    private IEnumerable<CrmFinding> Whole(CheckContext context, EntityFill fill, List<KeyField> keys, List<KeyField> absent)
    {
        var builder = context.Finding(EntitySubject(fill.Entity)).Arg("entity", EntityText(fill.Entity));
        if (absent.Count == keys.Count)
        {
            return [builder.NotEvaluated(new CrmText($"{Id}.noColumns", ("entity", EntityText(fill.Entity)))).Build()];
        }
        var rows = new List<CrmEvidenceRow>();
        long complete = 0;
        for (var card = 0; card < fill.Cards.Count; card++)
        {
            var missing = keys.Where(key => key.State(card) == false).ToList();
            if (missing.Count == 0)
            {
                complete++;
                continue;
            }
            rows.Add(CrmEvidenceRow.Of(
                fill.Cards[card],
                new CrmText($"{Id}.why", ("fields", missing.Select(NameOf).ToList())),
                string.Join(", ", missing.Select(static key => key.Name)),
                amount: (fill.Cards[card] as CrmDeal)?.Amount));
        }
        builder.Share(complete, fill.Cards.Count)
            .Message(absent.Count > 0 ? "partly" : "message")
            .Arg("missing", (long)rows.Count)
            .Arg("absent", absent.Select(NameOf).ToList())
            .Series(CrmDistribution.Of("fields", CrmUnit.Share, CrmValueKind.Field, keys.Where(static key => key.Asked > 0).Select(static key => KeyValuePair.Create("key:" + key.Name, (double)key.Filled / key.Asked))));
        return Emit(context, builder, rows);
    }

    private static CrmText NameOf(KeyField key) => new("data.key." + key.Name);

    /// <summary>One key field and the columns that can fill it.</summary>
    private sealed class KeyField
    {
        private readonly EntityFill _fill;
        private readonly int[] _fields;

        public KeyField(string name, EntityFill fill)
        {
            Name = name;
            _fill = fill;
            _fields = [.. Enumerable.Range(0, fill.Fields.Count).Where(index => FieldRoles.Fills(name, fill.Fields[index]))];
            for (var card = 0; card < fill.Cards.Count; card++)
            {
                var state = State(card);
                Asked += state is null ? 0 : 1;
                Filled += state == true ? 1 : 0;
            }
        }

        public string Name { get; }

        /// <summary>Cards whose export has a column for it.</summary>
        public long Asked { get; }

        public long Filled { get; }

        /// <summary>Whether the card has it; null when its export has no column for it.</summary>
        public bool? State(int card)
        {
            bool? state = null;
            foreach (var field in _fields)
            {
                switch (_fill.State(card, field))
                {
                    case FillState.Filled:
                        return true;
                    case FillState.Empty or FillState.Formal:
                        state = false;
                        break;
                }
            }
            return state;
        }
    }
}
