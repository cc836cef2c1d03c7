using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>
/// Tables that prove nothing: of ids alone, of one record, of one record over and over. Where a check has no other, finding nothing wrong is no pass and finding nothing at all
/// is no absence.
/// </summary>
internal sealed class ThinTables
{
    private static readonly PerRun<ThinTables> OfRun = new(static context => new(context.Data));

    /// <summary>Lists that are a whole however short they are.</summary>
    private static readonly HashSet<string> Registers = new(StringComparer.Ordinal) { "Integration", "Automation", "User", "ReportFigure" };

    private readonly CrmDataset _data;
    private readonly Dictionary<string, TableWorth> _worth = new(StringComparer.Ordinal);

    private ThinTables(CrmDataset data) => _data = data;

    /// <summary>Why nothing follows from what a check looked at; null where something does.</summary>
    /// <param name="context">The check.</param>
    /// <param name="subject">What its finding is about.</param>
    /// <param name="entity">What it looked at, where that is not told by the subject or the inputs.</param>
    public static CrmText? Reason(CheckContext context, CrmSubject subject, string? entity = null)
    {
        if (context.Check.Area == CrmArea.Audit || subject.Type is CrmSubjectType.File or CrmSubjectType.Answer or CrmSubjectType.Question || IsConfigured(context.Check, context.Config))
        {
            return null;
        }
        var tables = OfRun.Of(context);
        var looked = (entity is null ? EntitiesOf(context.Check, subject) : [entity]).Select(name => (Entity: name, Worth: tables.WorthOf(name))).Where(static table => table.Worth != TableWorth.Absent).ToList();
        // A register is judged where a check has nothing else to look at.
        looked = looked.Exists(static table => !Registers.Contains(table.Entity)) ? [.. looked.Where(static table => !Registers.Contains(table.Entity))] : looked;
        if (looked.Count == 0 || looked.Exists(static table => table.Worth == TableWorth.Telling || (Registers.Contains(table.Entity) && table.Worth != TableWorth.OnlyIds)))
        {
            return null;
        }
        var (thin, worth) = looked[0];
        return new($"reason.{worth switch { TableWorth.OnlyIds => "onlyIds", TableWorth.One => "oneRecord", _ => "alike" }}", ("entity", new CrmText($"report.entity.{thin}")), ("n", (long)context.Data.Of(thin).Count));
    }

    /// <summary>How much the records of an entity can prove.</summary>
    public TableWorth WorthOf(string entity)
    {
        lock (_worth)
        {
            if (!_worth.TryGetValue(entity, out var worth))
            {
                _worth[entity] = worth = Judge(_data.Of(entity), CrmSchema.PropertiesOf(entity));
            }
            return worth;
        }
    }

    private static TableWorth Judge(IReadOnlyList<CrmRecord> records, IReadOnlyList<CrmProperty> properties)
    {
        if (records.Count == 0)
        {
            return TableWorth.Absent;
        }
        var first = records[0];
        var isFilled = IsFilled(first, properties);
        foreach (var record in records.Skip(1))
        {
            if (!IsSame(first, record, properties))
            {
                return TableWorth.Telling;
            }
        }
        return !isFilled ? TableWorth.OnlyIds : records.Count == 1 ? TableWorth.One : TableWorth.Alike;
    }

    private static bool IsFilled(CrmRecord record, IReadOnlyList<CrmProperty> properties) => record.Fields.Count > 0 || properties.Any(property => !string.IsNullOrWhiteSpace(property.GetText(record)));

    private static bool IsSame(CrmRecord left, CrmRecord right, IReadOnlyList<CrmProperty> properties) =>
        left.Fields.Count == right.Fields.Count
        && left.Fields.All(field => right.Fields.TryGetValue(field.Key, out var text) && text == field.Value)
        && properties.All(property => string.Equals(property.GetText(left), property.GetText(right), StringComparison.Ordinal));

    /// <summary>Whether the configuration answers for the check, whatever the exports have.</summary>
    private static bool IsConfigured(CrmCheck check, AuditConfig config) => check.Inputs.Any(input => CheckInputs.IsConfigured(input, config));

    /// <summary>The entity a finding is about, else those its check needs; every one where it names none.</summary>
    public static IEnumerable<string> EntitiesOf(CrmCheck check, CrmSubject subject)
    {
        var named = subject.Type == CrmSubjectType.Entity ? subject.Id.Split('/').Where(IsEntity).ToList() : subject.Scope is { } scope && IsEntity(scope) ? [scope] : [];
        if (named.Count > 0)
        {
            return named;
        }
        var needed = check.Inputs.SelectMany(static input => input.Split('|')).Select(static input => input.Split('.')[0]).Where(IsEntity).Distinct(StringComparer.Ordinal).ToList();
        return needed.Count > 0 ? needed : subject.Type.ToString() is var entity && IsEntity(entity) ? [entity] : CrmSchema.Entities;
    }

    private static bool IsEntity(string name) => CrmSchema.Entities.Contains(name);
}
