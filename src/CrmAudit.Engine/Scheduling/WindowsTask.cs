using System.Globalization;
using System.Xml.Linq;

namespace CrmAudit.Engine.Scheduling;

/// <summary>
/// A task of Windows as its XML, version 1.2 of the schema of Task Scheduler ([MS-TSCH], 2.5). It runs whether its user is signed in or not, without a stored password, one at a time, and later where the
/// machine was off.
/// </summary>
internal static class WindowsTask
{
    private static readonly XNamespace Schema = "http://schemas.microsoft.com/windows/2004/02/mit/task";
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <param name="run">What is run.</param>
    /// <param name="file">Full path of the XML.</param>
    /// <param name="user">Account it runs under.</param>
    /// <param name="today">Day its triggers start.</param>
    public static TaskPlan Plan(ScheduledRun run, string file, string user, DateOnly today) => new(
        [(file, Xml(run, user, today))],
        [new("schtasks", ["/Create", "/TN", run.Name, "/XML", file, "/F"])],
        [new("schtasks", ["/Delete", "/TN", run.Name, "/F"])]);

    /// <summary>The XML, with the declaration schtasks asks for.</summary>
    public static string Xml(ScheduledRun run, string user, DateOnly today)
    {
        var task = Element("Task",
            new XAttribute("version", "1.2"),
            Element("RegistrationInfo", Element("Description", $"CrmAudit: {run.Name}")),
            Element("Triggers", Element("CalendarTrigger", Element("Enabled", "true"), Element("StartBoundary", today.ToDateTime(run.At).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)), Rhythm(run.Rhythm))),
            Element("Principals", Element("Principal", new XAttribute("id", "Author"), Element("UserId", user), Element("LogonType", "S4U"), Element("RunLevel", "LeastPrivilege"))),
            Element("Settings",
                Element("MultipleInstancesPolicy", "IgnoreNew"),
                Element("DisallowStartIfOnBatteries", "false"),
                Element("StopIfGoingOnBatteries", "false"),
                Element("StartWhenAvailable", "true"),
                Element("ExecutionTimeLimit", "PT8H"),
                Element("Enabled", "true")),
            Element("Actions", new XAttribute("Context", "Author"), Element("Exec", Element("Command", run.Command[0]), Element("Arguments", string.Join(' ', run.Command.Skip(1).Select(Quoted))), Element("WorkingDirectory", Path.GetDirectoryName(run.Script)!))));
        return "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" + task;
    }

    private static XElement Rhythm(CrmRhythm rhythm) => rhythm switch
    {
        CrmRhythm.Weekly => Element("ScheduleByWeek", Element("WeeksInterval", "1"), Element("DaysOfWeek", Element("Monday"))),
        CrmRhythm.Monthly => ByMonth(Months),
        CrmRhythm.HalfYearly => ByMonth(Months[0], Months[6]),
        _ => Element("ScheduleByDay", Element("DaysInterval", "1")),
    };

    private static XElement ByMonth(params IEnumerable<string> months) => Element("ScheduleByMonth", Element("DaysOfMonth", Element("Day", "1")), Element("Months", [.. months.Select(static month => Element(month))]));

    private static XElement Element(string name, params object[] content) => new(Schema + name, content);

    /// <summary>As Windows takes command lines apart; a path holds no quote there.</summary>
    private static string Quoted(string text) => text.Contains(' ', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
