using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Scoring;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.Matching;

public class DuplicateTests
{
    private static readonly string[] Surnames = ["Ахметов", "Шаяхметов", "Иванов", "Ким", "Сериков", "Болатов", "Петренко", "Касымов", "Оспанов", "Жумабаев"];
    private static readonly string[] Given = ["Айдос", "Марат", "Ерлан", "Сергей", "Дамир", "Олжас", "Тимур", "Павел", "Данияр", "Руслан", "Асхат", "Канат"];

    [Fact]
    public void Three_spellings_of_one_firm_are_one_group_and_its_look_alike_is_not_in_it()
    {
        var data = Firms();
        Add(data, "a", "ТОО «Алматы Сервис»");
        Add(data, "b", "«Алматы Сервис» ЖШС");
        Add(data, "c", "Almaty Service");
        Add(data, "d", "ТОО «Алматы Сервис Плюс»");
        var group = Assert.Single(Groups(data));
        Assert.Equal(["a", "b", "c"], group.Members.Select(static member => member.Id).Order());
    }

    [Fact]
    public void Two_valid_BINs_keep_firms_of_one_name_apart()
    {
        var data = Firms();
        Add(data, "a", "ТОО Арман Курылыс", taxId: "150140010013");
        Add(data, "b", "ТОО Арман Курылыс", taxId: "190340000007");
        Assert.Empty(Groups(data));
    }

    [Fact]
    public void Colleagues_on_an_office_phone_stay_apart_and_are_listed_as_sharing_it()
    {
        var data = People(400);
        foreach (var (id, name) in new[] { ("x1", "Калиев Арман"), ("x2", "Юсупова Дина"), ("x3", "Тен Виктор") })
        {
            data.Add(new CrmContact { Id = id, Name = name, Phones = [Phone(9999999)] });
        }
        Assert.Empty(Groups(data));
        var shared = Assert.Single(Run(data, new AuditConfig(), "Data.SharedContact"));
        Assert.Equal(["x1", "x2", "x3"], shared.Evidence.Rows.Select(static row => row.RecordId).Order());
    }

    [Fact]
    public void Firms_of_unlike_names_under_one_number_are_listed_apart()
    {
        var data = Firms();
        Add(data, "a", "ТОО «Марвело»", taxId: "150140010013");
        Add(data, "b", "ТОО «Рауан Цебйон»", taxId: "150140010013");
        Assert.Empty(Groups(data));
        var shared = Assert.Single(Run(data, new AuditConfig(), "Data.SharedContact"));
        Assert.Equal(["a", "b"], shared.Evidence.Rows.Where(static row => row.Field == "TaxId").Select(static row => row.RecordId).Order());
    }

    [Fact]
    public void The_card_with_the_history_is_kept_and_what_hangs_on_each_is_told()
    {
        var data = People(400);
        data.Add(new CrmContact { Id = "x1", Name = "Тлеубаев Нұрлан", Phones = [Phone(8888888)], Emails = ["n.tleubaev@example.kz"], City = "Тараз" });
        data.Add(new CrmContact { Id = "x2", Name = "Nurlan Tleubayev", Phones = [Phone(8888888)] });
        Assert.Equal("x1", Assert.Single(Groups(data)).Survivor.Id);
        var called = new DateTimeOffset(2025, 11, 3, 9, 0, 0, TimeSpan.Zero);
        data.Add(new CrmActivity { Id = "c1", Kind = CrmActivityKind.Call, ContactId = "x1", StartedAt = called });
        data.Add(new CrmDeal { Id = "d1", ContactId = "x2", Status = CrmDealStatus.Open, Amount = 120000, Currency = "KZT", CreatedAt = called.AddDays(-3) });
        var group = Assert.Single(Groups(data));
        Assert.Equal("x2", group.Survivor.Id);
        var told = group.SurvivorReason!.Render(System.Globalization.CultureInfo.GetCultureInfo("en"));
        Assert.Contains("deals: 1, in open deals: 120,000\u00A0₸, last activity", told, StringComparison.Ordinal);
        Assert.Contains("x1: calls: 1, last activity", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_without_a_day_hangs_on_a_card_too_and_many_copies_are_told_by_number()
    {
        var data = People(400);
        for (var i = 1; i <= 14; i++)
        {
            data.Add(new CrmContact { Id = $"x{i}", Name = "Тлеубаев Нұрлан", Phones = [Phone(8888888)] });
        }
        data.Add(new CrmActivity { Id = "m1", Kind = CrmActivityKind.Email, ContactId = "x14" });
        data.Add(new CrmActivity { Id = "m2", Kind = CrmActivityKind.Email, ContactId = "x13" });
        data.Add(new CrmActivity { Id = "m3", Kind = CrmActivityKind.Email, ContactId = "x13" });

        var group = Assert.Single(Groups(data));

        Assert.Equal("x13", group.Survivor.Id);
        var told = group.SurvivorReason!.Render(System.Globalization.CultureInfo.GetCultureInfo("en"));
        Assert.StartsWith("proposed to be kept: other activities: 2. The others: x14: other activities: 1,", told, StringComparison.Ordinal);
        Assert.EndsWith("and 3 more", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void A_whole_name_under_one_employer_is_one_person_where_few_have_that_employer(bool haveAll, int groups)
    {
        var data = People(800);
        for (var i = 0; i < data.Contacts.Count; i++)
        {
            data.Contacts[i].Company = haveAll ? "ТОО «Керуен Жол»" : $"ТОО «{(char)('А' + (i % 30))}рдан{(char)('А' + (i / 30 % 30))}ай»";
        }
        foreach (var id in new[] { "x1", "x2" })
        {
            data.Add(new CrmContact { Id = id, Name = "Тлеубаев Нұрлан Серікұлы", Company = "ТОО «Керуен Жол»" });
        }
        Assert.Equal(groups, Groups(data).Count());
    }

    [Fact]
    public void Between_two_lists_copies_within_one_are_nobodys_business()
    {
        var data = People(400);
        void Add(string id, string name, string source) => data.Add(new CrmContact { Id = id, Name = name, Phones = [Phone(8888888)], LeadSource = source });
        Add("x1", "Тлеубаев Нұрлан", "Выставка");
        Add("x2", "Nurlan Tleubayev", "выставка");
        var config = new AuditConfig { Duplicates = { Between = "LeadSource" } };
        Assert.Empty(Run(data, config, "Data.DuplicateGroup").OfType<CrmDuplicateGroup>());
        Add("x3", "Тлеубаев Нурлан", "Сайт");
        var group = Assert.Single(Run(data, config, "Data.DuplicateGroup").OfType<CrmDuplicateGroup>());
        Assert.Contains("x3", group.Members.Select(static member => member.Id));
    }

    [Fact]
    public void A_copy_with_the_same_phone_and_another_spelling_is_found()
    {
        var data = People(400);
        data.Add(new CrmContact { Id = "x1", Name = "Тлеубаев Нұрлан Серікұлы", Phones = [Phone(8888888)], Emails = ["n.tleubaev@example.kz"] });
        data.Add(new CrmContact { Id = "x2", Name = "Nurlan Tleubayev", Phones = [Phone(8888888)] });
        var group = Assert.Single(Groups(data));
        Assert.Equal(["x1", "x2"], group.Members.Select(static member => member.Id).Order());
        Assert.Equal("x1", group.Survivor.Id);
        Assert.Contains(group.Reasons[0].Comparisons, static comparison => comparison is { Field: "Phones", Level: CrmAgreement.Shared, Weight: > 5 });
    }

    [Fact]
    public void A_decision_of_a_person_is_kept_to()
    {
        var data = People(400);
        data.Add(new CrmContact { Id = "x1", Name = "Тлеубаев Нурлан", Phones = [Phone(8888888)] });
        data.Add(new CrmContact { Id = "x2", Name = "Тлеубаев Нурлан", Phones = [Phone(8888888)] });
        var config = new AuditConfig();
        config.Duplicates.Decisions["Contact:x1+x2"] = "different";
        Assert.Empty(Run(data, config, "Data.DuplicateGroup").OfType<CrmDuplicateGroup>());
    }

    [Fact]
    public void Cards_without_identifiers_are_told_apart_by_their_place_and_the_order_of_rows_changes_no_pair()
    {
        var file = new CrmImportFile { Path = "/exports/people.csv", Columns = [new(0, "given", null), new(1, "family", null), new(2, "born", null)] };
        CrmContact Row(int line, string given, string family, string born) => new() { Line = line, Origin = file, Fields = new Dictionary<string, string> { ["given"] = given, ["family"] = family, ["born"] = born } };
        List<(string Given, string Family, string Born)> rows = [.. Enumerable.Range(0, 120).Select(static i => (Given[i % Given.Length] + i, Surnames[i % Surnames.Length] + (i * 7), $"19{30 + (i % 60)}-0{1 + (i % 9)}-1{i % 9}"))];
        rows.Add(rows[3]);
        rows.Add(rows[50]);
        var config = new AuditConfig();
        config.Duplicates.Columns = new Dictionary<string, string?> { ["given"] = null, ["family"] = "name", ["born"] = "date" };

        List<string> Found(IEnumerable<(string Given, string Family, string Born)> table)
        {
            var data = new CrmDataset();
            foreach (var (row, i) in table.Select(static (row, i) => (row, i)))
            {
                data.Add(Row(i + 2, row.Given, row.Family, row.Born));
            }
            var groups = Run(data, config, "Data.DuplicateGroup").OfType<CrmDuplicateGroup>().ToList();
            Assert.Equal(groups.Count, groups.Select(static group => group.GroupId).Distinct().Count());
            Assert.Equal(groups.Count, groups.Select(static group => group.Fingerprint).Distinct().Count());
            Assert.All(groups, static group => Assert.StartsWith("people.csv:", group.GroupId, StringComparison.Ordinal));
            return [.. groups.Select(static group => $"{group.Members[0].Fields["family"]} {group.Members.Count} {group.Score:F9}").Order(StringComparer.Ordinal)];
        }

        var expected = Found(rows);
        Assert.Equal(2, expected.Count);
        Assert.Equal(expected, Found(Enumerable.Reverse(rows)));
        config.Duplicates.Decisions["Contact:people.csv:5+people.csv:122"] = "different";
        Assert.Single(Found(rows));
    }

    [Theory]
    [InlineData("ru", "Разные клиенты", 0)]
    [InlineData("kk", "Әртүрлі клиенттер", 0)]
    [InlineData("en", "Later", 1)]
    public void A_decision_filled_into_the_workbook_comes_back(string language, string decision, int groups)
    {
        var data = People(400);
        data.Add(new CrmContact { Id = "x1", Name = "Тлеубаев Нурлан", Phones = [Phone(8888888)] });
        data.Add(new CrmContact { Id = "x2", Name = "Тлеубаев Нурлан", Phones = [Phone(8888888)] });
        var findings = Run(data, new AuditConfig(), "Data.DuplicateGroup");
        var folder = Directory.CreateTempSubdirectory("decisions");
        var path = Path.Combine(folder.FullName, "audit.xlsx");
        try
        {
            var report = new AuditReport { RunId = Guid.NewGuid(), CreatedAt = DateTimeOffset.UnixEpoch, AsOf = DateTimeOffset.UnixEpoch, Findings = findings, Files = [], Checks = [], Score = AuditScore.Of(findings, []) };
            ReportExporter.Export(report, [path], new ReportOptions { Language = language });
            using (var book = new OfficeOpenXml.ExcelPackage(new FileInfo(path)))
            {
                book.Sheet("Duplicates").Cells[2, 3].Value = decision;
                book.Save();
            }
            var config = Read("audit.xlsx");
            Assert.Equal(groups, Run(data, config, "Data.DuplicateGroup").OfType<CrmDuplicateGroup>().Count());

            Assert.Equal("Config.FileNotFound", Assert.Single(Assert.Throws<AuditConfigException>(() => Read("missing.xlsx")).Errors).Id);
            using (var book = new OfficeOpenXml.ExcelPackage(new FileInfo(path)))
            {
                book.Workbook.Worksheets.Delete(book.Sheet("Duplicates"));
                book.Save();
            }
            Assert.Equal("Config.NoDecisionSheet", Assert.Single(Assert.Throws<AuditConfigException>(() => Read("audit.xlsx")).Errors).Id);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        AuditConfig Read(string workbook)
        {
            var config = Path.Combine(folder.FullName, "audit.yaml");
            File.WriteAllText(config, $"duplicates:\n  decisionsFile: {workbook}\n");
            return AuditConfigReader.Read(config);
        }
    }

    [Theory]
    [InlineData(".bitrix24.csv", "Рабочий e-mail")]
    [InlineData(".amocrm.csv", "Рабочий email")]
    public void Proposed_merges_are_written_in_the_import_shape_of_a_crm(string ending, string header)
    {
        var data = People(400);
        data.Add(new CrmContact { Id = "x1", Name = "Тлеубаев Нурлан", Phones = [Phone(8888888)], Emails = ["n@example.kz"], Comment = "=1+1" });
        data.Add(new CrmContact { Id = "x2", Name = "Тлеубаев Нурлан", Phones = [Phone(8888888), Phone(8888889)], Fields = new Dictionary<string, string> { ["Хобби"] = "шахматы", ["Скидка"] = "-5", ["Заметка"] = "+cmd|' /C calc'!A0" } });
        var findings = Run(data, new AuditConfig(), "Data.DuplicateGroup");
        var name = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}");
        var (path, before) = (name + ending, $"{name}.before{ending}");
        try
        {
            var report = new AuditReport { RunId = Guid.NewGuid(), CreatedAt = DateTimeOffset.UnixEpoch, AsOf = DateTimeOffset.UnixEpoch, Findings = findings, Files = [], Checks = [], Score = AuditScore.Of(findings, []) };
            Assert.Equal([before, path], ReportExporter.Export(report, [path], new ReportOptions { Language = "ru" }));
            var (lines, cards) = (File.ReadAllLines(path), File.ReadAllLines(before));
            Assert.Equal(2, lines.Length);
            Assert.Equal(3, cards.Length);
            Assert.Contains("x1", cards[1], StringComparison.Ordinal);
            Assert.Contains("n@example.kz", cards[1], StringComparison.Ordinal);
            Assert.DoesNotContain("шахматы", cards[1], StringComparison.Ordinal);
            Assert.Contains("x2", cards[2], StringComparison.Ordinal);
            Assert.Contains("+77018888888, +77018888889", cards[2], StringComparison.Ordinal);
            Assert.DoesNotContain("n@example.kz", cards[2], StringComparison.Ordinal);
            Assert.Contains("'+cmd|", cards[2], StringComparison.Ordinal);
            Assert.Contains(header, lines[0], StringComparison.Ordinal);
            Assert.Contains("Хобби", lines[0], StringComparison.Ordinal);
            Assert.Contains("+77018888888, +77018888889", lines[1], StringComparison.Ordinal);
            Assert.Contains("шахматы", lines[1], StringComparison.Ordinal);
            Assert.Contains("'+cmd|", lines[1], StringComparison.Ordinal);
            Assert.DoesNotContain("'-5", lines[1], StringComparison.Ordinal);
            Assert.DoesNotContain(lines[1].Split(ending == ".bitrix24.csv" ? ';' : ','), static cell => cell.Trim('"').StartsWith('='));
        }
        finally
        {
            File.Delete(path);
            File.Delete(before);
        }
    }

    [Theory]
    [InlineData("Bitrix24", "OneC", "x3")]
    [InlineData("OneC", "Zoho", "x2, x3, x4")]
    public void Ids_of_another_system_stand_in_no_merge_of_this_one(string first, string second, string taken)
    {
        var data = People(400);
        CrmImportFile own = new() { Path = "/a.csv", System = first, Entity = "Contact" }, other = new() { Path = "/b.csv", System = second, Entity = "Contact" };
        string[] filled = ["Алматы", "n@example.kz", "директор"];
        data.Add(new CrmContact { Id = "x1", Name = "Тлеубаев Нурлан", Phones = [Phone(8888888)], City = filled[0], Emails = [filled[1]], Position = filled[2], Origin = own });
        data.Add(new CrmContact { Id = "x2", Name = "Тлеубаев Нурлан", Phones = [Phone(8888888)], Origin = other });
        data.Add(new CrmContact { Id = "x3", Name = "Тлеубаев Нурлан", Phones = [Phone(8888888)], Origin = own });
        data.Add(new CrmContact { Id = "x4", Name = "Тлеубаев Нурлан", Phones = [Phone(8888888)], Origin = other });
        var folder = Directory.CreateTempSubdirectory("crmaudit");
        try
        {
            var path = Path.Combine(folder.FullName, "merges.bitrix24.csv");
            ReportExporter.Export(AuditReport.From(Run(data, new AuditConfig(), "Data.DuplicateGroup")), [path], new ReportOptions { Language = "ru" });
            Assert.Contains($"x1;{taken};", File.ReadAllText(path).Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Equal(taken.Split(", ").Length + 2, File.ReadAllLines(Path.Combine(folder.FullName, "merges.before.bitrix24.csv")).Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        var data = People(300);
        for (var i = 0; i < 40; i++)
        {
            var original = data.Contacts[i * 7];
            data.Add(new CrmContact { Id = $"copy{i}", Name = original.Name, Phones = original.Phones, CreatedAt = original.CreatedAt!.Value.AddDays(900) });
        }
        var shuffled = new CrmDataset();
        var random = new Random(5);
        foreach (var contact in data.Contacts.OrderBy(_ => random.Next()))
        {
            shuffled.Add(contact);
        }
        Assert.Equal(Groups(data).Select(Shown), Groups(shuffled).Select(Shown));
        Assert.Equal(40, Groups(data).Count());

        static string Shown(CrmDuplicateGroup group) => $"{group.GroupId}: {string.Join(',', group.Members.Select(static member => member.Id))} {group.Score:F9}";
    }

    [Fact]
    public void A_deal_entered_twice_within_a_week_is_found_and_a_repeat_order_is_not()
    {
        var day = new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(5));
        var data = new CrmDataset();
        data.Add(new CrmDeal { Id = "1", Company = "ТОО «Көктем»", Amount = 150000, Currency = "KZT", CreatedAt = day });
        data.Add(new CrmDeal { Id = "2", Company = "Koktem LLP", Amount = 150000, Currency = "KZT", CreatedAt = day.AddDays(1) });
        data.Add(new CrmDeal { Id = "3", Company = "ТОО Көктем", Amount = 150000, Currency = "KZT", CreatedAt = day.AddDays(40) });
        Assert.Equal(["1", "2"], Assert.Single(Groups(data)).Members.Select(static member => member.Id));
    }

    private static IEnumerable<CrmDuplicateGroup> Groups(CrmDataset data) => Run(data, new AuditConfig(), "Data.DuplicateGroup").OfType<CrmDuplicateGroup>();

    private static IReadOnlyList<CrmFinding> Run(CrmDataset data, AuditConfig config, string id) =>
        [.. CheckRunner.Run([CheckCatalogue.Find(id)!], config, data, new RunOptions { AsOf = DateTimeOffset.UnixEpoch })];

    /// <summary>A base without a single copy: every name and phone once.</summary>
    private static CrmDataset People(int count)
    {
        var data = new CrmDataset();
        for (var i = 0; i < count; i++)
        {
            data.Add(new CrmContact
            {
                Id = $"{i}",
                Name = $"{Surnames[i % Surnames.Length]}{(char)('а' + (i / 10 % 20))}ев {Given[i / 7 % Given.Length]}",
                Phones = [Phone(1000000 + i)],
                CreatedAt = DateTimeOffset.UnixEpoch.AddDays(i),
            });
        }
        return data;
    }

    private static CrmDataset Firms()
    {
        var data = new CrmDataset();
        string[] first = ["Сары", "Кок", "Бай", "Нур", "Алтын", "Темир", "Жас", "Дала", "Тау", "Шан"];
        string[] second = ["терек", "арка", "булак", "жол", "кала", "орда", "самал", "аспан", "арна", "бастау"];
        for (var i = 0; i < 100; i++)
        {
            Add(data, $"{i}", $"ТОО {first[i % 10]}{second[i / 10]}");
        }
        return data;
    }

    private static void Add(CrmDataset data, string id, string name, string? taxId = null) => data.Add(new CrmCompany { Id = id, Name = name, TaxId = taxId, TaxIdText = taxId });

    private static CrmPhone Phone(int number) => new($"+7701{number}", $"+7701{number}");
}
