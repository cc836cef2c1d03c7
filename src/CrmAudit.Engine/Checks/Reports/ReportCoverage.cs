using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;
using CrmAudit.Engine.Text.Rendering;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>Whether the exports can answer for a report: its fields and their values occur, and its period lies within what they cover. Nought against nought agrees only then.</summary>
internal static class ReportCoverage
{
    private static readonly PerRun<string, Names> Known = new(static (context, entity) => Names.Of(context.Data, entity));

    /// <summary>Names a report may group and filter by that are no column.</summary>
    private static readonly string[] Own = ["Id", "Source", "File", "Product"];

    /// <summary>The text id of what is wrong and its arguments; null when nothing is.</summary>
    /// <param name="context">The check.</param>
    /// <param name="definition">Definition of the report.</param>
    /// <param name="entity">Entity it counts.</param>
    /// <param name="date">Date that puts a record into the period.</param>
    /// <param name="windows">Periods of its figures, in the zone of the report.</param>
    /// <param name="zone">That zone.</param>
    public static (string Id, (string, object?)[] Args)? Problem(CheckContext context, ReportDefinitionSection definition, string entity, string date, IReadOnlyCollection<TimeWindow> windows, TimeZoneInfo zone)
    {
        foreach (var field in definition.GroupBy is { } group ? definition.Filters.Keys.Append(group) : definition.Filters.Keys)
        {
            if (NamedFields.Canonical(entity, field) is null && !Own.Contains(field, StringComparer.OrdinalIgnoreCase) && !Known.Of(context, entity).Headers.Contains(field))
            {
                var nearest = NearestName.Of(field, [.. CrmSchema.PropertiesOf(entity).Select(static property => property.Name), .. Known.Of(context, entity).Headers]);
                return ("unknownField", [("field", field), ("nearest", nearest is null ? "" : new CrmText("Report.problem.nearest", ("name", nearest)))]);
            }
        }
        // Of the products of a deal only one is a text of its own.
        foreach (var (field, wanted) in definition.Filters.Where(static filter => !filter.Key.Equals("Product", StringComparison.OrdinalIgnoreCase)))
        {
            var values = context.Data.Of(entity).Select(NamedFields.Text(entity, field)).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
            var keys = values.Select(GroupKey.Of).ToHashSet(StringComparer.Ordinal);
            if (wanted.Count > 0 && !wanted.Any(value => string.IsNullOrWhiteSpace(value) || keys.Contains(GroupKey.Of(value))))
            {
                var nearest = wanted.Select(value => NearestName.Of(value, values)).OfType<string>().FirstOrDefault();
                return ("unknownValue", [("field", FieldName.Of(field)), ("values", wanted.ToList()), ("nearest", nearest is null ? "" : new CrmText("Report.problem.nearest", ("name", nearest)))]);
            }
        }
        return Uncovered(context, entity, date, windows, zone);
    }

    /// <summary>A period before the first record or after the last thing the exports know of.</summary>
    private static (string Id, (string, object?)[] Args)? Uncovered(CheckContext context, string entity, string date, IReadOnlyCollection<TimeWindow> windows, TimeZoneInfo zone)
    {
        if (NamedFields.Typed<DateTimeOffset?>(entity, date) is not { } dateOf)
        {
            return null;
        }
        // A list that begins with the creation of its records covers the time since, whenever they were closed.
        var first = new[] { context.Data.Of(entity).Min(dateOf), context.Data.Of(entity).OfType<CrmCard>().Min(static card => card.CreatedAt) }.Min();
        var last = new[] { context.Data.Of(entity).Max(dateOf), AsOfDate.Newest(context.Data, context.AsOf, static _ => true) }.Max();
        if (first is not { } from || last is not { } to)
        {
            return null;
        }
        var (start, end) = (TimeZoneInfo.ConvertTime(from, zone).DateTime.Ticks, TimeZoneInfo.ConvertTime(to, zone).DateTime.Ticks);
        return windows.Count > 0 && windows.All(window => window.To <= start || window.From > end)
            ? ("uncovered", [("first", from), ("last", to), ("date", FieldName.Of(date))])
            : null;
    }

    /// <summary>The last day the exports know of, where a period of a report goes on after it and nobody said when the report was made; null where the exports cover it to its end.</summary>
    public static DateTimeOffset? EndsWithin(CheckContext context, ReportCase report, RecountQuery query)
    {
        if (!query.HasPeriod || report.Section.RunAt is not null || AsOfDate.Newest(context.Data, context.AsOf, static _ => true) is not { } last)
        {
            return null;
        }
        var end = TimeZoneInfo.ConvertTime(last, query.Zone).DateTime.Date.AddDays(1).Ticks;
        return query.Windows.Any(window => window.From < end && window.To > end) ? last : null;
    }

    /// <summary>The headers of an entity's exports.</summary>
    private sealed record Names(IReadOnlySet<string> Headers)
    {
        public static Names Of(CrmDataset data, string entity) => new(data.Files.Where(file => file.Entity.Equals(entity, StringComparison.OrdinalIgnoreCase))
            .SelectMany(static file => file.Columns).Select(static column => column.Header.Trim())
            .Concat(data.Of(entity).SelectMany(static record => record.Fields.Keys))
            .ToHashSet(StringComparer.OrdinalIgnoreCase));
    }
}
