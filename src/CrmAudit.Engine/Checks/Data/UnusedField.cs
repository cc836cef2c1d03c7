using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Custom fields filled in almost no card: below one share to archive, below another to review. The measure is their share of all
/// custom fields of the entity; the evidence rows are the fields, with the day after which no card that has the field was changed. Which fields somebody added the settings of the CRM tell, where a fetch
/// has brought them: columns the system fills are none, and a field no card has is one.
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
        var added = AddedFields.Of(context, fill.Entity);
        var custom = Enumerable.Range(0, fill.Fields.Count).Where(index => fill.Fields[index].IsCustom && fill.Asked(index) > 0 && added.MayBe(fill.Fields[index].Key))
            .Select(index => (Label: added.Find(fill.Fields[index].Key)?.Label ?? fill.Fields[index].Header, fill.Fields[index].Key, Asked: fill.Asked(index), Filled: fill.Filled(index), Last: LastUse(fill, index)))
            .Concat(added.Absent.Select(field => (field.Label, Key: field.Column, Asked: (long)fill.Cards.Count, Filled: 0L, Last: (DateTimeOffset?)null)))
            .ToList();
        if (custom.Count == 0)
        {
            return builder.NotEvaluated(new CrmText($"{Id}.noFields", ("entity", EntityText(fill.Entity)))).Build();
        }
        var archive = context.Parameter("archive");
        var unused = custom
            .Select(static field => (field.Label, field.Key, Share: (double)field.Filled / field.Asked, field.Filled, field.Last))
            .Where(item => item.Share < context.Parameter("review"))
            .OrderBy(static item => item.Share).ThenBy(static item => item.Key, StringComparer.Ordinal)
            .ToList();
        return builder.Proportion(unused.Count, custom.Count)
            .Message(unused.Count > 0 ? "message" : "none")
            .Arg("toArchive", (long)unused.Count(item => item.Share < archive))
            .Arg("toReview", (long)unused.Count(item => item.Share >= archive))
            .Evidence([.. unused.Select(item => new CrmEvidenceRow
            {
                Entity = "Field",
                RecordId = $"{fill.Entity}.{item.Key}",
                Name = item.Label,
                Field = item.Key,
                File = added.Find(item.Key)?.File ?? "",
                Reason = Reason(item.Share < archive ? "archive" : "review", item.Share, item.Filled, item.Last),
            })])
            .Impact(unused.Count)
            .Build();
    }

    private CrmText Reason(string what, double share, long filled, DateTimeOffset? last) => filled == 0 ? new($"{Id}.never")
        : last is null ? new($"{Id}.{what}", ("share", share), ("filled", filled)) : new($"{Id}.{what}.last", ("share", share), ("filled", filled), ("last", last));

    /// <summary>
    /// The latest change of a card that has the field: whoever filled it did so by then. Null where a card does not tell when it was changed.
    /// </summary>
    private static DateTimeOffset? LastUse(EntityFill fill, int field)
    {
        var changes = Enumerable.Range(0, fill.Cards.Count).Where(card => fill.IsFilled(card, field)).Select(card => (fill.Cards[card] as CrmCard)?.ModifiedAt).ToList();
        return changes.Contains(null) ? null : changes.Max();
    }
}
