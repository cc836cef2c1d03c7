using System.Globalization;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Configuration.Validation;
using CrmAudit.Engine.Text.Rendering;
using CrmAudit.Engine.Values;
using ExcelDataReader;

namespace CrmAudit.Engine.Configuration.Answers;

/// <summary>
/// Answers filled into the test protocol, as a workbook (sheet Protocol) or delimited text, in whatever of the three languages it was written. Rows without a result are
/// not answered yet; a result without its day or the name of who tested, a
/// day still to come, a question no check asks and a question answered twice are errors with their line.
/// </summary>
internal static class AnswerSheet
{
    /// <summary>Id of the sheet.</summary>
    public const string Name = "Protocol";

    private const int Key = 0;
    private const int Result = 5;
    private const int On = 6;
    private const int By = 7;
    private const int Note = 8;

    /// <summary>The answers by key; what is wrong goes to the errors.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="now">Now: no test was done after it.</param>
    /// <param name="errors">Hears of what is wrong, with the line.</param>
    public static IReadOnlyDictionary<string, AnswerSection> Read(string path, DateTimeOffset now, ConfigErrors errors)
    {
        var answers = new Dictionary<string, AnswerSection>(StringComparer.Ordinal);
        SheetFile.Read(path, "answersFile", errors, reader => Read(reader, path, now, errors, answers), false);
        return answers;
    }

    /// <summary>Whether there is a protocol to read.</summary>
    private static bool Read(IExcelDataReader reader, string path, DateTimeOffset now, ConfigErrors errors, Dictionary<string, AnswerSection> answers)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!SheetFile.IsText(path) && !SheetTitle.Is(reader.Name, Name))
        {
            if (!reader.NextResult())
            {
                errors.Add("Config.NoProtocolSheet", new(path, 1, 1), "answersFile", ("sheet", Name));
                return false;
            }
        }
        for (var line = 1; reader.Read(); line++)
        {
            if (line == 1 && reader.FieldCount <= By)
            {
                errors.Add("Config.NotAProtocol", new(path, 1, 1), "answersFile", ("columns", (long)reader.FieldCount), ("wanted", (long)Note + 1));
                return false;
            }
            if (line > 1 && Of(reader, new(path, line, Result + 1), now, errors) is var (key, answer) && !answers.TryAdd(key, answer))
            {
                errors.Add("Config.AnswerTwice", new(path, line, Key + 1), key, ("line", (long)lines[key]));
            }
            lines.TryAdd(Id(reader), line);
        }
        return true;
    }

    private static (string Key, AnswerSection Answer)? Of(IExcelDataReader reader, ConfigMark mark, DateTimeOffset now, ConfigErrors errors)
    {
        var key = Id(reader);
        var result = Text(reader, Result);
        if (key.Length == 0 || result.Length == 0)
        {
            return null;
        }
        if (!AnswerRules.IsKnown(key))
        {
            var name = ConfigRuleContext.WithNearest("Config.UnknownCheck", key.Split(':')[0], CheckCatalogue.All.Select(static known => known.Id), out var nearest);
            errors.Add(name, mark with { Column = Key + 1 }, key, ("value", key), ("nearest", nearest));
            return null;
        }
        if (Value(result) is not { } value)
        {
            errors.Add("Config.AnswerValue", mark, key, ("value", result));
            return null;
        }
        if (Day(reader) is not { } on)
        {
            errors.Add("Config.AnswerWithoutDay", mark with { Column = On + 1 }, key, ("value", Text(reader, On)));
            return null;
        }
        if (AnswerRules.IsAhead(on, now))
        {
            errors.Add("Config.AnswerInFuture", mark with { Column = On + 1 }, key, ("value", Text(reader, On)));
            return null;
        }
        if (Text(reader, By) is not { Length: > 0 } by)
        {
            errors.Add("Config.AnswerWithoutName", mark with { Column = By + 1 }, key);
            return null;
        }
        return (key, new() { Value = value, By = by, On = on, Evidence = Text(reader, Note) is { Length: > 0 } note ? note : null });
    }

    /// <summary>A result as the configuration writes an answer; null when it is none.</summary>
    private static string? Value(string text) => TestResultText.Parse(text) is { } passed ? (passed ? "yes" : "no") : AnswerValue.Parse(text) is null ? null : text;

    /// <summary>The key without the apostrophe that kept it from being a formula.</summary>
    private static string Id(IExcelDataReader reader) => Text(reader, Key).TrimStart('\'');

    private static DateOnly? Day(IExcelDataReader reader)
    {
        if (reader.FieldCount > On && reader.GetValue(On) is DateTime day)
        {
            return DateOnly.FromDateTime(day);
        }
        return DateText.Parse(Text(reader, On), DateOrder.DayFirst, LocalTime.Utc, out var value) == DateText.Outcome.Read ? DateOnly.FromDateTime(value.DateTime) : null;
    }

    private static string Text(IExcelDataReader reader, int column) =>
        reader.FieldCount > column ? (Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? "").Trim() : "";
}
