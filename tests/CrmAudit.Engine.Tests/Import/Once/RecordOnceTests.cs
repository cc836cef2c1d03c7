using System.Runtime.CompilerServices;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Tests.Checks.Data;

namespace CrmAudit.Engine.Tests.Import.Once;

public class RecordOnceTests
{
    private const string DealHeader = "ID;Стадия сделки;Ответственный;Название сделки;Сумма;Валюта;Контакт;Дата создания;Дата изменения;Товар;Цена;Количество";
    private const string ContactHeader = "ID;Имя;Фамилия;Рабочий телефон;Рабочий e-mail;Тип контакта;Дата создания;Дата изменения";

    private static string Line(int id, string product, int sum) => $"{id};В работе;Дана Сейтова;Поставка {id};{sum};Тенге;Ержан Серик;0{1 + (id % 9)}.03.2026 10:00:00;11.04.2026 09:00:00;{product};{sum};1";

    private static string Contact(int id, string name, string phone, string changed = "11.04.2026 09:00:00", string created = "01.03.2026 10:00:00") => $"{id};{name};Омарова;{phone};{name.ToUpperInvariant()}{id}@rassvet.kz;Клиенты;{created};{changed}";

    private static CrmFinding Overlap(CrmDataset data, string entity, string type = "Entity")
    {
        var check = new DataBase();
        foreach (var file in data.Files)
        {
            check.Data.AddFile(file);
        }
        return check.Add([.. data.Of(entity)]).One("Data.ImportOverlap", type, entity);
    }

    [Fact]
    public void Lines_of_a_deal_are_its_lines_wherever_they_stand()
    {
        using var folder = new Folder().Add("deals.csv", DealHeader, Line(1, "Кабель", 100), Line(2, "Муфта", 10), Line(3, "Труба", 7), Line(1, "Муфта", 50), Line(3, "Кран", 3), Line(1, "Кран", 1));
        var deals = folder.Read().Deals;
        Assert.Equal([(151m, 3), (10m, 1), (10m, 2)], deals.Select(static deal => (deal.Amount!.Value, deal.Lines.Count)));
        Assert.Equal(6, folder.Files[0].RowsEmitted);
        Assert.Equal(3, folder.Files[0].Records);
    }

    [Fact]
    public void In_a_stream_late_lines_are_told_and_records_that_are_held_are_whole()
    {
        using var folder = new Folder().Add("deals.csv", DealHeader, Line(1, "Кабель", 100), Line(2, "Муфта", 10), Line(3, "Труба", 7), Line(1, "Муфта", 50));
        using var session = new ImportSession(holdsRecords: false);
        var deals = folder.Stream(session).Cast<CrmDeal>().ToList();
        Assert.Equal([150m, 10m, 7m], deals.Select(static deal => deal.Amount));
        var told = Assert.Single(folder.Told);
        Assert.Equal(("Import.LateLines", true, 1L), (told.Id, told.IsWarning, told.Text.Args["lines"]));
    }

    [Fact]
    public void A_line_of_a_record_nobody_holds_is_refused_and_not_counted_as_one_more_record()
    {
        using var folder = new Folder().Add("deals.csv", [DealHeader, .. Enumerable.Range(1, 50).Select(static i => Line(i, "Кабель", 100)), Line(1, "Муфта", 50)]);
        using var session = new ImportSession(holdsRecords: false);
        using var records = folder.Stream(session).GetEnumerator();
        var passed = Pass(records, 40);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        passed += Pass(records, int.MaxValue);
        Assert.Equal(50, passed);
        Assert.Contains(folder.Told, static error => error is { Id: "Import.LostLine", Line: 52, IsWarning: false });
        Assert.Equal((51, 50, 1), (folder.Files[0].RowsRead, folder.Files[0].RowsEmitted, folder.Files[0].RowsRejected));
    }

    [Fact]
    public void A_list_downloaded_twice_is_read_once_and_both_names_are_told()
    {
        string[] rows = [ContactHeader, Contact(1, "Анна", "87015550101"), Contact(2, "Дана", "87015550102")];
        using var folder = new Folder().Add("contacts (1).csv", rows).Add("contacts.csv", rows);
        var data = folder.Read();
        Assert.Equal(2, data.Contacts.Count);
        var told = Assert.Single(folder.Told);
        Assert.Equal(("Import.SameFile", "contacts.csv", "contacts (1).csv"), (told.Id, told.Text.Args["file"], told.Text.Args["other"]));
        Assert.Equal(2, Overlap(data, "Contact").Numerator);
    }

    [Fact]
    public void Two_pages_of_one_list_are_fine()
    {
        using var folder = new Folder()
            .Add("contacts-1.csv", ContactHeader, Contact(1, "Анна", "87015550101"), Contact(2, "Дана", "87015550102"))
            .Add("contacts-2.csv", ContactHeader, Contact(3, "Анна", "87015550103"), Contact(4, "Дана", "87015550104"));
        var data = folder.Read();
        Assert.Equal(4, data.Contacts.Count);
        Assert.Empty(folder.Told);
        Assert.Equal((CrmStatus.Pass, 0.0), (Overlap(data, "Contact").Status, Overlap(data, "Contact").Numerator));
    }

    [Theory]
    [InlineData("a.csv", "b.csv", "12.04.2026 09:00:00", "20.04.2026 09:00:00", true)]
    [InlineData("a.csv", "b.csv", "20.04.2026 09:00:00", "12.04.2026 09:00:00", false)]
    [InlineData("contacts_2026-06-01.csv", "contacts_2026-05-01.csv", "12.04.2026 09:00:00", "12.04.2026 09:00:00", false)]
    [InlineData("contacts 01.05.2026.csv", "contacts 01.06.2026.csv", "12.04.2026 09:00:00", "12.04.2026 09:00:00", true)]
    [InlineData("a.csv", "b.csv", "12.04.2026 09:00:00", "12.04.2026 09:00:00", true)]
    public void The_newest_stands_and_what_differs_is_evidence(string first, string second, string changed, string changedLater, bool secondStands)
    {
        using var folder = new Folder()
            .Add(first, ContactHeader, Contact(1, "Анна", "87015550101", changed), Contact(2, "Дана", "87015550102", changed))
            .Add(second, ContactHeader, Contact(1, "Анна", "87025550909", changedLater), Contact(2, "Дана", "87015550102", changed));
        var data = folder.Read();
        Assert.Equal([secondStands ? "+77025550909" : "+77015550101", "+77015550102"], data.Contacts.Select(static contact => contact.Phones[0].Number));
        var finding = Overlap(data, "Contact");
        Assert.Equal(2, finding.Numerator);
        var row = Assert.Single(finding.Evidence.Rows, static row => row.Field == "Phones");
        Assert.Equal(secondStands ? ("87015550101", "87025550909") : ("87025550909", "87015550101"), (row.Reason!.Args["older"], row.Reason.Args["newer"]));
        Assert.Equal(secondStands ? second : first, Path.GetFileName(data.Contacts[0].File));
    }

    [Fact]
    public void What_only_one_of_two_lists_has_a_column_for_is_kept()
    {
        using var folder = new Folder()
            .Add("a.csv", ContactHeader + ";Дилер", Contact(1, "Анна", "87015550101") + ";Да")
            .Add("b.csv", "ID;Имя;Фамилия;Рабочий e-mail;Тип контакта;Дата создания;Дата изменения;Должность", "1;Анна;Омарова;new@rassvet.kz;Клиенты;01.03.2026 10:00:00;20.04.2026 09:00:00;Бухгалтер");
        var contact = Assert.Single(folder.Read().Contacts);
        Assert.Equal("+77015550101", contact.Phones[0].Number);
        Assert.Equal(("new@rassvet.kz", "Бухгалтер", "Да"), (contact.Emails[0], contact.Position, contact.Fields["Дилер"]));
        Assert.Equal("b.csv", Path.GetFileName(contact.File));
    }

    [Fact]
    public void Deals_with_lines_in_two_files_are_compared_whole()
    {
        string[] rows = [DealHeader, Line(1, "Кабель", 100), Line(2, "Муфта", 10), Line(1, "Муфта", 50)];
        using var folder = new Folder().Add("deals.csv", rows).Add("deals-copy.csv", [.. rows, Line(3, "Труба", 7)]);
        var deals = folder.Read().Deals;
        Assert.Equal([("1", 150m), ("2", 10m), ("3", 7m)], deals.OrderBy(static deal => deal.Id, StringComparer.Ordinal).Select(static deal => (deal.Id, deal.Amount!.Value)));
        Assert.All(deals, static deal => Assert.Equal(deal.Id == "1" ? 2 : 1, deal.Lines.Count));
    }

    [Fact]
    public void One_id_on_cards_that_have_nothing_in_common_is_a_finding_and_they_stay_apart()
    {
        using var folder = new Folder().Add("contacts.csv", [ContactHeader, .. Enumerable.Range(1, 20).Select(static i => Contact(7, $"Имя{i}", $"8701555{i:D4}"))]);
        var data = folder.Read();
        Assert.Equal(20, data.Contacts.Count);
        var finding = Overlap(data, "Contact", "SharedId");
        Assert.Equal((CrmStatus.Fail, CrmSeverity.Important, 20.0, 1L), (finding.Status, finding.Severity, finding.Numerator, finding.MessageText!.Args["ids"]));
    }

    [Fact]
    public void A_card_that_stands_twice_in_one_list_is_one()
    {
        using var folder = new Folder().Add("contacts.csv", ContactHeader, Contact(1, "Анна", "87015550101"), Contact(2, "Дана", "87015550102"), Contact(1, "Анна", "87015550101", "30.04.2026 10:00:00"));
        var data = folder.Read();
        Assert.Equal(2, data.Contacts.Count);
        Assert.Equal("30.04.2026 10:00:00", data.Contacts[0].ModifiedAtText);
        Assert.Equal("Import.RepeatedRows", Assert.Single(folder.Told).Id);
    }

    [Fact]
    public void Ids_of_two_systems_are_two_records()
    {
        using var folder = new Folder()
            .Add("bitrix.csv", ContactHeader, Contact(1, "Анна", "87015550101"))
            .Add("hubspot.csv", "Record ID,First Name,Last Name,Email,Lifecycle Stage,Associated Company,Contact owner", "1,Анна,Омарова,anna@rassvet.kz,lead,Rassvet,Dana");
        Assert.Equal(2, folder.Read().Contacts.Count);
    }

    [Fact]
    public void Two_portals_of_one_system_keep_their_cards()
    {
        using var folder = new Folder()
            .Add("portal-a.csv", ContactHeader, Contact(1, "Анна", "87015550101"), Contact(2, "Дана", "87015550102"))
            .Add("portal-b.csv", ContactHeader, Contact(1, "Тимур", "87015550103", created: "07.08.2025 10:00:00"), Contact(2, "Ержан", "87015550104", created: "09.08.2025 10:00:00"));
        Assert.Equal(4, folder.Read().Contacts.Count);
    }

    /// <summary>A folder that was unpacked or copied has its files written at once, in whatever order: an old list without dates of change must not put deals back to work.</summary>
    [Theory]
    [InlineData("a old.csv", "b deals.csv")]
    [InlineData("b old.csv", "a deals.csv")]
    public void Of_lists_that_were_copied_together_the_one_that_tells_when_a_deal_was_changed_stands(string old, string deals)
    {
        using var folder = new Folder()
            .Add(deals, "ID;Название сделки;Воронка;Стадия сделки;Сумма;Валюта;Ответственный;Дата создания;Кем создана;Дата изменения;Кем изменена;Предполагаемая дата закрытия", "1;Поставка;Общая;Сделка успешна;100;Тенге;Дана Сейтова;01.03.2026;Дана Сейтова;11.04.2026;Дана Сейтова;20.04.2026")
            .Add(old, "ID;Название сделки;Стадия сделки;Сумма;Валюта;Ответственный;Дата создания;Предполагаемая дата закрытия", "1;Поставка;В работе;100;Тенге;Дана Сейтова;01.03.2026;20.04.2026");
        File.SetLastWriteTimeUtc(Path.Combine(folder.Path, old), File.GetLastWriteTimeUtc(Path.Combine(folder.Path, deals)).AddSeconds(1));
        Assert.Equal("Сделка успешна", Assert.Single(folder.Read().Deals).Stage);
    }

    /// <summary>People and firms come in one list from systems we have no captions of, too.</summary>
    [Fact]
    public void A_column_that_says_of_each_row_whether_it_is_a_person_or_a_firm_parts_them()
    {
        using var folder = new Folder().Add("contacts.csv",
            "ID;Түрі;Контактінің толық аты;Аты;Тегі;Компания атауы;Жауапты;Контакт құрылған күні;Жұмыс телефоны;Жұмыс email",
            "1;контакт;Сауле Примерова;Сауле;Примерова;;Дана Сейтова;01.03.2026;87010000101;saule@example.kz",
            "2;компания;;;;ТОО «Пример»;Дана Сейтова;02.03.2026;87010000102;info@example.kz");
        var data = folder.Read();
        Assert.Equal("Сауле", Assert.Single(data.Contacts).FirstName);
        Assert.Equal("ТОО «Пример»", Assert.Single(data.Companies).Name);
    }

    [Fact]
    public void A_column_with_other_kinds_parts_nothing()
    {
        using var folder = new Folder().Add("contacts.csv", "Фамилия;Имя;Телефон;Тип", "Примерова;Сауле;87010000101;клиент", "Тестов;Олжас;87010000103;компания");
        Assert.Equal((2, 0), (folder.Read().Contacts.Count, folder.Read().Companies.Count));
    }

    [Fact]
    public void A_folder_linked_into_itself_is_read_once()
    {
        using var folder = new Folder().Add("lists/contacts.csv", ContactHeader, Contact(1, "Анна", "87015550101"));
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(folder.Path, "lists", "again"), Path.Combine(folder.Path, "lists"));
            File.CreateSymbolicLink(Path.Combine(folder.Path, "copy.csv"), Path.Combine(folder.Path, "lists", "contacts.csv"));
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            // Windows lets only some accounts make links.
            return;
        }
        var data = folder.Read();
        Assert.Single(data.Contacts);
        Assert.Empty(folder.Told);
        Assert.Equal(Path.Combine(folder.Path, "lists", "contacts.csv"), data.Contacts[0].File);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Pass(IEnumerator<CrmRecord> records, int count)
    {
        var passed = 0;
        while (passed < count && records.MoveNext())
        {
            passed++;
        }
        return passed;
    }
}
