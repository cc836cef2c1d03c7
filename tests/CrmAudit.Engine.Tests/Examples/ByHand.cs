using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CrmAudit.Engine.Tests.Examples;

/// <summary>
/// The exports of the example read without the engine: cells split by hand, rows as header to text. Everything here is written
/// for these files only and as plainly as can be, so that its counts owe nothing to the code they are held against.
/// </summary>
internal static class ByHand
{
    private static readonly string[] Fillers = ["тест", "-", "123", "фыва", "жоқ", "qwerty", "имя", "...", "n/a", "нет", "test@test.com", "тестовый лид", "+7 (777) 777-77-77", "8 (000) 000-00-00"];

    private static readonly string[] MobileCodes = ["700", "701", "702", "705", "706", "707", "708", "747", "771", "775", "776", "777", "778"];

    /// <summary>The end of the day of the exports.</summary>
    public static DateTime AsOf { get; } = new(2026, 5, 29, 23, 59, 59, DateTimeKind.Unspecified);

    public static IReadOnlyList<Dictionary<string, string>> Contacts { get; } = [.. Table("bitrix24/contacts.csv", ';'), .. Table("amocrm/amocrm_export_contacts.csv", ';').Where(static row => row["Тип"] == "контакт")];

    public static IReadOnlyList<Dictionary<string, string>> Companies { get; } = [.. Table("bitrix24/companies.csv", ';'), .. Table("amocrm/amocrm_export_contacts.csv", ';').Where(static row => row["Тип"] == "компания")];

    public static IReadOnlyList<Dictionary<string, string>> Leads { get; } = Table("bitrix24/leads.csv", ';');

    /// <summary>All rows of the deals of Bitrix24: one a product.</summary>
    public static IReadOnlyList<Dictionary<string, string>> DealRows { get; } = Table("bitrix24/deals.csv", ';');

    public static IReadOnlyList<HandDeal> Deals { get; } =
    [
        .. DealRows.GroupBy(static row => row["ID"]).Select(static rows => new HandDeal(
            rows.First(), rows.All(static row => Amount(row["Сумма"]) is null) ? null : rows.Sum(static row => Amount(row["Сумма"])), rows.First()["Валюта"], rows.First()["Стадия сделки"],
            Moment(rows.First()["Дата создания"]), Moment(rows.First()["Дата изменения"]), rows.First()["Источник"] + rows.First()["UTM Source"])),
        .. Table("amocrm/amocrm_export_leads.csv", ',').Select(static row => new HandDeal(
            row, Amount(row["Бюджет "]), "", row["Этап сделки"], Moment(row["Дата создания сделки"]), Moment(row["Дата редактирования"]), row["utm_source"])),
    ];

    /// <summary>Tasks of the portal, read from the markup, and entries of the list of activities: number, done, deadline.</summary>
    public static IReadOnlyList<(string Id, bool Done, DateTime? DueAt)> Tasks { get; } =
    [
        .. Regex.Matches(Text("bitrix24/tasks.xls"), "<tr>(<td>.*?)</tr>").Select(static row => Regex.Matches(row.Groups[1].Value, "<td>(.*?)</td>").Select(static cell => cell.Groups[1].Value).ToList())
            .Select(static cells => (cells[0], cells[5] == "Завершена", Moment(cells[9]))),
        .. Table("bitrix24/activities.csv", ';').Select(static row => (row["ID"], row["Статус"] == "Завершено", Moment(row["Срок"]))),
    ];

    public static IReadOnlyList<Dictionary<string, string>> Recipients { get; } = Table("mailing/unisender_spring_catalogue.csv", ',');

    /// <summary>Entries of the site's forms.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Forms { get; } = Table("site/tilda_leads.csv", ';');

    /// <summary>Purposes of the payments of the bank.</summary>
    public static IReadOnlyList<string> Purposes { get; } = [.. Text("bank/kl_to_1c.txt").Split("\r\n").Where(static line => line.StartsWith("НазначениеПлатежа=", StringComparison.Ordinal))];

    /// <summary>Deal, time and code of each entry of the stage history, read from the text.</summary>
    public static IReadOnlyList<(string Deal, DateTime At, string Code)> Moves { get; } =
    [
        .. Regex.Matches(Text("bitrix24/crm.stagehistory.list.json"), "\"OWNER_ID\":\"(\\d+)\",\"CREATED_TIME\":\"([^+]+)\\+05:00\".*?\"STAGE_ID\":\"([^\"]+)\"")
            .Select(static match => (match.Groups[1].Value, DateTime.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), match.Groups[3].Value)),
    ];

    public static IReadOnlyList<string> Calls { get; } = [.. Text("telephony/Master.csv").Split('\n').Where(static line => line.Length > 0)];

    /// <summary>Number and total of each line of the marketplace's workbook.</summary>
    public static IReadOnlyList<(string Order, decimal Total, string Status)> OrderLines { get; } = ReadOrderLines();

    public static HashSet<string> WorkingUsers { get; } = [.. Text("users.csv").Split("\r\n").Select(static line => line.Split(';')).Where(static cells => cells.Length > 5 && cells[5] == "Нет").Select(static cells => cells[1])];

    /// <summary>Typed only to get past the form.</summary>
    public static bool IsFiller(string text) => Fillers.Contains(text.Trim().ToLowerInvariant());

    /// <summary>Neither blank nor a filler.</summary>
    public static bool Says(string? text) => !string.IsNullOrWhiteSpace(text) && !IsFiller(text);

    public static string Cell(Dictionary<string, string> row, params string[] columns) => columns.Select(column => row.GetValueOrDefault(column, "")).FirstOrDefault(static text => text.Length > 0) ?? "";

    public static DateTime? Moment(string text) => text.Length == 0 ? null : DateTime.ParseExact(text, ["dd.MM.yyyy HH:mm:ss", "dd.MM.yyyy"], CultureInfo.InvariantCulture);

    /// <summary>Eleven digits that start with 77 or 87 and a mobile code.</summary>
    public static bool IsPhone(string text) => string.Concat(text.Where(char.IsAsciiDigit)) is { Length: 11 } digits && digits[0] is '7' or '8' && MobileCodes.Contains(digits[1..4]);

    /// <summary>One @ with something before it and a dotted domain behind it.</summary>
    public static bool IsEmail(string text) => Regex.IsMatch(text, @"^[A-Za-z0-9._-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$");

    /// <summary>The check digit of a BIN whose lost zeros are put back.</summary>
    public static bool IsTaxId(string text)
    {
        var digits = text.PadLeft(12, '0').Select(static c => c - '0').ToArray();
        var sum = 0;
        for (var i = 0; i < 11; i++)
        {
            sum += digits[i] * (i + 1);
        }
        if (sum % 11 == 10)
        {
            sum = 0;
            for (var i = 0; i < 11; i++)
            {
                sum += digits[i] * (((i + 2) % 11) + 1);
            }
        }
        return sum % 11 == digits[11];
    }

    private static decimal? Amount(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) && !text.Contains(',', StringComparison.Ordinal)
        ? amount
        : text == "1,5 млн" ? 1_500_000m : null;

    private static List<Dictionary<string, string>> Table(string path, char delimiter) => TableOf(Text(path), delimiter);

    /// <summary>The rows of a text, as header to cell.</summary>
    public static List<Dictionary<string, string>> TableOf(string text, char delimiter)
    {
        var rows = Split(text.TrimStart('\uFEFF'), delimiter);
        var header = rows[0];
        return [.. rows.Skip(1).Select(row => header.Select((name, i) => (name, Text: row[i])).Where(static pair => pair.name.Length > 0).ToDictionary(static pair => pair.name, static pair => pair.Text))];
    }

    public static string Text(string path) => File.ReadAllText(Path.Combine(ExampleFolder.Exports, path)).TrimStart('\uFEFF');

    private static List<List<string>> Split(string text, char delimiter)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = "";
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell += '"';
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c == delimiter)
            {
                row.Add(cell);
                cell = "";
            }
            else if (!quoted && c is '\n')
            {
                row.Add(cell);
                rows.Add(row);
                (row, cell) = ([], "");
            }
            else if (quoted || c != '\r')
            {
                cell += c;
            }
        }
        return rows;
    }

    private static List<(string Order, decimal Total, string Status)> ReadOrderLines()
    {
        using var archive = ZipFile.OpenRead(Path.Combine(ExampleFolder.Exports, "kaspi/ArchiveOrders.xlsx"));
        using var sheet = archive.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        return [.. XDocument.Load(sheet).Descendants(main + "row").Skip(1)
            .Select(row => row.Elements(main + "c").ToDictionary(static cell => cell.Attribute("r")!.Value[..1] + cell.Attribute("r")!.Value.Count(char.IsLetter), static cell => cell.Value))
            .Select(static cells => (cells["A1"], decimal.Parse(cells["F1"], CultureInfo.InvariantCulture), cells.GetValueOrDefault("J1", "")))];
    }
}
