using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Sources;

public class VCardTests
{
    [Fact]
    public void A_card_of_version_3_is_a_contact_with_all_it_has()
    {
        var import = Imported.Text(string.Join("\r\n",
            "BEGIN:VCARD", "VERSION:3.0", "PRODID:-//Apple Inc.//iPhone OS 18//EN", "N:Серік;Айжан;Ержанқызы;;", "FN:Айжан Серік", "ORG:ТОО «Рассвет»;Бухгалтерия", "TITLE:Бухгалтер",
            "item1.TEL;type=CELL;type=VOICE;type=pref:+7 701 555 01 01", "TEL;TYPE=WORK:8 (7172) 55-01-01 доб. 12", "EMAIL;TYPE=INTERNET:a@rassvet.example", "item2.EMAIL:b@rassvet.example",
            "ADR;TYPE=WORK:;;пр. Абая\\, 10;Астана;;010000;Казахстан", "BDAY:1990-04-17", "NOTE:Просила звонить\\nпосле 18", "CATEGORIES:VIP,Опт", "REV:2026-03-04T10:00:00Z",
            "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ", " AAAQABAAD/2wBD", "END:VCARD", ""), "contacts.vcf");
        var contact = import.One<CrmContact>();
        Assert.Equal(("Серік", "Айжан", "Ержанқызы", "Айжан Серік"), (contact.LastName, contact.FirstName, contact.MiddleName, contact.Name));
        Assert.Equal([("+77015550101", null), ("+77172550101", "12")], contact.Phones.Select(static phone => (phone.Number!, phone.Extension)));
        Assert.Equal(["a@rassvet.example", "b@rassvet.example"], contact.Emails);
        Assert.Equal(("ТОО «Рассвет»", "Бухгалтер", "Астана"), (contact.Company, contact.Position, contact.City));
        Assert.Equal(new DateTime(1990, 4, 17), contact.BirthDate!.Value.Date);
        Assert.Equal("Просила звонить\nпосле 18", contact.Comment);
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 10, 0, 0, TimeSpan.Zero), contact.ModifiedAt);
        Assert.Equal(("VCard", "VCard"), (import.File.System, import.File.Format));
        Assert.Empty(import.Errors);
    }

    [Theory]
    [InlineData("utf-8", "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9A=D0=B8=D0=BC;=D0=90=D0=BD=D0=BD=D0=B0;;;")]
    [InlineData("windows-1251", "N;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=CA=E8=EC;=C0=ED=ED=E0;;;")]
    [InlineData("soft break", "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9A=D0=B8=\r\n=D0=BC;=D0=90=D0=BD=D0=BD=D0=B0;;;")]
    public void A_card_of_an_old_phone_is_decoded(string name, string property)
    {
        _ = name;
        var contact = Imported.Text($"BEGIN:VCARD\r\nVERSION:2.1\r\n{property}\r\nTEL;CELL:87015550101\r\nTEL;HOME;VOICE:87172550101\r\nEND:VCARD\r\n", "phone.vcf").One<CrmContact>();
        Assert.Equal(("Ким", "Анна"), (contact.LastName, contact.FirstName));
        Assert.Equal(["+77015550101", "+77172550101"], contact.Phones.Select(static phone => phone.Number));
    }

    [Fact]
    public void A_card_of_version_4_has_addresses_for_phones()
    {
        var contact = Imported.Text("BEGIN:VCARD\nVERSION:4.0\nFN:Тимур Оспанов\nN:Оспанов;Тимур;;;\nTEL;VALUE=uri;TYPE=\"voice,work\":tel:+7-7172-55-01-01;ext=105\nEMAIL:t@rassvet.example\nBDAY:--0417\nEND:VCARD\n", "c.vcf").One<CrmContact>();
        Assert.Equal(("+77172550101", "105"), (contact.Phones[0].Number, contact.Phones[0].Extension));
        Assert.Null(contact.BirthDate);
    }

    [Fact]
    public void Many_cards_folded_lines_and_a_file_that_was_cut_off()
    {
        var import = Imported.Text("BEGIN:VCARD\nVERSION:3.0\nN:Ким;Анна;;;\nFN:Анна\n  Ким\nTEL:+77015550101\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nN:Пак;Дина;;;\nFN:Дина Пак\nTEL:00998905550102\nEND:VCARD\nBEGIN:VCARD\nN:Ли;Ева;;;\nFN:Ева Ли\n", "c.vcf");
        var contacts = import.All<CrmContact>();
        Assert.Equal(["Анна Ким", "Дина Пак", "Ева Ли"], contacts.Select(static contact => contact.Name));
        Assert.Equal("+998905550102", contacts[1].Phones[0].Number);
        Assert.Equal([1, 8, 14], contacts.Select(static contact => contact.Line));
    }

    [Theory]
    [InlineData("BDAY:1604-04-17")]
    [InlineData("BDAY;VALUE=text:весной")]
    public void A_birthday_without_its_year_is_no_error(string birthday)
    {
        var import = Imported.Text($"BEGIN:VCARD\nVERSION:3.0\nN:Ким;Анна;;;\nFN:Анна Ким\n{birthday}\nEND:VCARD\n", "c.vcf");
        Assert.Null(import.One<CrmContact>().BirthDate);
        Assert.Empty(import.Errors);
    }
}
