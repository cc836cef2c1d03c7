using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Custom fields filled in almost no card: below one share to archive, below another to review. The measure is their share of all
/// custom fields of the entity; the evidence rows are the fields.
/// </summary>
internal sealed class UnusedField : DataCheck
{
    public override string Id => "Data.UnusedField";

    public override IEnumerable<CrmFinding> Run(CheckContext context) => Cards
        .Where(entity => context.Data.Of(entity).Count > 0)
        .Select(entity => Of(context, FillProfile.Of(context, entity)));

    private CrmFinding Of(CheckContext context, EntityFill fill)
    {
        var builder = context.Finding(EntitySubject(fill.Entity)).Arg("entity", EntityText(fill.Entity));
        var custom = Enumerable.Range(0, fill.Fields.Count).Where(index => fill.Fields[index].IsCustom && fill.Asked(index) > 0).ToList();
        if (custom.Count == 0)
        {
            return builder.NotEvaluated(new CrmText($"{Id}.noFields", ("entity", EntityText(fill.Entity)))).Build();
        }
        var archive = context.Parameter("archive");
        var unused = custom
            .Select(index => (Field: fill.Fields[index], Share: (double)fill.Filled(index) / fill.Asked(index), Filled: fill.Filled(index)))
            .Where(item => item.Share < context.Parameter("review"))
            .OrderBy(static item => item.Share).ThenBy(static item => item.Field.Key, StringComparer.Ordinal)
            .ToList();
        return builder.Proportion(unused.Count, custom.Count)
            .Message(unused.Count > 0 ? "message" : "none")
            .Arg("toArchive", (long)unused.Count(item => item.Share < archive))
            .Arg("toReview", (long)unused.Count(item => item.Share >= archive))
            .Evidence([.. unused.Select(item => new CrmEvidenceRow
            {
                Entity = "Field",
                RecordId = $"{fill.Entity}.{item.Field.Key}",
                Name = item.Field.Header,
                Field = item.Field.Key,
                Reason = new CrmText($"{Id}.{(item.Share < archive ? "archive" : "review")}", ("share", item.Share), ("filled", item.Filled)),
            })])
            .Impact(unused.Count)
            .Build();
    }
}
