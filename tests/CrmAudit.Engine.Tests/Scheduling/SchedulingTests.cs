using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CrmAudit.Engine.Scheduling;

namespace CrmAudit.Engine.Tests.Scheduling;

/// <summary>What the schedulers are given.</summary>
public class SchedulingTests
{
    private static ScheduledRun Run(CrmRhythm rhythm = CrmRhythm.Nightly, string script = "/srv/crm/CrmAudit.ps1", string? runtime = null) => new("CrmAudit", rhythm, new(3, 5), ["/usr/bin/pwsh"], script, runtime);

    [Theory]
    [InlineData(CrmRhythm.Nightly, "2026-11-27T03:04", "2026-11-27T03:05")]
    [InlineData(CrmRhythm.Nightly, "2026-11-27T03:05", "2026-11-28T03:05")]
    [InlineData(CrmRhythm.Weekly, "2026-11-27T12:00", "2026-11-30T03:05")]
    [InlineData(CrmRhythm.Weekly, "2026-11-30T03:00", "2026-11-30T03:05")]
    [InlineData(CrmRhythm.Monthly, "2026-12-31T23:59", "2027-01-01T03:05")]
    [InlineData(CrmRhythm.HalfYearly, "2026-01-01T03:05", "2026-07-01T03:05")]
    [InlineData(CrmRhythm.HalfYearly, "2026-07-02T00:00", "2027-01-01T03:05")]
    public void The_next_run_is_known(CrmRhythm rhythm, string now, string next) =>
        Assert.Equal(DateTime.Parse(next, CultureInfo.InvariantCulture), Run(rhythm).NextAfter(DateTime.Parse(now, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(CrmRhythm.Nightly, "5 3 * * * ")]
    [InlineData(CrmRhythm.Weekly, "5 3 * * 1 ")]
    [InlineData(CrmRhythm.Monthly, "5 3 1 * * ")]
    [InlineData(CrmRhythm.HalfYearly, "5 3 1 1,7 * ")]
    public void Cron_has_one_line_and_keeps_the_others(CrmRhythm rhythm, string start)
    {
        var table = Assert.Single(CronTable.Plan(Run(rhythm), "MAILTO=me\n# mine\n0 1 * * * other\n").Commands).Input!;
        Assert.Equal($"MAILTO=me\n# mine\n0 1 * * * other\n{start}/usr/bin/pwsh -NoProfile -NonInteractive -File /srv/crm/CrmAudit.ps1 # CrmAudit: CrmAudit\n", table);
        Assert.Equal(table, Assert.Single(CronTable.Plan(Run(rhythm), table).Commands).Input);
    }

    [Fact]
    public void A_PowerShell_that_is_a_tool_is_run_by_dotnet()
    {
        var run = Run() with { Shell = ["/usr/bin/dotnet", "/opt/tools/pwsh.dll"] };
        Assert.Contains(" /usr/bin/dotnet /opt/tools/pwsh.dll -NoProfile ", Assert.Single(CronTable.Plan(run, "").Commands).Input, StringComparison.Ordinal);
        Assert.Contains("ExecStart=\"/usr/bin/dotnet\" \"/opt/tools/pwsh.dll\" \"-NoProfile\" ", SystemdTimer.Plan(run, "/etc/systemd/system", isUsers: false).Files[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Cron_takes_blanks_quotes_and_percent_signs() =>
        Assert.Contains(@"-File '/srv/o'\''k 100\%/CrmAudit.ps1' #", Assert.Single(CronTable.Plan(Run(script: "/srv/o'k 100%/CrmAudit.ps1"), "").Commands).Input, StringComparison.Ordinal);

    [Fact]
    public void Systemd_takes_blanks_quotes_and_percent_signs()
    {
        var service = SystemdTimer.Plan(Run(script: "/srv/o\"k $ 100%/CrmAudit.ps1", runtime: "/opt/dot net"), "/etc/systemd/system", isUsers: false).Files[0].Text;
        Assert.Contains("ExecStart=\"/usr/bin/pwsh\" \"-NoProfile\" \"-NonInteractive\" \"-File\" \"/srv/o\\\"k $$ 100%%/CrmAudit.ps1\"\n", service, StringComparison.Ordinal);
        Assert.Contains("Environment=\"DOTNET_ROOT=/opt/dot net\"\n", service, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CrmRhythm.Nightly, "*-*-* 03:05:00")]
    [InlineData(CrmRhythm.Weekly, "Mon *-*-* 03:05:00")]
    [InlineData(CrmRhythm.Monthly, "*-*-01 03:05:00")]
    [InlineData(CrmRhythm.HalfYearly, "*-01,07-01 03:05:00")]
    public void Systemd_has_a_timer(CrmRhythm rhythm, string calendar)
    {
        var plan = SystemdTimer.Plan(Run(rhythm), "/home/a/.config/systemd/user", isUsers: true);
        Assert.Equal("/home/a/.config/systemd/user/CrmAudit.timer", plan.Files[1].Path);
        Assert.Contains($"OnCalendar={calendar}\n", plan.Files[1].Text, StringComparison.Ordinal);
        Assert.Equal(["systemctl --user daemon-reload", "systemctl --user enable --now CrmAudit.timer"], plan.Commands.Select(static command => command.ToString()));
    }

    [Theory]
    [InlineData(CrmRhythm.Nightly)]
    [InlineData(CrmRhythm.Weekly)]
    [InlineData(CrmRhythm.Monthly)]
    [InlineData(CrmRhythm.HalfYearly)]
    public void Windows_gets_a_task_of_its_schema(CrmRhythm rhythm) => Assert.Empty(Violations(WindowsTask.Xml(Run(rhythm, "/o'k & <100%>/CrmAudit.ps1"), @"FIRM\айгуль", new(2026, 11, 27))));

    /// <summary>The schema tells what is wrong: it can fail.</summary>
    [Fact]
    public void The_schema_sees_a_wrong_order()
    {
        var xml = WindowsTask.Xml(Run(), "me", new(2026, 11, 27));
        var enabled = "<Enabled>true</Enabled>";
        var first = xml.IndexOf(enabled, StringComparison.Ordinal);
        Assert.NotEmpty(Violations(xml.Remove(first, enabled.Length).Insert(xml.IndexOf("<ScheduleByDay>", StringComparison.Ordinal) - enabled.Length, enabled)));
    }

    [Fact]
    public void The_script_takes_every_quote_PowerShell_knows() =>
        Assert.Contains("Invoke-CrmAudit '/srv/o''k/ТОО \u2019\u2019Пример\u2018\u2018/audit.yaml' -ReportPath '/srv/a.html', '/srv/a.xlsx' -HistoryPath '/srv/h' -Force -Language kk", new RunScript("CrmAudit", "/srv/o'k/ТОО \u2019Пример\u2018/audit.yaml", ["/srv/a.html", "/srv/a.xlsx"], "/srv/h", "kk", "/srv/a.log").Text(), StringComparison.Ordinal);

    private static List<string> Violations(string xml)
    {
        var schemas = new XmlSchemaSet();
        using var reader = XmlReader.Create(Path.Combine(Path.GetDirectoryName(Here())!, "TaskSchema.xsd"));
        schemas.Add(null, reader);
        var violations = new List<string>();
        XDocument.Parse(xml[(xml.IndexOf('\n', StringComparison.Ordinal) + 1)..]).Validate(schemas, (_, found) => violations.Add(found.Message));
        return violations;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
