using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>A value that cannot be what its field is for.</summary>
/// <param name="Field">Property at fault.</param>
/// <param name="Value">The value found there.</param>
/// <param name="Reason">What is wrong with it.</param>
internal readonly record struct Fault(string Field, string? Value, CrmText Reason);

/// <summary>
/// The shape of the validity checks: of the cards that have the field really filled, the share with a value that cannot be. Values
/// typed only to get past the form are counted by Data.FormalFill and are empty here.
/// </summary>
internal abstract class Validity : DataCheck
{
    /// <summary>The entities that can have such a field.</summary>
    protected abstract IReadOnlyList<string> Entities { get; }

    /// <summary>The properties judged, for the reason when no export has them.</summary>
    protected abstract IReadOnlyList<string> PropertiesOf(string entity);

    /// <summary>Whether cards of an entity should have the field, so that its absence is worth a word when another entity has it.</summary>
    protected virtual bool IsExpected(string entity) => true;

    /// <summary>Whether a card has something to judge; its faults go into the list.</summary>
    protected abstract bool Judge(CheckContext context, CrmRecord record, List<Fault> faults);

    public sealed override IEnumerable<CrmFinding> Run(CheckContext context) => Entities
        .Where(entity => context.Data.Of(entity).Count > 0 && (IsExpected(entity) || Has(context, entity)))
        .SelectMany(entity => Of(context, entity));

    /// <summary>A last word on the finding of an entity.</summary>
    protected virtual void Finish(CheckContext context, FindingBuilder builder, IReadOnlyList<CrmEvidenceRow> rows, long judged)
    {
    }

    private bool Has(CheckContext context, string entity) => PropertiesOf(entity).Any(property => context.Data.Has(entity, property));

    private IEnumerable<CrmFinding> Of(CheckContext context, string entity)
    {
        var properties = PropertiesOf(entity);
        var builder = context.Finding(EntitySubject(entity)).Arg("entity", EntityText(entity));
        if (!Has(context, entity))
        {
            return [builder.NotEvaluated(CheckInputs.Reason(context.Data, properties.Select(property => $"{entity}.{property}"))).Build()];
        }
        var rows = new List<CrmEvidenceRow>();
        var faults = new List<Fault>();
        // A card counts once, under the first thing wrong with it: the kinds add up to the cards told.
        var kinds = new SortedDictionary<string, long>(StringComparer.Ordinal);
        long judged = 0;
        long faulty = 0;
        foreach (var record in context.Data.Of(entity))
        {
            faults.Clear();
            if (!Judge(context, record, faults))
            {
                continue;
            }
            judged++;
            if (faults.Count > 0)
            {
                faulty++;
                kinds[faults[0].Reason.Id] = kinds.GetValueOrDefault(faults[0].Reason.Id) + 1;
            }
            var amount = (record as CrmDeal)?.Amount;
            rows.AddRange(faults.Select(fault => CrmEvidenceRow.Of(record, fault.Reason, fault.Field, fault.Value, amount)));
        }
        builder.Share(faulty, judged)
            .Message(faulty > 0 ? "message" : "none")
            .Arg("examples", kinds.OrderByDescending(static kind => kind.Value)
                .Take(3).Select(static kind => new CrmText("Data.kind", ("kind", NameOf(kind.Key)), ("count", kind.Value))).ToList())
            .Series(new CrmDistribution("faults", CrmUnit.Count, [new(CrmDistribution.LabelColumn, CrmValueKind.Sentence), new("value", CrmValueKind.Number)], [.. kinds.Select(static kind => new object?[] { NameOf(kind.Key), kind.Value })]))
            .Impact(faulty);
        Finish(context, builder, rows, judged);
        return Emit(context, builder, rows);
    }

    private static CrmText NameOf(string reason) => new(reason + ".name");
}
