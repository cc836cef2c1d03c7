using System.Globalization;
using System.IO.Compression;
using System.Text;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Tests.Audit;

namespace CrmAudit.Engine.Tests.Reporting;

/// <summary>
/// A person stands wherever a person can write: no format of a redacted report shows a sign of it. Every planted text is a name, mail, phone or number nobody else
/// has, so that finding any of its signs is finding it.
/// </summary>
public sealed class PlantedTests : IDisposable
{
    /// <summary>Signs of what is planted: the name in its spellings and transliterations, the mail, the digits of phone and tax number.</summary>
    private static readonly string[] Signs =
    [
        "Жолымбет", "Zholymbet", "Jolymbet", "Ерғалым", "Yergalym", "Ergalym", "zh.secret", "planted.example", "7013374455", "7 013 374 455", "013374455", "701 337", "701-337", "880517301234", "17.05.1988", "1988-05-17",
    ];

    private const string Person = "Ерғалым Жолымбетов";
    private const string Mail = "zh.secret@planted.example";
    private const string Phone = "+7 701 337-44-55";
    private const string Number = "880517301234";
    private const string Note = "вчера звонил Ерғалым Жолымбетов +7 701 337-44-55, zh.secret@planted.example, ИИН 880517301234";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_that_was_planted_is_in_any_format_of_a_redacted_report()
    {
        var report = Audit();
        var clear = Written(report, redact: false);
        foreach (var sign in (string[])["Жолымбет", "planted.example", Number])
        {
            Assert.Contains(clear, file => file.Text.Contains(sign, StringComparison.OrdinalIgnoreCase));
        }
        var redacted = Written(report, redact: true);
        var found = (from file in redacted
                     from sign in Signs
                     let at = file.Text.IndexOf(sign, StringComparison.OrdinalIgnoreCase)
                     where at >= 0
                     select $"{file.Name}: {file.Text[Math.Max(0, at - 90)..Math.Min(file.Text.Length, at + 60)]}").ToList();
        Assert.True(found.Count == 0, string.Join('\n', found.Take(40)));

        // What the product says itself is still there.
        var page = redacted.Single(static file => file.Name.EndsWith(".html", StringComparison.Ordinal)).Text;
        Assert.All((string[])["contacts.csv", "label-0001", "Телефон"], word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    private AuditReport Audit()
    {
        Write("contacts.csv",
            $"ID;Имя;Фамилия;Отчество;Телефон;E-mail;Компания;Ответственный;Дата создания;Дата рождения;Комментарий;Источник;Адрес;ИИН;{Person}",
            string.Join('\n', Enumerable.Range(1, 40).Select(static i => string.Create(CultureInfo.InvariantCulture, $"{i};Айгуль{i};Сейтова{i};;+77{7010000000L + i};a{i}@mail.example;ТОО Алма{i};Ким Анна;2026-0{1 + (i % 5)}-10;;;Сайт;;;"))),
            $"{Person};Ерғалым;Жолымбетов;{Person};{Phone};{Mail};ТОО {Person};{Person};{Note};17.05.1988;{Note};{Note};{Note};{Number};{Note}",
            $"7013374455;Ерғалым;Жолымбетов;;{Phone};{Mail};ТОО {Person};{Person};2026-02-01;17.05.1988;{Note};{Person};{Note};{Number};{Phone}",
            $"42;Ерғалым;Жолымбетов;;{Note};{Note};{Note};{Note};2026-02-01;{Note};;{Mail};;{Note};{Mail}");
        Write("deals.csv",
            "ID;Название сделки;Воронка;Стадия сделки;Сумма;Валюта;Контакт;Ответственный;Дата создания;Дата закрытия;Причина отказа;Источник;Комментарий",
            string.Join('\n', Enumerable.Range(1, 40).Select(static i => string.Create(CultureInfo.InvariantCulture, $"{i};Сделка {i};Продажи;{(i % 2 == 0 ? "В работе" : "Сделка успешна")};{i * 1000};KZT;Айгуль{i};Ким Анна;2026-0{1 + (i % 5)}-10;;;Сайт;"))),
            $"{Person};{Note};{Person};Звонить {Person};договориться с {Person} {Phone};{Mail};{Person};{Person};{Note};{Note};{Note};{Person};{Note}",
            $"77;{Person};{Phone};{Mail};87013374455;KZT;{Person};{Person};2026-02-01;2026-03-01;{Person};{Phone};{Note}");
        Write($"{Person} задачи.csv",
            "ID;Название;Ответственный;Крайний срок;Статус;Сделка;Описание",
            $"1;Позвонить {Person};{Person};2026-01-01;Звонит {Person};77;{Note}",
            $"2;{Phone};{Person};{Note};Ждёт выполнения;{Person};{Mail}");
        Write("service.log",
            $"2026-05-01 10:00:00 ERROR [{Person}] order of {Person} {Phone} not sent: {Mail}",
            $"2026-05-01 10:01:00 ERROR payment of {Number} failed for {Person}",
            "2026-05-01 10:02:00 INFO done");
        Write("figures.csv", "Отчёт;Группа;Показатель;Значение", $"Продажи {Person};{Person};{Person};100", $"Продажи {Person};{Mail};Сумма;{Phone}");
        using (var archive = ZipFile.Open(_folder.File("backup.zip"), ZipArchiveMode.Create))
        {
            using var entry = new StreamWriter(archive.CreateEntry($"{Person}/{Phone} contacts.csv").Open());
            entry.Write($"ID;Имя;Фамилия;Телефон\n900;Ерғалым;Жолымбетов;{Phone}\n901;Анна;Ким\n");
        }
        Write("audit.yaml",
            $"audit: {{ company: 'ТОО {Person}', language: ru, asOf: 2026-06-01, confidential: [Комментарий, 'Дата рождения'], team: {{ sales: '{Person}', technical: '{Mail}' }} }}",
            "exports:",
            "  - path: '*.csv'",
            "  - path: '*.zip'",
            "pipelines:",
            $"  - {{ name: '{Person}', stages: [ {{ name: 'Звонить {Person}', limitDays: 3, criterion: '{Note}' }} ] }}",
            "integrations:",
            $"  - {{ name: 'Обмен {Person}', kind: forms, mechanism: webhook, document: 'https://wiki.example/{Mail}', owner: '{Person}', log: service.log }}",
            "suppressions:",
            $"  - {{ id: '{Person}', check: Data.InvalidPhone, kind: AcceptedRisk, reason: '{Note}', owner: '{Person}', ticket: '{Mail}', expires: 2026-12-01 }}");
        var config = AuditConfigReader.Read(_folder.File("audit.yaml"));
        return AuditRunner.Run(config, new RunOptions { Detail = true }, new SilentObserver(), CancellationToken.None).Report;
    }

    private void Write(string name, params string[] lines) => File.WriteAllText(_folder.File(name), string.Join('\n', lines) + "\n", new UTF8Encoding(true));

    private List<(string Name, string Text)> Written(AuditReport report, bool redact)
    {
        var folder = Directory.CreateDirectory(_folder.File(redact ? "redacted" : "clear")).FullName;
        var written = ReportExporter.Export(report, [.. ReportExporter.SupportedExtensions.Select(extension => Path.Combine(folder, "audit" + extension))], new() { Language = "ru", Redact = redact });
        return [.. written.Select(static path => (Path.GetFileName(path), TextOf(path)))];
    }

    private static string TextOf(string path)
    {
        if (path.EndsWith(".gz", StringComparison.Ordinal))
        {
            using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            return new StreamReader(packed).ReadToEnd();
        }
        if (!path.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            return File.ReadAllText(path);
        }
        using var zip = ZipFile.OpenRead(path);
        return string.Join('\n', zip.Entries.Select(static entry => entry.FullName + "\n" + new StreamReader(entry.Open()).ReadToEnd()));
    }
}
