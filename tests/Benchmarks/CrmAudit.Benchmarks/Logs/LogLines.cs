using System.Globalization;
using System.Text;

namespace CrmAudit.Benchmarks.Logs;

/// <summary>A log of an exchange between a CRM and an accounting system, from a fixed seed.</summary>
internal static class LogLines
{
    private static readonly string[] Names = ["Ахметов", "Ким", "Сериков", "Иванова", "Петров", "Жумабаева", "Нурланов", "Оспанова"];

    private static readonly string[] Steps = ["contacts", "orders", "payments", "stock", "prices", "documents"];

    public static void Write(string path, int lines)
    {
        var random = new Random(20260302);
        var time = new DateTime(2026, 1, 5, 9, 0, 0, DateTimeKind.Unspecified);
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        for (var i = 0; i < lines; i++)
        {
            time = time.AddMilliseconds(random.Next(20, 4000));
            writer.Write(time.ToString("yyyy-MM-dd HH:mm:ss,fff", CultureInfo.InvariantCulture));
            writer.WriteLine(Entry(random));
        }
    }

    private static string Entry(Random random)
    {
        var (id, step, name) = (random.Next(1, 900_000), Steps[random.Next(Steps.Length)], Names[random.Next(Names.Length)]);
        return random.Next(20) switch
        {
            0 => $" ERROR exchange.http - POST https://crm.example.kz/rest/crm.deal.update?id={id} failed with status 502 after {random.Next(30_000)} ms",
            1 => $" WARN exchange.queue - Retry {random.Next(1, 5)} of 5 for message {Guid.NewGuid()} in {random.Next(60)} s",
            2 => $" ERROR exchange.map - Контрагент «{name}» не найден по БИН {random.Next(100_000_000, 999_999_999)}012, сделка {id} пропущена",
            3 => $" INFO exchange.pay - Оплата {random.Next(1, 900)} {random.Next(100, 999)},{random.Next(10, 99)} тг от {random.Next(1, 28)} марта 2026 привязана к сделке {id}",
            < 8 => $" INFO exchange.sync - Step {step} finished: {random.Next(500)} read, {random.Next(500)} written, {random.Next(3)} rejected",
            < 12 => $" DEBUG exchange.cache - Hit key=deal:{id}:{step} age={random.Next(3600)}s",
            < 16 => $" INFO exchange.http - Request to 10.0.{random.Next(255)}.{random.Next(255)}:8080 user {name} took {random.Next(3000)} ms",
            _ => $" INFO exchange.sync - Record {id} of {step} is up to date",
        };
    }
}
