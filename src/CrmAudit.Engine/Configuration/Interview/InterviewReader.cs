using System.Globalization;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Text.Rendering;
using CrmAudit.Engine.Values;
using ExcelDataReader;

namespace CrmAudit.Engine.Configuration.Interview;

/// <summary>
/// Reads a filled interview, in whatever of the three languages it was written, into the nodes of a configuration: from there on it is bound and checked as if it stood in the file, with sheet and row
/// as its place.
/// </summary>
internal sealed class InterviewReader(string path, ConfigErrors errors)
{
    /// <summary>What the sheets are called in this book.</summary>
    private readonly Dictionary<InterviewSheet, string> _titles = [];

    /// <summary>The answered rows by id of the sheet. A file that is no workbook, or cannot be read, has none: who reads the protocol in it says why.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<InterviewRow>> Read()
    {
        var rows = new Dictionary<string, IReadOnlyList<InterviewRow>>(StringComparer.Ordinal);
        var isWhole = SheetFile.Read(path, "answersFile", new ConfigErrors(), reader =>
        {
            do
            {
                if (InterviewSheet.All.FirstOrDefault(sheet => SheetTitle.Is(reader.Name, sheet.Name)) is { } sheet)
                {
                    _titles[sheet] = reader.Name;
                    rows[sheet.Name] = sheet == InterviewSheet.Firm ? FirmOf(reader) : RowsOf(reader, sheet);
                }
            }
            while (reader.NextResult());
            return true;
        }, false);
        if (!isWhole)
        {
            rows.Clear();
        }
        return rows;
    }

    private List<InterviewRow> RowsOf(IExcelDataReader reader, InterviewSheet sheet)
    {
        var rows = new List<InterviewRow>();
        if (!reader.Read() || ColumnsOf(reader, sheet) is not { } columns)
        {
            return rows;
        }
        for (var line = 2; reader.Read(); line++)
        {
            if (line < InterviewSheet.FirstRow)
            {
                continue;
            }
            var answers = new Dictionary<string, ConfigNode>(StringComparer.Ordinal);
            foreach (var (at, column) in columns)
            {
                if (Answer(reader, at, column, Mark(sheet, line, at)) is { } answer)
                {
                    answers[column.Key] = answer;
                }
            }
            if (answers.Count > 0)
            {
                rows.Add(new(Mark(sheet, line, 0), answers));
            }
        }
        return rows;
    }

    /// <summary>The columns by their keys, wherever they were moved to; a column somebody added is left alone.</summary>
    private List<(int At, InterviewColumn Column)>? ColumnsOf(IExcelDataReader reader, InterviewSheet sheet)
    {
        List<(int At, InterviewColumn Column)> columns =
        [
            .. Enumerable.Range(0, reader.FieldCount)
                .Select(at => (at, sheet.Columns.FirstOrDefault(column => column.Key == Text(reader, at))))
                .Where(static pair => pair.Item2 is not null).Select(static pair => (pair.at, pair.Item2!)),
        ];
        if (sheet.Columns.FirstOrDefault(column => columns.Count(found => found.Column == column) != 1) is not { } missing)
        {
            return columns;
        }
        errors.Add("Config.InterviewKeys", Mark(sheet, 1, 0), "answersFile", ("sheet", TitleOf(sheet)), ("column", new CrmText(sheet.CaptionOf(missing))));
        return null;
    }

    private List<InterviewRow> FirmOf(IExcelDataReader reader)
    {
        var answers = new Dictionary<string, ConfigNode>(StringComparer.Ordinal);
        for (var line = 1; reader.Read(); line++)
        {
            if (InterviewSheet.Firm.Columns.FirstOrDefault(column => column.Key == Text(reader, 0)) is { } column && Answer(reader, 2, column, Mark(InterviewSheet.Firm, line, 2)) is { } answer)
            {
                answers.TryAdd(column.Key, answer);
            }
        }
        return [new(Mark(InterviewSheet.Firm, 1, 0), answers)];
    }

    private ConfigNode? Answer(IExcelDataReader reader, int at, InterviewColumn column, ConfigMark mark)
    {
        var text = Text(reader, at);
        if (text.Length == 0)
        {
            return null;
        }
        switch (column.Kind)
        {
            case InterviewCell.List:
                return new ConfigList(mark, [.. Parts(text).Select(part => new ConfigScalar(mark, part, isPlain: false))]);
            case InterviewCell.Choices:
                var chosen = Parts(text).Select(part => Choice(part, column, mark)).ToList();
                return chosen.Contains(null) ? null : new ConfigList(mark, chosen!);
            case InterviewCell.Choice:
                return Choice(text, column, mark);
            default:
                return new ConfigScalar(mark, text, isPlain: false);
            case InterviewCell.Day when reader.GetValue(at) is string && DateText.Parse(text, DateOrder.DayFirst, LocalTime.Utc, out var day) == DateText.Outcome.Read:
                return new ConfigScalar(mark, Iso(day.DateTime), isPlain: false);
            case InterviewCell.Number when reader.GetValue(at) is string && AmountText.TryParse(text, AmountText.ProvenSign(text), out var number, out _):
                return new ConfigScalar(mark, number.ToString(CultureInfo.InvariantCulture), isPlain: false);
        }
    }

    private ConfigScalar? Choice(string text, InterviewColumn column, ConfigMark mark)
    {
        if (column.Options!.FirstOrDefault(option => option == text || TextCatalogue.InEveryLanguage(InterviewColumn.WordsOf(option)).Contains(text, StringComparer.OrdinalIgnoreCase)) is { } known)
        {
            return new(mark, known, isPlain: false);
        }
        errors.Add("Config.InterviewChoice", mark, column.Key, ("value", text.Length > 80 ? text[..80] + "…" : text), ("options", column.Options!.Select(static option => new CrmText(InterviewColumn.WordsOf(option))).ToList()));
        return null;
    }

    private ConfigMark Mark(InterviewSheet sheet, int line, int at) => new($"{path} [{TitleOf(sheet)}]", line, at + 1);

    private string TitleOf(InterviewSheet sheet) => _titles.GetValueOrDefault(sheet, sheet.Name);

    private static string[] Parts(string text) => text.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Iso(DateTime moment) => moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static string Text(IExcelDataReader reader, int at) => reader.FieldCount <= at ? "" : reader.GetValue(at) switch
    {
        null => "",
        DateTime moment => Iso(moment),
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        var value => (Convert.ToString(value, CultureInfo.InvariantCulture) ?? "").Trim(),
    };
}
