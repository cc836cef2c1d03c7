using System.Globalization;
using CrmAudit.Engine.Files;
using CrmAudit.Engine.Planning;
using CrmAudit.Engine.Reporting.Proposals;
using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Plans;

/// <summary>
/// The plan as tasks in the import shape of a CRM, a row an action. Bitrix24 imports tasks; amoCRM has no import of tasks, so its rows are deals for a pipeline of their own, with the deadline in a date
/// field. Who is still to be found is left empty: the importer then takes the one chosen in it.
/// </summary>
internal sealed class TaskListWriter(ImportShape shape) : IReportWriter
{
    public string Extension => ".tasks" + shape.Extension;

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        var (words, tasks) = (scope.Words, shape.Tasks);
        using var csv = ImportCsv.Open(stream, shape.Separator);
        List<(string? Header, Func<PlanAction, string> Value)> columns =
        [
            (tasks.Title, action => PlanCells.Title(words, action)),
            (tasks.Description, action => Description(words, action)),
            (tasks.Important, static action => action.Severity == CrmSeverity.Critical ? "1" : "0"),
            (tasks.Owner, static action => action.Owner ?? ""),
            (tasks.With, static action => string.Join(",", action.With)),
            (tasks.Start, action => Day(action.Start, report.Planning.DayStart)),
            (tasks.Due, action => Day(action.Due, report.Planning.DayEnd)),
            (tasks.Steps, action => string.Concat(PlanCells.Steps(words, action).Select(static step => "[*]" + Line(step)))),
            (tasks.Tags, action => tasks.Steps is null ? $"{OwnTables.TaskTag},{action.Id}" : $"[*]{OwnTables.TaskTag}[*]{action.Id}"),
        ];
        columns.RemoveAll(static column => column.Header is null);
        csv.WriteRecord([.. columns.Select(static column => column.Header!)]);
        foreach (var action in OpenActions.Of(report, scope))
        {
            cancel.ThrowIfCancellationRequested();
            csv.WriteRecord([.. columns.Select(column => ImportCsv.Defused(column.Value(action)))]);
        }
        csv.Flush();
    }

    private string Description(ReportWords words, PlanAction action) => Line(string.Join(" · ", PlanCells.Reasons(words, action).Concat(shape.Tasks.Steps is null ? PlanCells.Steps(words, action) : [])));

    /// <summary>An hour of a day, 24 being its end.</summary>
    private string Day(DateOnly day, double hour) => day.ToDateTime(TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(Math.Min(hour * 60, (24 * 60) - 1)))).ToString(shape.Tasks.Moment, CultureInfo.InvariantCulture);

    /// <summary>One line without the sign that parts the steps.</summary>
    private static string Line(string text) => text.ReplaceLineEndings(" ").Replace("[*]", "*", StringComparison.Ordinal);
}
