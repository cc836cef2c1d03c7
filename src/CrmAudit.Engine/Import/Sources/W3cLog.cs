using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>A log of the W3C extended form (IIS, HTTP.sys, proxies): directives in lines that begin with a sharp tell the columns. Its times are UTC.</summary>
internal sealed partial class W3cLog
{
    private const string FieldsMark = "#Fields:";
    private const string DateMark = "#Date:";

    private string[] _fields = [];
    private string _date = "";
    private bool _commas;

    /// <summary>Whether a line tells the columns.</summary>
    public static bool IsFields(string line) => line.StartsWith(FieldsMark, StringComparison.Ordinal);

    /// <summary>Takes in a line that begins with a sharp; other directives say nothing of the entries.</summary>
    public void Direct(string line)
    {
        if (IsFields(line))
        {
            var names = line[FieldsMark.Length..].Trim();
            // Exchange parts names and values by commas.
            _commas = names.Contains(',', StringComparison.Ordinal);
            _fields = names.Split(_commas ? [','] : [' ', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
        else if (line.StartsWith(DateMark, StringComparison.Ordinal) && Day().Match(line) is { Success: true } day)
        {
            _date = day.Value;
        }
    }

    /// <summary>Reads a line; null where it has fewer cells than there are columns.</summary>
    public LogHeader? Read(string line)
    {
        string[] cells = [.. (_commas ? Commas() : Cells()).Matches(line).Select(static cell => cell.Value.Trim('"'))];
        if (_fields.Length == 0 || cells.Length < _fields.Length)
        {
            return null;
        }
        string Cell(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (Array.IndexOf(_fields, name) is var i and >= 0 && cells[i] != "-")
                {
                    return cells[i];
                }
            }
            return "";
        }
        if (Cell("date-time", "datetime") is { Length: > 0 } moment)
        {
            return new(moment, "", Cell("connector-id", "source"), Cell("session-id", "client-ip"), "", string.Join(' ', cells.Skip(1).Where(static cell => cell.Length > 0)));
        }
        var (date, time, status) = (Cell("date", "date-local") is { Length: > 0 } day ? day : _date, Cell("time", "time-local"), Cell("sc-status"));
        var address = Cell("cs-uri-stem", "cs-uri") + (Cell("cs-uri-query") is { Length: > 0 } query ? $"?{query}" : "");
        var message = $"{Cell("cs-method")} {address} {status}".Trim();
        return new(date.Length > 0 && time.Length > 0 ? $"{date}T{time}Z" : "", "", Cell("s-sitename"), Cell("c-ip"), status, message.Length > 0 ? message : string.Join(' ', cells));
    }

    [GeneratedRegex("\"[^\"]*\"|\\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Cells();

    [GeneratedRegex("(?:(?<=^|,)(?:\"[^\"]*\"|[^,]*))", RegexOptions.CultureInvariant)]
    private static partial Regex Commas();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
