using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text.Quality;
using CrmAudit.Engine.Text.Rendering;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Dates that cannot be: unread texts, creation or closing after the day of the audit, closed or changed before created, births in the
/// future or too long ago, days before there was any CRM, the day nought of a spreadsheet. A date without a time is compared by its day, and so is one
/// of a column that always has the same.
/// </summary>
internal sealed class ImpossibleDate : Validity
{
    private static readonly Dictionary<string, IReadOnlyList<CrmProperty>> Dates = new[] { "Contact", "Company", "Lead", "Deal", "Task", "Activity", "Order" }
        .ToDictionary(static entity => entity, static entity => (IReadOnlyList<CrmProperty>)[.. CrmSchema.PropertiesOf(entity).Where(static property => property.Kind == CrmFieldKind.Date)]);

    private static readonly Dictionary<CrmProperty, Func<CrmRecord, DateTimeOffset?>> Values = Dates.Values.SelectMany(static list => list)
        .ToDictionary(static property => property, static property => Getter(property));

    public override string Id => "Data.ImpossibleDate";

    protected override IReadOnlyList<string> Entities { get; } = [.. Dates.Keys];

    protected override IReadOnlyList<string> PropertiesOf(string entity) => [.. Dates[entity].Select(static property => property.Name)];

    protected override bool IsExpected(string entity) => entity is not ("Activity" or "Order");

    protected override bool Judge(CheckContext context, CrmRecord record, List<Fault> faults)
    {
        var judged = false;
        DateTimeOffset? created = null;
        foreach (var property in Dates[record.Entity])
        {
            var value = Values[property](record);
            if (value is { } date)
            {
                judged = true;
                created = property.Name == nameof(CrmCard.CreatedAt) ? date : created;
                if (FaultOf(context, property.Name, date) is { } fault)
                {
                    Add(faults, record, property, fault, date);
                }
            }
            else if (property.GetText(record) is { } text && !string.IsNullOrWhiteSpace(text) && FillProfile.Fillers(context).Match(text, FillUse.Other) == FillerKind.None)
            {
                judged = true;
                faults.Add(new(property.Name, text, new CrmText(DateText.IsSpreadsheetZero(text) ? $"{Id}.emptyCell" : $"{Id}.unread", ("value", text))));
            }
        }
        if (created is { } start)
        {
            foreach (var property in Dates[record.Entity])
            {
                if (MayNotPrecede(record, property.Name) && Values[property](record) is { } date && IsBefore(record, property.Name, date, start) && date.Year >= context.Parameter("earliestYear"))
                {
                    Add(faults, record, property, "beforeCreated", date, ("created", start));
                }
            }
        }
        return judged;
    }

    private static string? FaultOf(CheckContext context, string property, DateTimeOffset date)
    {
        var limit = context.AsOf.AddDays(context.Parameter("toleranceDays"));
        if (property == nameof(CrmContact.BirthDate))
        {
            return date > limit ? "unborn" : date.Year < context.AsOf.Year - context.Parameter("oldestAge") ? "tooOld" : null;
        }
        if (date.Year < context.Parameter("earliestYear"))
        {
            return "zero";
        }
        return HasHappened(property) && date > limit ? "future" : date.Year > context.AsOf.Year + 50 ? "far" : null;
    }

    private void Add(List<Fault> faults, CrmRecord record, CrmProperty property, string fault, DateTimeOffset date, (string, object?)? further = null) =>
        faults.Add(new(property.Name, property.GetText(record), further is { } arg
            ? new CrmText($"{Id}.{fault}", ("field", FieldName.Of(property.Name)), ("date", date), arg)
            : new CrmText($"{Id}.{fault}", ("field", FieldName.Of(property.Name)), ("date", date))));

    /// <summary>Plans and deadlines may lie ahead.</summary>
    private static bool HasHappened(string property) => property is not ("ExpectedCloseAt" or "NextActivityAt" or "DueAt" or "StartedAt" or "EndedAt");

    /// <summary>A call may be noted after it took place, a contact born long before: only changes, moves and ends follow creation.</summary>
    private static bool MayNotPrecede(CrmRecord record, string property) => property is nameof(CrmDeal.ClosedAt) or nameof(CrmCard.ModifiedAt) or nameof(CrmLead.ConvertedAt) or nameof(CrmDeal.StageChangedAt)
        || (property == nameof(CrmTask.CompletedAt) && record is CrmTask)
        || (property == nameof(CrmOrder.StatusChangedAt) && record is CrmOrder);

    private static bool IsBefore(CrmRecord record, string property, DateTimeOffset date, DateTimeOffset start) =>
        date.TimeOfDay == TimeSpan.Zero || start.TimeOfDay == TimeSpan.Zero || record.Origin is { } file && (file.IsDay(property) || file.IsDay(nameof(CrmCard.CreatedAt)))
        ? date.Date < start.ToOffset(date.Offset).Date
        : date < start;

    private static Func<CrmRecord, DateTimeOffset?> Getter(CrmProperty property)
    {
        var record = System.Linq.Expressions.Expression.Parameter(typeof(CrmRecord));
        var body = System.Linq.Expressions.Expression.Property(System.Linq.Expressions.Expression.Convert(record, property.Property.DeclaringType!), property.Property);
        return System.Linq.Expressions.Expression.Lambda<Func<CrmRecord, DateTimeOffset?>>(body, record).Compile();
    }
}
