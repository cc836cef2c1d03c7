using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Values typed only to get past the form, of all values people type; per entity, field and owner. What counts is told by
/// <see cref="FillerDictionary"/>; a value that stands on most cards where each should have its own (name, phone, address, comment)
/// counts too, a city or a directory value does not.
/// </summary>
internal sealed class FormalFill : DataCheck
{
    public override string Id => "Data.FormalFill";

    public override IEnumerable<CrmFinding> Run(CheckContext context) => Cards
        .Where(entity => context.Data.Of(entity).Count > 0)
        .SelectMany(entity => Of(context, FillProfile.Of(context, entity)));

    private static IEnumerable<CrmFinding> Of(CheckContext context, EntityFill fill)
    {
        var typed = Enumerable.Range(0, fill.Fields.Count).Where(index => FieldRoles.IsTyped(fill.Fields[index])).ToList();
        var formal = fill.Formal.Where(value => FieldRoles.IsTyped(fill.Fields[value.Field])).ToList();
        var rows = formal.Select(value => RowOf(fill, value)).ToList();
        var whole = context.Finding(EntitySubject(fill.Entity))
            .Share(formal.Count, typed.Sum(fill.Written))
            .Arg("entity", EntityText(fill.Entity))
            .Arg("cards", (long)formal.Select(static value => value.Card).Distinct().Count())
            .Arg("examples", formal.GroupBy(static value => value.Text.Trim(), StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(static group => group.Count()).ThenBy(First, StringComparer.Ordinal)
                .Take(5).Select(static group => $"«{First(group)}»").ToList())
            .Message(formal.Count > 0 ? "message" : "none")
            .Series(CrmDistribution.Of("kinds", CrmUnit.Count, CrmValueKind.Term, formal.GroupBy(static value => value.Kind).OrderBy(static group => group.Key).Select(static group => KeyValuePair.Create(group.Key.ToString(), group.LongCount()))));
        foreach (var finding in Emit(context, whole, rows))
        {
            yield return finding;
        }
        var byField = formal.ToLookup(static value => value.Field);
        foreach (var field in typed.Where(index => fill.Written(index) > 0))
        {
            yield return context.Finding(fill.Fields[field].Subject)
                .Share(byField[field].Count(), fill.Written(field))
                .Message("field")
                .Arg("entity", EntityText(fill.Entity)).Arg("field", fill.Fields[field].Label)
                .Evidence(Sorted([.. byField[field].Select(value => RowOf(fill, value))]))
                .Build();
        }
        foreach (var finding in Owners(context, fill, typed, formal))
        {
            yield return finding;
        }
    }

    private static IEnumerable<CrmFinding> Owners(CheckContext context, EntityFill fill, List<int> typed, List<FormalValue> formal)
    {
        var written = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var card = 0; card < fill.Cards.Count; card++)
        {
            if (OwnerOf(fill, card) is { } owner)
            {
                var values = typed.LongCount(field => fill.State(card, field) >= FillState.Formal);
                written[owner] = written.GetValueOrDefault(owner) + values;
            }
        }
        var byOwner = formal.ToLookup(value => OwnerOf(fill, value.Card), StringComparer.Ordinal);
        foreach (var (owner, values) in written.Where(static pair => pair.Value > 0).OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            yield return context.Finding(new CrmSubject(CrmSubjectType.Owner, owner, owner, owner, fill.Entity))
                .Share(byOwner[owner].Count(), values)
                .Message("owner")
                .Arg("entity", EntityText(fill.Entity)).Arg("owner", owner)
                .Evidence(Sorted([.. byOwner[owner].Select(value => RowOf(fill, value))]))
                .Build();
        }
    }

    private static string First(IEnumerable<FormalValue> values) => values.Select(static value => value.Text.Trim()).Min(StringComparer.Ordinal)!;

    private static string? OwnerOf(EntityFill fill, int card) => fill.Cards[card] is CrmCard { Owner: { } owner } && !string.IsNullOrWhiteSpace(owner) ? owner.Trim() : null;

    private static CrmEvidenceRow RowOf(EntityFill fill, FormalValue value)
    {
        var field = fill.Fields[value.Field];
        return CrmEvidenceRow.Of(fill.Cards[value.Card], new CrmText($"data.filler.{value.Kind}", ("field", field.Label), ("value", value.Text)), field.Key, value.Text);
    }
}
