using System.Text;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Import.Sources;

namespace CrmAudit.Engine.Tests.Import.Sources;

public class EncodingTests
{
    private const string Russian = "ID;Имя;Фамилия;Телефон;Комментарий\n1;Иван;Петров;+77010000001;Позвонить после обеда, просил прислать договор\n";
    private const string Kazakh = "ID;Аты;Тегі;Телефон;Ескерту\n1;Әсел;Қайратқызы;+77010000001;Ұсыныс жіберілді, жауабын күтеміз\n";

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-32BE", true)]
    [InlineData("windows-1251", false)]
    [InlineData("ibm866", false)]
    [InlineData("koi8-r", false)]
    public void Russian_text_is_read_in_the_encoding_it_was_written_in(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Russian)];
        var contact = Exports.Read(bytes).One<CrmContact>();
        Assert.Equal(("Иван", "Петров"), (contact.FirstName, contact.LastName));
        Assert.StartsWith("Позвонить", contact.Comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Kazakh_letters_of_KZ_1048_are_read()
    {
        var contact = Exports.Read(Kz1048Encoding.Instance.GetBytes(Kazakh)).One<CrmContact>();
        Assert.Equal(("Әсел", "Қайратқызы"), (contact.FirstName, contact.LastName));
    }

    [Fact]
    public void A_western_code_page_is_told_from_a_Cyrillic_one()
    {
        var contact = Exports.Read(Encoding.Latin1.GetBytes("ID;First Name;Last Name;Phone\n1;José;Müller;+77010000001\n")).One<CrmContact>();
        Assert.Equal(("José", "Müller"), (contact.FirstName, contact.LastName));
    }

    [Fact]
    public void The_encoding_can_be_named()
    {
        var imported = Exports.Read(Encoding.GetEncoding(866).GetBytes(Russian), options: new ImportOptions { Encoding = "cp866" });
        Assert.Equal("Иван", imported.One<CrmContact>().FirstName);
    }

    [Fact]
    public void A_line_in_another_encoding_is_rejected_with_its_number_and_the_rest_is_read()
    {
        var rows = string.Concat(Enumerable.Range(1, 200).Select(static i => $"{i};Анна;Ким;+7701000{i:D4}\n"));
        byte[] bytes = [.. Encoding.UTF8.GetBytes("ID;Имя;Фамилия;Телефон\n" + rows), .. Encoding.GetEncoding(1251).GetBytes("201;Пётр;Сидоров;+77010000201\n")];
        var imported = Exports.Read(bytes);
        Assert.Equal(200, imported.Records.Count);
        Assert.Equal(("Import.BadBytes", 202), (Assert.Single(imported.Errors).Id, imported.Errors[0].Line));
    }
}
