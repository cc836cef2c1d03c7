using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Understanding;

/// <summary>Lists without a header, where values alone tell what stands where.</summary>
public class HeaderlessTests
{
    [Theory]
    [InlineData("23/9/2026 16:33:01,\"Test <105>\",105,87010000001,from-internal,SIP/105-0001,SIP/trunk-0002,Dial,1,27,20,ANSWERED,3,1504279981.1\n23/9/2026 16:34:03,\"Test <105>\",105,87010000002,from-internal,SIP/105-0003,,Hangup,,37,0,NO ANSWER,3,1504280043.2\n")]
    [InlineData("105,87010000001,2026-09-01 16:33:01,27,20,ANSWERED\n105,87010000002,2026-09-01 16:34:03,37,0,NO ANSWER\n")]
    [InlineData("2026-09-01 16:33:01;1504279981.1;SIP/105-0001;105;87010000001;27;20;ANSWERED;x\n2026-09-01 16:34:03;1504280043.2;SIP/105-0003;105;87010000002;37;0;NO ANSWER;x\n")]
    public void A_call_log_in_any_order_is_known_by_how_calls_ended(string text)
    {
        var calls = Imported.Text(text, "cdr.csv").All<CrmActivity>();
        Assert.Equal(["105", "105"], calls.Select(static call => call.From));
        Assert.Equal(["87010000001", "87010000002"], calls.Select(static call => call.To));
        Assert.Equal([CrmCallResult.Answered, CrmCallResult.NoAnswer], calls.Select(static call => call.Result));
        Assert.All(calls, static call => Assert.NotNull(call.StartedAt));
    }

    [Theory]
    [InlineData("Оспанова;Дана;87010000001\nКим;Марат;87010000002\nАхметов;Асет;87010000003\n")]
    [InlineData("Марат,Ким,87010000002,m@example.kz\nАсет,Ахметов,87010000003,a@example.kz\nДана,Оспанова,87010000001,d@example.kz\n")]
    [InlineData("Ospanova;Dana;+77010000001\nKim;Marat;+77010000002\nAkhmetov;Aset;+77010000003\n")]
    public void Family_and_given_names_beside_phones_are_contacts(string text)
    {
        var contacts = Imported.Text(text).All<CrmContact>();
        Assert.Equal(3, contacts.Count);
        Assert.All(contacts, static contact => Assert.True(contact.DisplayName.Contains(' ', StringComparison.Ordinal) && contact.Phones.Count == 1));
    }

    [Theory]
    [InlineData("<tr><td>Дана Оспанова</td><td>d@example.kz</td><td>87010000001</td></tr>\n<tr><td>Марат Ким</td><td>m@example.kz</td><td>87010000002</td></tr>\n", "leads.xls", "Lead")]
    [InlineData("<tr><td>Имя</td><td>Телефон</td></tr>\n<tr><td>Дана Оспанова</td><td>87010000001</td></tr>\n<tr><td>Марат Ким</td><td>87010000002</td></tr>\n", "1.html", "Contact")]
    public void Rows_of_a_page_need_no_table_around_them(string text, string name, string entity)
    {
        var import = Imported.Text(text, name);
        Assert.Equal(entity, import.File.Entity);
        Assert.Equal(2, import.Records.Count);
    }

    [Theory]
    [InlineData("1,Дана Оспанова,d@example.kz\n2,Марат Ким,m@example.kz\n3,Асет Ахметов,a@example.kz,моб.\n")]
    [InlineData("Dana Ospanova;d@example.kz\nMarat Kim;m@example.kz;office\nAset Akhmetov;a@example.kz\n")]
    public void A_row_without_a_header_may_end_early(string text)
    {
        var import = Imported.Text(text);
        Assert.Equal(3, import.All<CrmContact>().Count);
        Assert.Equal(0, import.File.RowsRejected);
    }

    [Theory]
    [InlineData("Ayşe,Kaya,ayse@example.com,05321112233\nMehmet,Demir,mehmet@example.com,05321112244\nAhmet,Yılmaz,ahmet@example.com,05321112255\n")]
    [InlineData("0301112233;Anna;Schmidt\n0301112244;Maria;Weber\n0301112255;Peter;Fischer\n")]
    public void Numbers_as_they_are_dialled_inside_a_country_are_phones_beside_people(string text) =>
        Assert.All(Imported.Text(text).All<CrmContact>(), static contact => Assert.Single(contact.Phones));

    [Theory]
    [InlineData("Оспанова;Дана;87010000001;01.02.1990\nКим;Марат;87010000002;15.03.1985\nАхметов;Асет;87010000003;20.07.1979\n", true)]
    [InlineData("1985-03-15,Dana,Ospanova,d@example.kz\n1979-07-20,Marat,Kim,m@example.kz\n1990-02-01,Aset,Akhmetov,a@example.kz\n", true)]
    [InlineData("Оспанова;Дана;87010000001;01.02.2026\nКим;Марат;87010000002;15.03.2026\nАхметов;Асет;87010000003;20.07.2026\n", false)]
    public void Days_long_ago_beside_people_are_birthdays(string text, bool isBirth)
    {
        var contacts = Imported.Text(text).All<CrmContact>();
        Assert.All(contacts, contact => Assert.Equal((isBirth, !isBirth), (contact.BirthDateText is not null, contact.CreatedAtText is not null)));
    }

    [Theory]
    [InlineData("Xolmat Qodirqul,x@example.kz,1\nZzyra Brimwel,z@example.kz,2\nQuento Marvol,q@example.kz,3\n")]
    [InlineData("x@example.kz;Холмэт Кодркул\nz@example.kz;Ззыра Бримвел\nq@example.kz;Квэнто Марвол\n")]
    public void Words_with_capitals_beside_addresses_are_names(string text) =>
        Assert.All(Imported.Text(text, "contacts.csv").All<CrmContact>(), static contact => Assert.True(contact.DisplayName.Contains(' ', StringComparison.Ordinal) && contact.Emails.Count == 1));
}
