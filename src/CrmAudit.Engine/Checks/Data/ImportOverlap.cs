using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Records that stand in several files or rows (a list downloaded twice, an older export beside a newer one): how many were counted once, and what the
/// two rows say differently. An id on cards that have nothing in common is a finding of its own: those were kept apart.
/// </summary>
internal sealed class ImportOverlap : DataCheck
{
    private const int ShownPairs = 3;

    public override string Id => "Data.ImportOverlap";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var overlaps = context.Data.Files.SelectMany(static file => file.Overlaps).Distinct().ToLookup(static overlap => overlap.First.Entity, StringComparer.Ordinal);
        return CrmSchema.Entities.Where(entity => context.Data.Of(entity).Count > 0 && entity is not ("LogEntry" or "ReportFigure" or "Automation" or "Integration"))
            .SelectMany(entity => Of(context, entity, [.. overlaps[entity].Where(static overlap => overlap.Records > 0)]).Concat(Shared(context, entity)));
    }

    private IEnumerable<CrmFinding> Of(CheckContext context, string entity, List<TableOverlap> overlaps)
    {
        var records = overlaps.Sum(static overlap => overlap.Records);
        var changed = overlaps.Sum(static overlap => overlap.Changed);
        var builder = context.Finding(EntitySubject(entity)).Arg("entity", EntityText(entity))
            .Count(records, context.Data.Of(entity).Count)
            .Message(records > 0 ? "message" : "none")
            .Arg("changed", changed)
            .Arg("pairs", overlaps.OrderByDescending(static overlap => overlap.Records).ThenBy(static overlap => overlap.Second.Path, StringComparer.Ordinal).Take(ShownPairs).Select(PairText).ToList())
            .Impact(records);
        return Emit(context, builder, [.. overlaps.SelectMany(overlap => overlap.Changes.Select(change => RowOf(overlap, entity, change)))]);
    }

    private CrmText PairText(TableOverlap overlap) => new(
        ReferenceEquals(overlap.First, overlap.Second) ? $"{Id}.oneFile" : overlap.IsSameFile ? $"{Id}.sameFile" : $"{Id}.twoFiles",
        ("first", NameOf(overlap.First)), ("second", NameOf(overlap.Second)), ("records", overlap.Records));

    private CrmEvidenceRow RowOf(TableOverlap overlap, string entity, RecordChange change) => new()
    {
        Entity = entity,
        RecordId = change.Id,
        Name = change.Name,
        Owner = change.Owner,
        File = change.File,
        Line = change.Line,
        Field = change.Property,
        Value = change.Newer,
        Reason = new CrmText(
            change.Older is null ? $"{Id}.added" : change.Newer is null ? $"{Id}.removed" : $"{Id}.changed",
            ("field", FieldName.Of(change.Property)), ("older", change.Older ?? ""), ("newer", change.Newer ?? ""), ("file", NameOf(change.File == overlap.First.Path ? overlap.Second : overlap.First))),
    };

    /// <summary>One id on cards that are not one: whatever links by it leads to any of them.</summary>
    private IEnumerable<CrmFinding> Shared(CheckContext context, string entity)
    {
        // Documents are numbered anew every year, and a call has a row for every phone that rang.
        if (entity is "Order" or "Activity" or "StageChange" or "Mailing" or "Product")
        {
            return [];
        }
        var shared = context.Data.Of(entity).Where(static record => record.Id.Length > 0)
            .GroupBy(static record => (record.Source, record.Id))
            .Where(static group => group.Skip(1).Any())
            // Two lists of no known system count from one each; they are two lists.
            .Where(static group => group.Key.Source != "Generic" || group.GroupBy(static record => record.Origin).Any(static table => table.Skip(1).Any()))
            .ToList();
        if (shared.Count == 0)
        {
            return [];
        }
        var cards = shared.Sum(static group => group.LongCount());
        var builder = context.Finding(new CrmSubject(CrmSubjectType.SharedId, entity)).Arg("entity", EntityText(entity))
            .Count(cards, context.Data.Of(entity).Count)
            .Severity(CrmSeverity.Important)
            .Message("shared").Recommendation("sharedRecommendation")
            .Arg("ids", (long)shared.Count)
            .Arg("examples", shared.OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key.Id, StringComparer.Ordinal).Take(ShownPairs)
                .Select(group => new CrmText($"{Id}.sharedId", ("id", group.Key.Id), ("count", group.LongCount()))).ToList())
            .Impact(cards);
        return Emit(context, builder, [.. shared.SelectMany(group => group.Select(record => CrmEvidenceRow.Of(record, new CrmText($"{Id}.sharedWhy", ("id", record.Id), ("count", group.LongCount())), "Id", record.Id)))]);
    }

    private static string NameOf(CrmImportFile file) => file.Part is null ? Path.GetFileName(file.Path) : $"{Path.GetFileName(file.Path)} [{file.Part}]";
}
