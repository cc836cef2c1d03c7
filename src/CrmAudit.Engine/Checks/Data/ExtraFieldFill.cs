using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Fill of every field beside the key ones, custom columns included: filled cells of all cells, per entity and per field. Fields the
/// system sets or nobody fills by hand (unless a stage requires them) and fields not meant for a card (loss reason of an open deal) are not counted. The finding of the entity holds the
/// cards with the fields each lacks; those of the fields do not repeat the base once a field.
/// </summary>
internal sealed class ExtraFieldFill : DataCheck
{
    public override string Id => "Data.ExtraFieldFill";

    public override IEnumerable<CrmFinding> Run(CheckContext context) => Cards
        .Where(entity => context.Data.Of(entity).Count > 0)
        .SelectMany(entity => Of(context, FillProfile.Of(context, entity)));

    private IEnumerable<CrmFinding> Of(CheckContext context, EntityFill fill)
    {
        var required = context.Config.Pipelines.SelectMany(static pipeline => pipeline.Stages).SelectMany(static stage => stage.Required).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var extra = Enumerable.Range(0, fill.Fields.Count)
            .Where(index => FieldRoles.IsExtra(fill.Fields[index], fill.Fields) || (fill.Entity == "Deal" && required.Contains(fill.Fields[index].Header.Trim())))
            .Select(index => (Index: index, Field: fill.Fields[index], Asked: fill.Asked(index), Filled: fill.Filled(index)))
            .Where(static item => item.Asked > 0)
            .ToList();
        var whole = context.Finding(EntitySubject(fill.Entity)).Arg("entity", EntityText(fill.Entity)).Arg("fields", (long)extra.Count);
        if (extra.Count == 0)
        {
            yield return whole.NotEvaluated(new CrmText($"{Id}.noFields", ("entity", EntityText(fill.Entity)))).Build();
            yield break;
        }
        var poor = extra.Where(item => context.Check.Threshold is { Norm: { } norm } && (double)item.Filled / item.Asked < norm)
            .OrderBy(static item => (double)item.Filled / item.Asked).ThenBy(static item => item.Field.Key, StringComparer.Ordinal).ToList();
        var rows = Rows(fill, [.. extra.Select(static item => item.Index)]);
        whole.Share(extra.Sum(static item => item.Filled), extra.Sum(static item => item.Asked))
            .Arg("poor", (long)poor.Count)
            .Arg("worst", poor.Take(5).Select(static item => item.Field.Label).ToList())
            .Message(poor.Count > 0 ? "message" : "good")
            .Series(CrmDistribution.Of("fields", CrmUnit.Share, CrmValueKind.Field, extra.Select(static item => KeyValuePair.Create(item.Field.Header + (item.Field.IsCustom ? " *" : ""), (double)item.Filled / item.Asked))));
        foreach (var finding in Emit(context, whole, rows))
        {
            yield return finding;
        }
        foreach (var item in extra)
        {
            yield return context.Finding(item.Field.Subject)
                .Share(item.Filled, item.Asked)
                .Message("field")
                .Arg("entity", EntityText(fill.Entity)).Arg("field", item.Field.Label).Arg("missing", item.Asked - item.Filled)
                .Impact(item.Asked - item.Filled)
                .Causes(EmptyFieldCauses.Of(fill, card => fill.State(card, item.Index) switch
                {
                    FillState.Filled => true,
                    FillState.Empty or FillState.Formal => false,
                    _ => null,
                }))
                .Build();
        }
    }

    /// <summary>One row a card with the fields it lacks: a row a cell would be the whole base over again.</summary>
    private static List<CrmEvidenceRow> Rows(EntityFill fill, int[] fields)
    {
        var rows = new List<CrmEvidenceRow>();
        var reasons = new Dictionary<string, CrmText>(StringComparer.Ordinal);
        for (var card = 0; card < fill.Cards.Count; card++)
        {
            var missing = fields.Where(field => fill.State(card, field) is FillState.Empty or FillState.Formal).Select(field => fill.Fields[field].Label).ToList();
            if (missing.Count == 0)
            {
                continue;
            }
            var key = string.Join('\n', missing);
            if (!reasons.TryGetValue(key, out var reason))
            {
                reasons[key] = reason = new CrmText("data.empty", ("fields", missing));
            }
            rows.Add(CrmEvidenceRow.Of(fill.Cards[card], reason));
        }
        return rows;
    }
}
