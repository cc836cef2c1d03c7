using System.Text;
using CrmAudit.Engine.Checks.Pipeline;
using CrmAudit.Engine.Text;
using CrmAudit.Engine.Text.Emails;
using CrmAudit.Engine.Text.Links;
using CrmAudit.Engine.Text.Names;
using CrmAudit.Engine.Text.Phones;
using CrmAudit.Engine.Text.Quality;
using CrmAudit.Engine.Text.TaxIds;
using CrmAudit.Engine.Values;

namespace CrmAudit.Fuzz;

/// <summary>What reads one cell, without a file around it: dates, amounts, ways to reach somebody, names.</summary>
internal static class CellTargets
{
    /// <summary>A cell of an export is seldom longer.</summary>
    private const int Longest = 300;

    private const int MostSeeds = 20_000;

    private static readonly char[] Ends = [';', ',', '\t', '\n', '\r', '"', '<', '>'];

    private static readonly string[] Own =
    [
        "31.12.2025 23:59:59+05:00", "2026-02-29T10:00:00Z", "12/31/2025 11:59 PM", "45678.5", "1767225600", "15 қаңтар 2026 ж.", "3 дня 4 часа", "1 234 567,89 ₸", "-1.234.567,89", "(1 200.00)", "1,5E+3", "12%", "₸ 5 млн",
        "+7 (701) 000-00-01, доб. 12", "8 727 250 00 00; 8701 000 00 02", "7.01E+10", "d.ospanova+crm@example.kz; info@пример.рф", "https://wa.me/77010000001?text=%20", "ТОО «Пример-Сервис»", "ИП Оспанова Дана Сериковна", "Оспанова Д.С.",
        "Abdrakhmanov Yerlan uly", "990101300016", "БИН 990140000017", "Q3 2026", "прошлая неделя", "01.01.2026 - 31.03.2026",
    ];

    /// <summary>The targets.</summary>
    /// <param name="exports">Files whose cells the damage begins with.</param>
    public static IEnumerable<FuzzTarget> All(IEnumerable<string> exports)
    {
        IReadOnlyList<byte[]> seeds = [.. Own.Concat(exports.Where(static path => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)).SelectMany(static path => File.ReadAllText(path).Split(Ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            .Where(static cell => cell.Length is > 0 and <= 80).Distinct(StringComparer.Ordinal).Take(MostSeeds).Select(Encoding.UTF8.GetBytes)];
        yield return Of("cell.date", Date);
        yield return Of("cell.amount", Amount);
        yield return Of("cell.reach", Reach);
        yield return Of("cell.name", Name);

        FuzzTarget Of(string name, Action<string> read) => new(name, ".txt", seeds, path => Take(read, File.ReadAllBytes(path))) { InMemory = bytes => Take(read, bytes), Largest = Longest };
    }

    private static string? Take(Action<string> read, byte[] bytes)
    {
        read(HalfCharacters.Mended(Encoding.UTF8.GetString(bytes)));
        return null;
    }

    private static void Date(string text)
    {
        foreach (var order in Enum.GetValues<DateOrder>())
        {
            DateText.Parse(text, order, LocalTime.Utc, out _);
        }
        DateText.IsSpreadsheetZero(text);
        ClockText.TryRest(text, 0, out _, out _);
        DurationText.Seconds(text);
        PeriodText.TryParse(text, new(2026, 6, 1), out _);
        RelativePeriod.Of(text, new(2026, 6, 1));
    }

    private static void Amount(string text)
    {
        foreach (var sign in ".,")
        {
            AmountText.TryParse(text, sign, out _, out _);
        }
        AmountText.ProvenSign(text);
        CurrencyText.Code(text);
        BooleanText.Parse(text);
        TestResultText.Parse(text);
        TaxIdValidity.Check(TaxIdText.Normalize(text));
        TaxIdText.WithoutCaption(text);
    }

    private static void Reach(string text)
    {
        var phone = PhoneText.Parse(text);
        PhoneValidity.Check(phone);
        PhoneText.Parse(text, isList: true);
        PhonePlaceholder.Is(text);
        EmailAddress.Check(text, out _);
        EmailPlaceholder.Is(text);
        EmailKey.Of(text);
        EmailList.Of(text);
        LinkText.Of(text);
    }

    private static void Name(string text)
    {
        PersonName.Parse(text);
        FirmNameForm.Of(text);
        FirmNameForm.Bare(text);
        WordScan.Of(text);
        KeyboardRuns.IsRun(text);
        LookAlikes.IsMixed(text);
        SpellingKeys.IsFormer(text);
        Skeleton.Of(text);
        StageKey.Of(text);
    }
}
