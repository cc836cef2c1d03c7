using CrmAudit.Engine.Text.Lexicons;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Import.Mapping.Targets;

/// <summary>
/// A date property. The order of day and month is that of the column: given, proven by a value (a part over 12), or followed from
/// another column of the table. Until it is known, values wait.
/// </summary>
internal sealed class DateTarget(string property, string header, DateOrder order, string? proof, LocalTime zone, int latestYear, CellErrors errors, Action<RowState, DateTimeOffset?, string> set) : CellTarget
{
    /// <summary>What systems write where there is no date, as amoCRM in the close date of an open deal.</summary>
    private static readonly IReadOnlyList<string> None = Lexicon.Words("date.none");

    private readonly List<Waiting> _waiting = [];
    private readonly DayPrecision _precision = new();
    private string? _proof = proof;
    private string? _shortYear;

    /// <summary>Property or state of the row the column feeds.</summary>
    public string Property => property;

    public string Header => header;

    public DateOrder Order { get; private set; } = order;

    /// <summary>Whether values wait for the order to be known.</summary>
    public bool IsWaiting => _waiting.Count > 0;

    /// <summary>Line and text of the first value that could be read in two ways, and both readings.</summary>
    public (int Line, string Text, string DayFirst, string MonthFirst) FirstWaiting
    {
        get
        {
            var (_, line, text) = _waiting[0];
            return (line, text, Reading(text, DateOrder.DayFirst), Reading(text, DateOrder.MonthFirst));
        }
    }

    /// <summary>Whether the column has days only, whatever hour it writes with them.</summary>
    public bool IsDays => _precision.IsDays;

    public override string? Detail
    {
        get
        {
            var order = Order == DateOrder.Unknown ? null : _proof is null ? Order.ToString() : $"{Order}: {_proof}";
            var years = _shortYear is null ? null : $"{_shortYear}: {DateText.FirstShortYear}-{DateText.FirstShortYear + 99}";
            var days = IsDays ? "days only" : null;
            return order is null && years is null && days is null ? null : string.Join("; ", new[] { order, years, days }.Where(static part => part is not null));
        }
    }

    public override void Write(RowState row, string cell)
    {
        switch (DateText.Parse(cell, Order, zone, out var value))
        {
            case DateText.Outcome.NotADate or DateText.Outcome.Read when value.Year <= DateText.SpreadsheetEpoch && DateText.IsSpreadsheetZero(cell):
                set(row, null, cell);
                return;
            case DateText.Outcome.NotADate when None.Any(none => cell.StartsWith(none, StringComparison.OrdinalIgnoreCase)):
                return;
            case DateText.Outcome.NotADate when property == nameof(CrmContact.BirthDate) && IsWithoutYear(cell):
                // A birthday without its year is no date and no fault.
                row.AddField(header, cell);
                return;
            case DateText.Outcome.NotADate:
                set(row, null, cell);
                errors.Report("Import.BadDate", header, row.Line, cell);
                return;
            case DateText.Outcome.Ambiguous:
                set(row, null, cell);
                _waiting.Add(new(row.Record, row.Line, cell));
                return;
            case DateText.Outcome.ProvesDayFirst:
                Decide(DateOrder.DayFirst, cell);
                break;
            case DateText.Outcome.ProvesMonthFirst:
                Decide(DateOrder.MonthFirst, cell);
                break;
        }
        Set(row, value, cell);
    }

    /// <summary>Fixes the order and reads the values that waited.</summary>
    public void Decide(DateOrder decided, string because)
    {
        Order = decided;
        _proof = because;
        var state = new RowState();
        foreach (var (record, line, text) in _waiting)
        {
            state.Start(record, line);
            if (DateText.Parse(text, decided, zone, out var value) == DateText.Outcome.NotADate)
            {
                errors.Report("Import.BadDate", header, line, text);
                continue;
            }
            Set(state, value, text);
            Settled?.Invoke(state);
        }
        _waiting.Clear();
    }

    /// <summary>The waiting values by record, read in an order without fixing it.</summary>
    public IEnumerable<(CrmRecord Record, DateTimeOffset Value)> Waitings(DateOrder tried)
    {
        foreach (var (record, _, text) in _waiting)
        {
            if (DateText.Parse(text, tried, zone, out var value) != DateText.Outcome.NotADate)
            {
                yield return (record, value);
            }
        }
    }

    /// <summary>Called for a record whose waiting value was read after the row was complete.</summary>
    public Action<RowState>? Settled { get; set; }

    private void Set(RowState row, DateTimeOffset value, string text)
    {
        if (HasShortYear(text))
        {
            _shortYear ??= text;
            // Nobody is born after his card was exported.
            if (property == nameof(CrmContact.BirthDate) && value.Year > latestYear)
            {
                value = value.AddYears(-100);
            }
        }
        _precision.Add(value);
        set(row, value, text);
    }

    /// <summary>Whether a text is a day and a month: --03-21, 03-21, 21.03, 21 марта.</summary>
    private bool IsWithoutYear(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimStart('-');
        return text.Length is >= 3 and <= 20
            && (DateText.Parse($"2000-{text}", DateOrder.DayFirst, zone, out _) != DateText.Outcome.NotADate || DateText.Parse($"{text.TrimEnd('.')}.2000", DateOrder.DayFirst, zone, out _) != DateText.Outcome.NotADate
                || DateText.Parse($"{text} 2000", DateOrder.DayFirst, zone, out _) != DateText.Outcome.NotADate);
    }

    private static bool HasShortYear(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var last = text.LastIndexOfAny('.', '/');
        var end = last + 3;
        return last > 2 && text.Length >= end && char.IsAsciiDigit(text[last + 1]) && char.IsAsciiDigit(text[last + 2]) && (text.Length == end || !char.IsAsciiDigit(text[end])) && text[(last - 3)..last].ContainsAny('.', '/');
    }

    private string Reading(string text, DateOrder tried) =>
        DateText.Parse(text, tried, zone, out var value) == DateText.Outcome.NotADate ? text : value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private readonly record struct Waiting(CrmRecord Record, int Line, string Text);
}
