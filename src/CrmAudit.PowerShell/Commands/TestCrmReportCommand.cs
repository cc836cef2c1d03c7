using System.Collections;
using System.Management.Automation;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Values;
using CrmAudit.PowerShell.Completion;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Parameters;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Checks reports: whether their figures can be trusted and used. Figures given as parameters are recounted at once.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CrmReport")]
[OutputType(typeof(CrmFinding), typeof(bool))]
public sealed class TestCrmReportCommand : TestAreaCommand
{
    /// <summary>Name of the view of an answer.</summary>
    private const string Answer = "CrmAudit.CrmFinding#Answer";

    private static readonly string[] Figures = [nameof(Count), nameof(Sum), nameof(Value), nameof(Period), nameof(GroupBy), nameof(Metric)];

    /// <summary>Number of records the report shows.</summary>
    [Parameter]
    [FigureText(IsWhole = true)]
    public string? Count { get; set; }

    /// <summary>Sum the report shows.</summary>
    [Parameter]
    [FigureText]
    public string? Sum { get; set; }

    /// <summary>Average or share the report shows.</summary>
    [Parameter]
    [FigureText]
    public string? Value { get; set; }

    /// <summary>Period of the report.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PeriodCompleter))]
    public string? Period { get; set; }

    /// <summary>Status of the records it counts.</summary>
    [Parameter]
    [ValidateSet("won", "lost", "open", "closed", "all")]
    public string? Status { get; set; }

    /// <summary>What the figure is.</summary>
    [Parameter]
    [ValidateSet("count", "sum", "average", "conversion", "planFact")]
    public string? Metric { get; set; }

    /// <summary>Entity it counts.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EntityCompleter))]
    public string Entity { get; set; } = "Deal";

    /// <summary>Date that puts a record into the period.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DateFieldCompleter))]
    public string? DateField { get; set; }

    /// <summary>Currency of the sum.</summary>
    [Parameter]
    [ValidatePattern("^[A-Z]{3}$")]
    public string? Currency { get; set; }

    /// <summary>Property or column of the groups of a piped table.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public string? GroupBy { get; set; }

    /// <summary>Property or column to the values taken.</summary>
    [Parameter]
    [ValidateNotNull]
    public Hashtable? Filter { get; set; }

    /// <summary>Zone whose days the report counts.</summary>
    [Parameter]
    [ZoneName]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public TimeZoneInfo? TimeZone { get; set; }

    /// <summary>When the report was run.</summary>
    [Parameter]
    [Moment]
    public string? RunAt { get; set; }

    /// <summary>Name of the report.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    private bool HasFigures => Figures.Any(MyInvocation.BoundParameters.ContainsKey);

    private protected override string[] DefaultChecks => HasFigures ? ["Report.Mismatch", "Report.MismatchCause"] : [];

    /// <summary>What was asked with a figure is answered in whole sentences, not in a table that cuts them.</summary>
    private protected override object Shown(CrmFinding finding)
    {
        var shown = PSObject.AsPSObject(finding);
        if (HasFigures && shown.TypeNames[0] != Answer)
        {
            shown.TypeNames.Insert(0, Answer);
        }
        return shown;
    }

    private protected override IEnumerable<ExportSection> FilesBeside(AuditConfig config) => ConfiguredFiles.OfReports(config);

    private protected override void Adjust(AuditConfig config)
    {
        if (!HasFigures)
        {
            return;
        }
        var entity = CrmSchema.Entities.FirstOrDefault(known => known.Equals(Entity, StringComparison.OrdinalIgnoreCase));
        if (entity is null)
        {
            ThrowTerminatingError(CommandError.UnknownName(nameof(Entity), Entity, CrmSchema.Entities));
        }
        var dates = CrmSchema.PropertiesOf(entity!).Where(static property => property.Kind == CrmFieldKind.Date).Select(static property => property.Name).ToList();
        if (DateField is not null && !dates.Contains(DateField, StringComparer.OrdinalIgnoreCase))
        {
            ThrowTerminatingError(CommandError.UnknownName(nameof(DateField), DateField, dates));
        }
        if (Period is not null && !PeriodText.TryParse(Period, DateTime.UnixEpoch, out _))
        {
            ThrowTerminatingError(CommandError.BadPeriod(Period));
        }
        config.Reports = [Section(entity!)];
    }

    /// <summary>PowerShell takes names in any case, the configuration in one.</summary>
    private static string? Canonical(string? name, string key) => name is null
        ? null
        : ConfigKey.Of(typeof(ReportDefinitionSection)).First(known => known.Name == key).Choices.First(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    private ReportSection Section(string entity)
    {
        var status = Canonical(Status, "status") ?? "won";
        return new()
        {
            Name = Name ?? (Period is null ? entity : $"{entity} {Period}"),
            Title = Name is not null ? null : Period is null ? new($"report.entity.{entity}") : new("Report.untitled", ("entity", new CrmText($"report.entity.{entity}")), ("period", Period)),
            Count = (long?)FigureTextAttribute.Parse(Count),
            Sum = FigureTextAttribute.Parse(Sum),
            Value = FigureTextAttribute.Parse(Value),
            RunAt = MomentAttribute.Parse(RunAt, TimeZone?.Id ?? new AuditSection().TimeZone),
            Definition = new()
            {
                Metric = Canonical(Metric, "metric") ?? (Value is not null ? "average" : Sum is null && Count is not null ? "count" : "sum"),
                Entity = entity,
                // What is not closed has no date of closing.
                Date = DateField ?? (status is "open" or "all" ? "CreatedAt" : "ClosedAt"),
                Period = Period,
                Status = status,
                Currency = Currency,
                Rounding = FigureTextAttribute.StepOf(Sum ?? Value) is > 0 and var step ? step : null,
                GroupBy = GroupBy,
                TimeZone = TimeZone?.Id,
                Filters = Filter is null ? [] : Filter.Cast<DictionaryEntry>().ToDictionary(static entry => entry.Key.ToString() ?? "", static entry => Values(entry.Value)),
            },
        };
    }

    private static IList<string> Values(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        string text => [text],
        IEnumerable many => [.. many.Cast<object?>().Select(static one => LanguagePrimitives.ConvertTo<string>(one))],
        var one => [LanguagePrimitives.ConvertTo<string>(one)],
    };
}
