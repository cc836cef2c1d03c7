using System.Globalization;
using System.Text;

namespace CrmAudit.ExampleGenerator.Formats;

/// <summary>
/// The log of the exchange with 1C: every quarter of an hour in working time a batch goes over. A time-out was mended in March and came back in May, unknown articles are
/// rejected all along, a certificate expired once, and somebody once wrote the address of the webhook with its key.
/// </summary>
internal static class ExchangeLog
{
    private const int Days = 100;

    public static byte[] Text(SeededRandom random)
    {
        var log = new StringBuilder();
        for (var day = Days; day >= 0; day--)
        {
            var date = Calendar.ExportedAt.Date.AddDays(-day);
            if (date.DayOfWeek == DayOfWeek.Sunday)
            {
                continue;
            }
            for (var time = date.AddHours(9); time < date.AddHours(18) && time < Calendar.ExportedAt; time = time.AddMinutes(15))
            {
                Batch(log, random, time.AddSeconds(random.Below(40)), day);
            }
        }
        return Encoding.UTF8.GetBytes(log.ToString());
    }

    private static void Batch(StringBuilder log, SeededRandom random, DateTime time, int day)
    {
        Line(log, time, "INFO", string.Create(CultureInfo.InvariantCulture, $"Пакет {random.Between(10_000, 99_999)} отправлен в 1С: документов {random.Between(1, 14)} за {random.Between(80, 900)} мс"));
        if (random.Chance(2))
        {
            Line(log, time.AddSeconds(3), "ERROR", string.Create(CultureInfo.InvariantCulture, $"Номенклатура не найдена по артикулу ZH-{random.Between(1000, 1040)}, строка {random.Between(1, 9)}"));
        }
        // Mended in the spring, back since the week before last.
        if ((day is > 70 or < 12) && random.Chance(3))
        {
            Line(log, time.AddSeconds(5), "ERROR", string.Create(CultureInfo.InvariantCulture, $"Сервер 1С не ответил за {random.Between(30, 60)} с, пакет {random.Between(10_000, 99_999)} отложен"));
        }
        if (day is 83 or 84 && random.Chance(30))
        {
            Line(log, time.AddSeconds(7), "ERROR", "Срок сертификата сервера обмена истёк");
        }
        if (day == 39 && time.Hour == 11 && time.Minute < 15)
        {
            Line(log, time.AddSeconds(9), "WARN", "Повтор запроса https://zhetiqoima.example.kz/rest/7/q8w2e5r1t9y4u6i3/crm.deal.list после паузы 5 с");
        }
    }

    private static void Line(StringBuilder log, DateTime time, string level, string message) =>
        log.Append(CultureInfo.InvariantCulture, $"{TextFile.Iso(time)} {level,-5} [обмен-1с] {message}\n");
}
