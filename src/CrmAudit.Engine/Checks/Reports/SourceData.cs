using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>The fields reports rest on are filled in the records they count: one finding a field.</summary>
internal sealed class SourceData : ReportCheck
{
    public override string Id => "Report.SourceData";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, IReadOnlyList<ReportCase> reports)
    {
        var needs = new SortedDictionary<string, (string Entity, string Field, IReadOnlyList<RowStatus> Statuses, HashSet<string> Reports)>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            var definition = report.Section.Definition;
            // A report nobody has defined counts deals, or leads where there are no deals.
            var counted = definition?.Entity ?? (context.Data.Deals.Count > 0 ? "Deal" : "Lead");
            var entity = CrmSchema.Entities.FirstOrDefault(known => known.Equals(counted, StringComparison.OrdinalIgnoreCase));
            if (entity is null || context.Data.Of(entity).Count == 0)
            {
                continue;
            }
            var statuses = definition is null ? [] : ReportReader.StatusesOf(definition.Status);
            foreach (var field in FieldsOf(report, entity))
            {
                var key = $"{entity}\n{field.ToUpperInvariant()}";
                if (needs.TryGetValue(key, out var need))
                {
                    need.Reports.Add(report.Section.Name);
                    needs[key] = need with { Statuses = need.Statuses.Count == 0 || statuses.Count == 0 ? [] : [.. need.Statuses.Union(statuses)] };
                }
                else
                {
                    needs[key] = (entity, field, statuses, [report.Section.Name]);
                }
            }
        }
        foreach (var (entity, field, statuses, names) in needs.Values)
        {
            yield return Fill(context, entity, field, statuses, names);
        }
    }

    private static CrmFinding Fill(CheckContext context, string entity, string field, IReadOnlyList<RowStatus> statuses, HashSet<string> reports)
    {
        var text = NamedFields.Text(entity, field);
        var isAmount = NamedFields.Canonical(entity, field) is { Kind: CrmFieldKind.Amount };
        var amount = isAmount ? NamedFields.Typed<decimal?>(entity, NamedFields.Canonical(entity, field)!.Name) : null;
        var records = context.Data.Of(entity).Where(record => statuses.Count == 0 || !RecountRows.HasStatus(entity) || statuses.Contains(RecountRows.StatusOf(record))).ToList();
        var missing = records.Where(record => amount is null ? text(record) is null : amount(record) is null or 0).ToList();
        return context.Finding(new CrmSubject(CrmSubjectType.Field, field, null, Scope: entity))
            .Share(records.Count - missing.Count, records.Count)
            .Arg("field", FieldName.Of(field))
            .Arg("reports", reports.Order(StringComparer.Ordinal).ToList())
            .Arg("missing", (long)missing.Count)
            .Evidence([.. missing.Select(record => CrmEvidenceRow.Of(record, new("Report.SourceData.why", ("field", FieldName.Of(field))), field))])
            .Build();
    }

    /// <summary>What a report of a kind and definition cannot do without.</summary>
    private static IEnumerable<string> FieldsOf(ReportCase report, string entity)
    {
        IEnumerable<string> fields = report.Section.Kind switch
        {
            "sources" => ["LeadSource"],
            "activity" => ["Owner"],
            "funnel" or "conversion" => ["Stage"],
            _ => [],
        };
        fields = fields.Where(field => NamedFields.Canonical(entity, field) is not null);
        if (report.Section.Definition is { } definition)
        {
            fields = fields.Append(ReportReader.DateOf(entity, definition.Date)).Concat(definition.Filters.Keys);
            fields = definition.GroupBy is { } group ? fields.Append(group) : fields;
            fields = definition.Metric is "count" or "conversion" ? fields : fields.Append(definition.Amount);
        }
        return fields.Select(field => NamedFields.Canonical(entity, field)?.Name ?? field).Distinct(StringComparer.OrdinalIgnoreCase);
    }
}
