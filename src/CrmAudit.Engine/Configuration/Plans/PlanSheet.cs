using System.Globalization;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Configuration.Validation;
using CrmAudit.Engine.Values;
using ExcelDataReader;

namespace CrmAudit.Engine.Configuration.Plans;

/// <summary>
/// A filled plan, as a workbook or delimited text, in whatever of the three languages it was written: sheets and columns are known by their captions, rows without a code are left alone when they are
/// empty. Whatever cannot be understood is an error with sheet, row and column, and so is an action dropped without a reason.
/// </summary>
internal sealed partial class PlanSheet
{
    /// <summary>Longest value an error quotes.</summary>
    private const int Quoted = 80;

    private readonly IExcelDataReader _reader;
    private readonly Dictionary<PlanColumn, int> _columns;
    private readonly string _place;
    private readonly DateOnly _today;
    private readonly ConfigErrors _errors;
    private int _line = 1;

    private PlanSheet(IExcelDataReader reader, Dictionary<PlanColumn, int> columns, string place, DateOnly today, ConfigErrors errors) =>
        (_reader, _columns, _place, _today, _errors) = (reader, columns, place, today, errors);

    /// <summary>What the plan says of each action, in its order; what is wrong goes to the errors.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="today">Today: nothing was done after it.</param>
    /// <param name="errors">Hears of what is wrong.</param>
    public static IReadOnlyList<PlanEntry> Read(string path, DateOnly today, ConfigErrors errors) =>
        SheetFile.Read(path, "plan.file", errors, reader => Find(reader, path, SheetFile.IsText(path), today, errors) is { } sheet ? sheet.Entries() : [], []);

    /// <summary>The first sheet whose first row has a code and a state.</summary>
    private static PlanSheet? Find(IExcelDataReader reader, string path, bool isText, DateOnly today, ConfigErrors errors)
    {
        do
        {
            if (!reader.Read())
            {
                continue;
            }
            var columns = new Dictionary<PlanColumn, int>();
            for (var at = 0; at < reader.FieldCount; at++)
            {
                if (PlanColumns.Of(Text(reader, at)) is { } column)
                {
                    columns.TryAdd(column, at);
                }
            }
            if (!columns.ContainsKey(PlanColumn.ActionId) || !columns.ContainsKey(PlanColumn.State))
            {
                continue;
            }
            var place = isText ? path : $"{path} [{reader.Name}]";
            var missing = Enum.GetValues<PlanColumn>().Where(column => !columns.ContainsKey(column)).Select(static column => new CrmText(PlanColumns.TextOf(column))).ToList();
            if (missing.Count == 0)
            {
                return new(reader, columns, place, today, errors);
            }
            errors.Add("Config.PlanColumns", new(place, 1, 1), "plan.file", ("columns", missing));
            return null;
        }
        while (reader.NextResult());
        errors.Add("Config.NotAPlan", new(path, 1, 1), "plan.file", ("id", new CrmText(PlanColumns.TextOf(PlanColumn.ActionId))), ("state", new CrmText(PlanColumns.TextOf(PlanColumn.State))));
        return null;
    }

    private List<PlanEntry> Entries()
    {
        var entries = new List<PlanEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (_reader.Read())
        {
            _line++;
            if (Enumerable.Range(0, _reader.FieldCount).All(at => Text(_reader, at).Length == 0) || Id() is not { } id)
            {
                continue;
            }
            if (!lines.TryAdd(id, _line))
            {
                Error("Config.PlanTwice", PlanColumn.ActionId, ("value", id), ("line", (long)lines[id]));
            }
            else if (Entry(id) is { } entry)
            {
                entries.Add(entry);
            }
        }
        return entries;
    }

    private PlanEntry? Entry(string id)
    {
        var before = _errors.Count;
        var severity = PlanWords.Severity(Of(PlanColumn.Severity));
        if (severity is null)
        {
            Error("Config.PlanWord", PlanColumn.Severity, ("value", Shown(PlanColumn.Severity)), ("options", new[] { CrmSeverity.Critical, CrmSeverity.Important, CrmSeverity.Desirable }.Select(static known => new CrmText("report.severity." + known)).ToList()));
        }
        var state = PlanWords.State(Of(PlanColumn.State));
        if (state is null)
        {
            Error("Config.PlanWord", PlanColumn.State, ("value", Shown(PlanColumn.State)), ("options", Enum.GetValues<PlanState>().Select(static known => new CrmText(PlanWords.TextOf(known))).ToList()));
        }
        var (due, done) = (Day(PlanColumn.Due), Day(PlanColumn.Done));
        if (done > _today)
        {
            Error("Config.PlanInFuture", PlanColumn.Done, ("value", Shown(PlanColumn.Done)));
        }
        var note = Of(PlanColumn.Note) is { Length: > 0 } text ? text : null;
        if (state == PlanState.Dropped && note is null)
        {
            Error("Config.PlanNoReason", PlanColumn.Note, ("value", id));
        }
        var checks = Checks();
        return _errors.Count > before ? null : new(id, severity!.Value, PlanWords.Owner(Of(PlanColumn.Responsible)), due, state!.Value, done, note, checks);
    }

    /// <summary>The code of the row; null where it has none or an unknown one.</summary>
    private string? Id()
    {
        var id = Of(PlanColumn.ActionId);
        if (id.Length == 0)
        {
            Error("Config.PlanNoId", PlanColumn.ActionId);
            return null;
        }
        if (DeedCatalogue.All.Any(deed => deed.Id == id) || IsCheck(id))
        {
            return id;
        }
        var name = ConfigRuleContext.WithNearest("Config.PlanUnknownId", id, DeedCatalogue.All.Select(static deed => deed.Id), out var nearest);
        Error(name, PlanColumn.ActionId, ("value", Shown(PlanColumn.ActionId)), ("nearest", nearest));
        return null;
    }

    private List<string> Checks()
    {
        var ids = Of(PlanColumn.Checks).Split([',', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        if (ids.Count == 0 || ids.Find(static id => !IsCheck(id)) is not null)
        {
            Error("Config.PlanChecks", PlanColumn.Checks, ("value", Shown(PlanColumn.Checks)));
        }
        return ids;
    }

    /// <summary>An id of the catalogue, or the form of one of a check of the user's own.</summary>
    private static bool IsCheck(string id) => CheckCatalogue.Find(id) is not null || (CheckId().IsMatch(id) && !CheckCatalogue.All.Any(check => id.StartsWith(check.Area + ".", StringComparison.Ordinal)));

    private DateOnly? Day(PlanColumn column)
    {
        if (_reader.GetValue(_columns[column]) is DateTime day)
        {
            return DateOnly.FromDateTime(day);
        }
        var text = Of(column);
        if (text.Length == 0)
        {
            return null;
        }
        if (DateText.Parse(text, DateOrder.DayFirst, LocalTime.Utc, out var value) is not (DateText.Outcome.NotADate or DateText.Outcome.Ambiguous))
        {
            return DateOnly.FromDateTime(value.DateTime);
        }
        Error("Config.PlanDay", column, ("value", Shown(column)));
        return null;
    }

    private string Of(PlanColumn column) => PlanText.Read(Text(_reader, _columns[column]));

    private string Shown(PlanColumn column) => Of(column) is { Length: > Quoted } text ? text[..Quoted] + "…" : Of(column);

    private void Error(string id, PlanColumn column, params ReadOnlySpan<(string Name, object? Value)> args) =>
        _errors.Add(id, new(_place, _line, _columns[column] + 1), null, [("column", new CrmText(PlanColumns.TextOf(column))), .. args]);

    private static string Text(IExcelDataReader reader, int at) => reader.FieldCount <= at ? "" : (Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture) ?? "").Trim();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_-]*(\.[\p{L}\p{Nd}_-]+)+$")]
    private static partial Regex CheckId();
}
