using System.Globalization;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Logs;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>Lines whose whole form is fixed by the program that writes them: web servers, pairs of key and value, klog, auditd, the technological journal of 1C.</summary>
internal static partial class LogForms
{
    /// <summary>Reads a line of such a form; null for any other.</summary>
    public static LogHeader? Read(string line)
    {
        if (line.Contains('=', StringComparison.Ordinal))
        {
            if (KeyValues().IsMatch(line))
            {
                return OfKeyValues(line);
            }
            if (line.Contains("msg=audit(", StringComparison.Ordinal) && Audit().Match(line) is { Success: true } audit)
            {
                return new(audit.Groups["time"].Value, "", audit.Groups["type"].Value, audit.Groups["number"].Value, "", $"{audit.Groups["type"].Value} {line[audit.Length..].Trim()}");
            }
            if (line.Length > 5 && line[2] == ':' && line[5] == '.' && Journal().Match(line) is { Success: true } journal)
            {
                return new(journal.Groups["time"].Value, journal.Groups["event"].ValueSpan.StartsWith("EXCP") ? "Error" : "", "", journal.Groups["duration"].Value, "", $"{journal.Groups["event"].Value} {line[journal.Length..].Trim()}".Trim());
            }
        }
        if (line.Contains(" [", StringComparison.Ordinal) && Request().Match(line) is { Success: true } request)
        {
            return new(request.Groups["time"].Value, "", "", request.Groups["client"].Value, request.Groups["status"].Value, $"{request.Groups["request"].Value} {request.Groups["status"].Value}");
        }
        if (line.Length > 5 && line[0] is 'I' or 'W' or 'E' or 'F' && char.IsAsciiDigit(line[1]) && Klog().Match(line) is { Success: true } klog)
        {
            return new(klog.Groups["time"].Value, LogLevels.OfLetter(line[0]), klog.Groups["place"].Value, klog.Groups["thread"].Value, "", line[klog.Length..].Trim());
        }
        return null;
    }

    /// <summary>The time of an entry of the technological journal: its name tells the hour (26052914.log), its lines minute and second.</summary>
    public static string JournalTime(string time, string fileName)
    {
        var hour = Path.GetFileNameWithoutExtension(fileName);
        return JournalClock().IsMatch(time) && hour.Length == 8 && DateTime.TryParseExact(hour, "yyMMddHH", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-ddTHH}:{time}")
            : time;
    }

    /// <summary>A line of key=value pairs (logfmt): time and level are taken out, the rest is the message.</summary>
    private static LogHeader OfKeyValues(string line)
    {
        var (time, level) = ("", "");
        var message = HeaderPair().Replace(line, pair =>
        {
            var value = pair.Groups["quoted"] is { Success: true } quoted ? quoted.Value : pair.Groups["plain"].Value;
            if (pair.Groups["time"].Success)
            {
                time = time.Length == 0 ? value : time;
            }
            else
            {
                level = level.Length == 0 ? value : level;
            }
            return "";
        });
        return new(time, level, "", "", "", message.Trim());
    }

    /// <summary>Common and combined form, whatever stands before the time (a host, a request id).</summary>
    [GeneratedRegex("^(?<client>\\S+)(?: \\S+){1,6} \\[(?<time>[^\\]]{10,40})\\] \"(?<request>[^\"]*)\" (?<status>\\d{3})(?: |$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Request();

    [GeneratedRegex("^(?:time|ts|timestamp|level|lvl|at|t)=\\S.* [a-z_]+=", RegexOptions.CultureInvariant)]
    private static partial Regex KeyValues();

    [GeneratedRegex("(?<=^| )(?:(?<time>time|ts|timestamp|t)|level|lvl)=(?:\"(?<quoted>[^\"]*)\"|(?<plain>\\S+)) ?", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderPair();

    [GeneratedRegex(@"^(?:node=\S+ )?type=(?<type>[A-Z_0-9]+) msg=audit\((?<time>\d{9,10}\.\d+):(?<number>\d+)\):\s*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Audit();

    /// <summary>Minute:second.fraction-duration,EVENT,level, as the platform of 1C writes it.</summary>
    [GeneratedRegex(@"^(?<time>\d\d:\d\d\.\d{4,9})-(?<duration>\d+),(?<event>[A-Z]{2,20}),\d+,", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Journal();

    [GeneratedRegex(@"^\d\d:\d\d\.\d{4,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex JournalClock();

    [GeneratedRegex(@"^[IWEF](?<time>\d{4} \d\d:\d\d:\d\d\.\d{1,9})\s+(?<thread>\d+) (?<place>[\w./+-]+:\d+)\]\s", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Klog();
}
