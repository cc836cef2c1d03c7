using System.Text;
using CrmAudit.Engine.Planning;
using CrmAudit.Engine.Reporting.View;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CrmAudit.Engine.Reporting.Plans;

/// <summary>
/// The deadlines of the plan as a calendar (RFC 5545): an all-day event an action, since calendars leave tasks out. An action keeps its id, so that a newer plan moves it where it is known already.
/// </summary>
internal sealed class CalendarWriter : IReportWriter
{
    public string Extension => ".ics";

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        var words = scope.Words;
        var calendar = new Calendar { ProductId = "-//CrmAudit//CrmAudit//" + words.Language.ToUpperInvariant() };
        foreach (var action in OpenActions.Of(report, scope))
        {
            cancel.ThrowIfCancellationRequested();
            calendar.Events.Add(Of(words, action, report.CreatedAt));
        }
        using var output = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        output.Write(new CalendarSerializer().SerializeToString(calendar));
    }

    private static CalendarEvent Of(ReportWords words, PlanAction action, DateTimeOffset made) => new()
    {
        Uid = action.Id + "@crmaudit",
        DtStamp = new CalDateTime(made.UtcDateTime, "UTC"),
        Start = new CalDateTime(action.Due),
        Summary = $"{PlanCells.Title(words, action)} — {PlanCells.Owner(words, action)}",
        Description = string.Join("\n", PlanCells.Steps(words, action).Prepend(string.Join(" · ", [words.Of(action.Severity), .. PlanCells.Cost(words, action)]))),
        Contacts = [PlanCells.Owner(words, action)],
        Categories = ["CrmAudit"],
        Priority = action.Severity switch { CrmSeverity.Critical => 1, CrmSeverity.Important => 5, _ => 9 },
        Transparency = "TRANSPARENT",
    };
}
