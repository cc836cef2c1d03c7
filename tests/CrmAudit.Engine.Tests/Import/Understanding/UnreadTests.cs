using System.Text;
using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Understanding;

/// <summary>What cannot be read says what it looks like and what to do.</summary>
public class UnreadTests
{
    [Theory]
    [InlineData("%PDF-1.7\nobj", "Import.foreign.Pdf")]
    [InlineData("SQLite format 3\0abc", "Import.foreign.Database")]
    [InlineData("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", "Import.foreign.Calendar")]
    [InlineData("-- dump\nCREATE TABLE t (id int);\nINSERT INTO t VALUES (1);\n", "Import.foreign.SqlDump")]
    [InlineData("From a@example.kz Mon\nSubject: hello\n\ntext\n", "Import.foreign.Mail")]
    public void A_file_of_another_kind_is_named(string text, string expected)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
            Assert.Equal(expected, Assert.Single(Imported.Read(path).Errors).Text.Id);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("Контрагент;Сальдо на начало;;Обороты;;Сальдо на конец;\n;Дебет;Кредит;Дебет;Кредит;Дебет;Кредит\nТОО Заря;100000;;50000;20000;130000;\nИП Тау;;5000;10000;;5000;\n", "Import.LooksLikeTurnover")]
    [InlineData("Account,Debit,Credit\n1010,100,0\n1210,0,50\n", "Import.LooksLikeTurnover")]
    [InlineData("Кто;январь;февраль;март;апрель\nАида;10;20;30;40\nМарат;5;6;7;8\n", "Import.LooksLikeCrosstab")]
    public void A_table_that_is_no_list_is_named(string text, string expected)
    {
        var import = Imported.Text(text);
        Assert.Empty(import.Records);
        Assert.Equal(expected, Assert.Single(import.Errors).Text.Id);
    }

    [Fact]
    public void Rows_of_a_table_without_a_header_are_not_shown_as_columns()
    {
        var import = Imported.Text("синий;87010000001;x1\nбелый;87010000002;x2\n");
        Assert.DoesNotContain(import.Errors, static error => error.Text.Render().Contains("8701", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Дорогая Айгүл Серікқызы Ахметова,рад был встрече у Вас в офисе\nпишу по делу,жду ответа\nс уважением,М. Ким\n", "Айгүл", "встрече")]
    [InlineData("Dana Ospanova;white;x1;Hall 5\nblue;red;x2;Hall 6\n", "Dana", "Ospanova")]
    [InlineData("ТОО «Заря»;колонка;note 87010000001\nбелый;синий;x2\n", "Заря", "8701")]
    public void What_may_be_somebodys_is_not_shown_as_a_caption(string text, params string[] hidden)
    {
        var told = string.Join('\n', Imported.Text(text, "notes.csv").Errors.Select(static error => error.Text.Render()));
        Assert.NotEmpty(told);
        Assert.All(hidden, word => Assert.DoesNotContain(word, told, StringComparison.Ordinal));
    }

    [Fact]
    public void Electronic_invoices_are_entries_of_a_registry()
    {
        var orders = Imported.Text("Регистрационный номер;Дата выписки;Дата совершения оборота;Статус;БИН/ИИН поставщика;Поставщик;БИН/ИИН получателя;Получатель;Стоимость без НДС;Сумма НДС;Стоимость с НДС\nESF-1;05.05.2026;05.05.2026;Доставлен;190340000007;ТОО Мы;150140010013;ТОО Заря;100000;16000;116000\nESF-2;16.05.2026;16.05.2026;Отозван;190340000007;ТОО Мы;190340000805;ТОО Тау;200000;32000;232000\n").All<CrmOrder>();
        Assert.Equal(["ESF-1", "ESF-2"], orders.Select(static order => order.Number));
        Assert.Equal([116_000m, 232_000m], orders.Select(static order => order.Amount));
        Assert.Equal(["ТОО Заря", "ТОО Тау"], orders.Select(static order => order.Customer));
        Assert.Equal(["150140010013", "190340000805"], orders.Select(static order => order.TaxId));
        Assert.Equal([5, 16], orders.Select(static order => order.OrderedAt?.Day));
    }

    [Theory]
    [InlineData("Имя;Телефон\nДана;87010000001\nМарат;87010000003\n")]
    [InlineData("Телефон;Имя\n87010000001;Дана\n87010000003;Марат\n")]
    public void A_given_name_and_a_phone_are_a_contact(string text) => Assert.Equal(["Дана", "Марат"], Imported.Text(text).All<CrmContact>().Select(static contact => contact.Name));

    [Theory]
    [InlineData("ФИО;Телефон;Номер договора\nДана Оспанова;87010000001;Д-1\nМарат Ким;87010000003;Д-2\n")]
    [InlineData("Name,Phone,Contract number\nDana Osp,87010000001,D-1\nMarat Kim,87010000003,D-2\n")]
    public void The_number_of_a_contract_is_no_id(string text) => Assert.All(Imported.Text(text).All<CrmContact>(), static contact => Assert.Equal("", contact.Id));
}
