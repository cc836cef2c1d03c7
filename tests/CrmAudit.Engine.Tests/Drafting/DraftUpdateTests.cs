using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Drafting;
using CrmAudit.Engine.Files;
using CrmAudit.Engine.Tests.Audit;
using CrmAudit.Engine.Tests.Examples;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.Drafting;

/// <summary>An update keeps every line that is there, in its order, and adds what the exports show and the file does not mention.</summary>
public sealed class DraftUpdateTests : IDisposable
{
    private const string Deals = "ID;Название сделки;Воронка;Стадия сделки;Сумма;Валюта;Ответственный;Дата создания\n"
        + "1;Окна;Розница;Новая;100;KZT;Айгүл Сәрсенова;01.03.2026\n2;Двери;Розница;Замер;200;KZT;Айгүл Сәрсенова;02.03.2026\n3;Полы;Розница;Сделка успешна;300;KZT;Олег Ким;03.03.2026\n";

    private readonly TemporaryFolder _folder = new();

    public DraftUpdateTests() => Save("exports/deals.csv", Deals);

    public void Dispose() => _folder.Dispose();

    private string Config => _folder.File("audit.yaml");

    private void Save(string name, string text)
    {
        var path = _folder.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private AuditDraft Look() => ExportLook.At(ExportFiles.Find(_folder.File("exports"), recurse: true, ""), new SilentObserver(), TimeProvider.System, CancellationToken.None);

    /// <summary>Updates the file and holds the laws.</summary>
    private (string Text, int Added) Update(string before, string language = "en")
    {
        File.WriteAllText(Config, before);
        var draft = Look();
        var update = new DraftUpdate(AuditConfigReader.Read(Config, static _ => null), draft, new DraftWriter(draft, DraftAnswers.None, Config, language));
        var text = update.Apply(before);
        File.WriteAllText(Config, text);
        Assert.Empty(AuditConfigReader.Validate(Config, static _ => null).Select(static error => error.ToString()));
        var lines = new Queue<string>(text.Split('\n'));
        foreach (var line in before.TrimEnd('\r', '\n').Split('\n'))
        {
            Assert.Contains(line.TrimEnd('\r'), lines.Select(static other => other.TrimEnd('\r')));
            while (lines.Dequeue().TrimEnd('\r') != line.TrimEnd('\r'))
            {
            }
        }
        return (text, update.Added);
    }

    private const string Wider = "ID;Название сделки;Воронка;Стадия сделки;Сумма;Валюта;Ответственный;Дата создания;Любимый сорт;Куда звонить\n"
        + "1;Окна;Розница;Новая;100;KZT;Айгүл Сәрсенова;01.03.2026;улун;+7 701 000 00 11\n2;Двери;Розница;Замер;200;KZT;Айгүл Сәрсенова;02.03.2026;пуэр;+7 701 000 00 12\n3;Полы;Розница;Сделка успешна;300;KZT;Олег Ким;03.03.2026;улун;+7 701 000 00 13\n";

    [Fact]
    public void Columns_that_are_new_in_a_known_file_are_added_once()
    {
        var (before, _) = Update("exports:\n  - path: exports/deals.csv # mine\n    entity: Deal\n\nreports: []\n");
        Save("exports/deals.csv", Wider);
        var (text, added) = Update(before);
        Assert.InRange(added, 2, 2);
        Assert.Contains("«Любимый сорт»", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("Любимый сорт", StringComparison.Ordinal) < text.IndexOf("reports:", StringComparison.Ordinal));
        Assert.Equal((text, 0), Update(text));
    }

    [Fact]
    public void A_column_that_somebody_named_is_not_new_and_a_guess_joins_those_that_are_named()
    {
        var (before, _) = Update("exports:\n  - path: exports/deals.csv\n    columns:\n      Воронка: Pipeline\n");
        Save("exports/deals.csv", Wider);
        var (text, added) = Update(before.Replace("      Воронка: Pipeline\n", "      Воронка: Pipeline\n      Любимый сорт: Comment\n", StringComparison.Ordinal));
        Assert.Equal(1, added);
        Assert.Equal((text, 0), Update(text));
        Assert.Equal("Comment", AuditConfigReader.Read(Config, static _ => null).Exports[0].Columns["Любимый сорт"]);
    }

    private static AuditConfig On(string text) => AuditConfigReader.Parse(System.Text.RegularExpressions.Regex.Replace(text, @"(?m)^(\s*)#(?! \S)", "$1"), "on");

    [Theory]
    [MemberData(nameof(DraftLawTests.Folders), MemberType = typeof(DraftLawTests))]
    public void A_fresh_draft_has_nothing_to_add(string folder)
    {
        foreach (var language in (ReadOnlySpan<string>)["ru", "kk", "en"])
        {
            using var drafted = new Drafted(folder, language);
            var update = new DraftUpdate(drafted.Config, drafted.Draft, new DraftWriter(drafted.Draft, DraftAnswers.None, drafted.Path, language));
            Assert.Equal(drafted.Text, update.Apply(drafted.Text));
            Assert.Equal(0, update.Added);
        }
    }

    [Fact]
    public void A_switched_on_draft_has_nothing_to_add()
    {
        using var drafted = new Drafted(ExampleFolder.Exports);
        File.WriteAllText(drafted.Path, drafted.SwitchedOn);
        var update = new DraftUpdate(drafted.Config, drafted.Draft, new DraftWriter(drafted.Draft, DraftAnswers.None, drafted.Path, "en"));
        Assert.Equal(drafted.SwitchedOn, update.Apply(drafted.SwitchedOn));
    }

    [Fact]
    public void A_new_file_counts_and_new_stages_managers_and_pipelines_are_switched_off()
    {
        var before = new DraftWriter(Look(), DraftAnswers.None, Config, "en").Write();
        Save("exports/deals.csv", Deals + "4;Стены;Розница;Отгрузка;300;KZT;Марат Жумабаев;04.03.2026\n5;Крыша;Опт;Новая;300;KZT;Олег Ким;05.03.2026\n");
        Save("exports/contacts.csv", "ФИО;Телефон\nСейтова Айгүл;87010000001\nКим Олег;87010000002\n");
        var (text, added) = Update(before);
        // A file, a stage, a pipeline, and two managers: the deal Олег Ким had was won.
        Assert.Equal(5, added);
        var config = AuditConfigReader.Read(Config, static _ => null);
        Assert.Equal(["exports/deals.csv", "exports/contacts.csv"], config.Exports.Select(static export => export.Path));
        Assert.Empty(config.Pipelines);
        var on = On(text);
        Assert.Equal(["Замер", "Новая", "Сделка успешна", "Отгрузка"], on.Pipelines.Single(static pipeline => pipeline.Name == "Розница").Stages.Select(static stage => stage.Name));
        Assert.Equal("Новая", Assert.Single(on.Pipelines.Single(static pipeline => pipeline.Name == "Опт").Stages).Name);
        Assert.Contains("#    Марат Жумабаев:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_wrote_stays_with_its_comments_and_its_own_indents()
    {
        const string Before = "# Наш аудит\r\naudit:\r\n    language: ru # по-русски\r\nexports:\r\n- path: exports/deals.csv   # сделки\r\n  entity: Deal\r\n\r\n# воронки\r\npipelines:\r\n- name: \"Розница\"\r\n  stages:\r\n  - name: Новая\r\n    criterion: пришла заявка\r\n  - name: 'Сделка успешна'\r\n    status: won\r\n    # конец\r\n\r\n# обещания\r\ndeclared:\r\n    activeDeals:\r\n        Олег Ким: 3\r\n";
        Save("exports/contacts.csv", "ФИО;Телефон\nСейтова Айгүл;87010000001\nКим Олег;87010000002\n");
        var (text, added) = Update(Before, "ru");
        Assert.Equal(3, added);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var config = AuditConfigReader.Read(Config, static _ => null);
        Assert.Equal(2, config.Exports.Count);
        Assert.Equal(2, Assert.Single(config.Pipelines).Stages.Count);
        var on = On(text);
        Assert.Equal(["Новая", "Сделка успешна", "Замер"], Assert.Single(on.Pipelines).Stages.Select(static stage => stage.Name));
        Assert.Contains("#Айгүл Сәрсенова:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_that_are_not_there_are_written_whole()
    {
        var (text, added) = Update("exports:\n  - path: exports\n");
        Assert.Equal(2, added);
        Assert.Single(On(text).Pipelines);
        Assert.Contains("#    Айгүл Сәрсенова:", text, StringComparison.Ordinal);
        Assert.Equal((text, 0), Update(text));
    }

    [Theory]
    [InlineData("exports: [{ path: exports/deals.csv }]\n")]
    [InlineData("{ exports: [{ path: exports/deals.csv }] }\n")]
    [InlineData("\"exports\":\n  - { path: exports/deals.csv }\n")]
    public void Where_no_line_can_be_put_in_what_is_new_stands_behind(string before)
    {
        Save("exports/contacts.csv", "ФИО;Телефон\nСейтова Айгүл;87010000001\nКим Олег;87010000002\n");
        var (text, _) = Update(before);
        Assert.Single(AuditConfigReader.Read(Config, static _ => null).Exports);
        Assert.Contains("exports/contacts.csv", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gone_from_the_exports_stays()
    {
        var before = new DraftWriter(Look(), DraftAnswers.None, Config, "en").Write();
        Save("exports/deals.csv", Deals[..Deals.IndexOf("3;", StringComparison.Ordinal)]);
        Assert.Equal((before, 0), Update(before));
    }
}
