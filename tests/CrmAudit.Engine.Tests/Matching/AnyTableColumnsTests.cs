using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Matching;
using CrmAudit.Engine.Matching.Columns;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>What a table of any columns is made of: how each is compared, what it can say, and which rules bring rows together.</summary>
public sealed class AnyTableColumnsTests
{
    [Theory]
    [InlineData("ФИО", "Ким Олег|Рогов Иван", typeof(PersonField), FieldRole.Identifying)]
    [InlineData("ФИО", "Ким|Ким Олег", typeof(PersonField), FieldRole.Identifying)]
    [InlineData("ФИО", "Ким|Ким Олег|Лаптев", typeof(TextField), FieldRole.Identifying)]
    [InlineData("ФИО", "Ким Олег Петрович Младший|Рогов Иван Ильич", typeof(PersonField), FieldRole.Identifying)]
    [InlineData("ФИО", "Ким Олег Петрович Младший|Рогов Иван Ильич Старший", typeof(WordsField), FieldRole.Identifying)]
    [InlineData("Компания", "ТОО Алтын|Марвело", typeof(FirmField), FieldRole.Identifying)]
    [InlineData("Компания", "ТОО Алтын Дала Сервис Плюс|ТОО Марвело Рауан Сауле", typeof(WordsField), FieldRole.Identifying)]
    [InlineData("Адрес", "Абая 10", typeof(WordsField), FieldRole.Identifying)]
    [InlineData("Заметка", "звонить утром", typeof(WordsField), FieldRole.Identifying)]
    [InlineData("Заметка", "звонить|ждать утра", typeof(WordsField), FieldRole.Identifying)]
    [InlineData("Заметка", "звонить|ждать утра|ещё", typeof(TextField), FieldRole.Identifying)]
    [InlineData("Когда", "01.02.2026", typeof(DateField), FieldRole.Identifying)]
    [InlineData("БИН", "160940504573", typeof(TaxIdField), FieldRole.Identifying)]
    [InlineData("Артикул", "A-12", typeof(CodeField), FieldRole.Identifying)]
    [InlineData("Телефон", "8 701 111 22 33", typeof(CodeField), FieldRole.Line)]
    [InlineData("Телефон", "8 701 111 22 33, 8 702 111 22 33", typeof(SetField), FieldRole.Line)]
    [InlineData("Почта", "a@b.kz", typeof(MailField), FieldRole.Line)]
    [InlineData("Статус", "новый", typeof(TextField), FieldRole.Context)]
    [InlineData("Город", "Алматы", typeof(TextField), FieldRole.Identifying)]
    internal void A_column_is_compared_as_what_it_holds(string header, string values, Type field, FieldRole role)
    {
        var made = Assert.Single(Of([header], [.. values.Split('|').Select(static value => new[] { value })]).Fields);
        Assert.Equal((field, role, header), (made.GetType(), made.Role, made.Name));
        Assert.Equal(header == "Город", made.IsPlace);
    }

    [Fact]
    public void A_chosen_column_says_what_it_was_chosen_for()
    {
        var records = Records(["Статус"], [["новый"]]);
        Assert.Equal(FieldRole.Identifying, AnyTable.Of(records, [new("Статус", ColumnKind.Text)], new AuditConfig()).Fields[0].Role);
        Assert.Equal(FieldRole.Context, AnyTable.Of(records, [new("Статус", ColumnKind.Context)], new AuditConfig()).Fields[0].Role);
        Assert.IsType<CodeField>(AnyTable.Of(records, [new("Статус", ColumnKind.Code)], new AuditConfig()).Fields[0]);
    }

    [Fact]
    public void Few_values_only_support()
    {
        string[][] rows = [.. Enumerable.Range(0, 60).Select(static row => new[] { $"вид {row % 5}", $"дело {row}" })];
        Assert.Equal([FieldRole.Context, FieldRole.Identifying], Of(["Группа", "Тема"], rows).Fields.Select(static field => field.Role));
    }

    [Fact]
    public void Beside_persons_an_employer_supports_and_a_whole_address_is_a_household()
    {
        string[] headers = ["ФИО", "Компания", "Адрес", "Телефон", "Дата рождения", "БИН", "Статус"];
        var table = Of(headers, ["Ким Олег", "ТОО Алтын", "Абая 10", "8 701 111 22 33", "12.04.1985", "160940504573", "новый"]);
        Assert.Equal([FieldRole.Identifying, FieldRole.Context, FieldRole.Line, FieldRole.Line, FieldRole.Identifying, FieldRole.Identifying, FieldRole.Context], table.Fields.Select(static field => field.Role));
        Assert.Equal(["Адрес", "Телефон", "Дата рождения", "БИН"], table.Corroborating);
        Assert.Equal(["ФИО"], table.NamesToAgree);
        Assert.NotNull(table.Relatives);
        Assert.True(table.NamesAreHeaders);
        // A street alone is no household.
        Assert.Equal(FieldRole.Identifying, Of(["ФИО", "Адрес"], ["Ким Олег", "Абая Алматы"], ["Рогов Иван", "Абая 10"]).Fields[1].Role);
        Assert.Equal(FieldRole.Line, Of(["ФИО", "Адрес"], ["Ким Олег", "Абая 12"], ["Рогов Иван", "Абая 10"], ["Рогов Пётр", "Абая Алматы"]).Fields[1].Role);
        Assert.Equal(FieldRole.Identifying, Of(["ФИО", "Адрес"], ["Ким Олег", "д10"]).Fields[1].Role);
    }

    [Fact]
    public void Without_persons_nothing_has_to_corroborate()
    {
        var table = Of(["Компания", "Телефон"], ["ТОО Алтын", "8 701 111 22 33"]);
        Assert.Empty(table.Corroborating);
        Assert.Empty(table.NamesToAgree);
        Assert.Null(table.Relatives);
    }

    [Fact]
    public void A_row_is_identified_by_two_values_that_do_more_than_support()
    {
        var table = Of(["ФИО", "Телефон", "Статус", "Тема"], ["Ким Олег", "8 701 111 22 33", "", ""], ["Ким Олег", "", "новый", ""], ["", "", "новый", "обои"], ["Ким Олег", "8 701 111 22 33", "новый", "обои"]);
        Assert.Equal([true, false, false, true], Enumerable.Range(0, 4).Select(table.Identifies));
    }

    [Fact]
    public void Rows_meet_by_each_column_by_rare_words_and_by_the_beginnings_of_two()
    {
        var table = Of(["ФИО", "Телефон", "Заметка", "Статус", "Ответственный"], ["Ким Олег", "8 701 111 22 33", "перезвонить завтра", "новый", "Анна"], ["Рогов Иван", "", "перезвонить утром", "", ""]);
        Assert.Equal(
            ["ФИО", "Телефон", "Заметка", "Заметка: rare words", "ФИО + Телефон", "ФИО + Заметка", "ФИО + Статус", "ФИО + Ответственный", "Телефон + Заметка", "Телефон + Статус", "Телефон + Ответственный", "Заметка + Статус", "Заметка + Ответственный"],
            table.Rules.Select(static rule => rule.Name));
        Assert.Equal(["7011112233"], Keys("Телефон", 0));
        Assert.Empty(Keys("Телефон", 1));
        Assert.Equal(["kim oleg"], Keys("ФИО", 0));
        Assert.Equal(["kim \t7011"], Keys("ФИО + Телефон", 0));
        Assert.Empty(Keys("ФИО + Телефон", 1));
        Assert.Equal(2, Keys("Заметка: rare words", 0).Length);
        Assert.Equal([true], table.Rules.Where(static rule => rule.MayLinkAlone).Select(static rule => rule.Name == "Телефон"));
        Assert.Equal(["ФИО + Статус", "ФИО + Ответственный", "Телефон + Статус", "Телефон + Ответственный", "Заметка + Статус", "Заметка + Ответственный"], table.Rules.Where(static rule => !rule.Teaches).Select(static rule => rule.Name));
        Assert.Equal(["ФИО", "Телефон"], table.Rules.First(static rule => rule.Name == "ФИО + Телефон").Fields);
        // A phone of many is parted by what identifies beside it.
        var phone = table.Rules.First(static rule => rule.Name == "Телефон");
        Assert.Equal(["ФИО\tkim ", "Заметка\tpere"], phone.Finer!(0).Order(StringComparer.Ordinal).Reverse());
        Assert.Null(table.Rules[0].Finer);

        string[] Keys(string rule, int row) => [.. table.Rules.First(one => one.Name == rule).Keys(row)];
    }

    [Theory]
    [InlineData("Телефон", "+7 (701) 111-22-33", "7011112233")]
    [InlineData("Телефон", "701 111", "701111")]
    [InlineData("Артикул", "Ab-12/7", "ab127")]
    [InlineData("Почта", " Anna.K+x@gmail.com", "annak@gmail.com")]
    [InlineData("Имя", "Олег", "oleg")]
    [InlineData("Когда", "1.2.2026", "20260201")]
    public void A_value_is_prepared_once(string header, string value, string shown) => Assert.Equal(shown, Of([header], [value]).Fields[0].Shown(0));

    [Theory]
    [InlineData("Артикул", "A-12|--")]
    [InlineData("Почта", "a@b.kz|x@|c@d.kz|e@f.kz|g@h.kz|i@j.kz")]
    [InlineData("Имя", "Олег|тест")]
    [InlineData("Город", "Алматы|N/A")]
    public void What_says_nothing_is_no_value(string header, string values)
    {
        var field = Of([header], [.. values.Split('|').Select(static value => new[] { value })]).Fields[0];
        Assert.Equal((true, false), (field.Has(0), field.Has(1)));
    }

    [Fact]
    public void A_name_typed_into_the_other_column_is_nearly_the_same()
    {
        var table = Of(["Имя", "Фамилия"], ["Олег", "Кимов"], ["Кимов", "Олег"]);
        Assert.Equal(2, table.Fields[1].Compare(0, 1, out _));
        Assert.Equal(0, table.Fields[0].Compare(0, 1, out _));
        // Put together they are the names by which people on one phone are told apart.
        Assert.NotNull(table.Relatives);
    }

    private static MatchTable Of(string[] headers, params string[][] rows) => AnyTable.Of(Records(headers, rows), [.. headers.Select(static name => new RequestedColumn(name, null))], new AuditConfig());

    private static List<CrmRecord> Records(string[] headers, string[][] rows) =>
        [.. rows.Select(row => new CrmContact { Fields = headers.Zip(row).Where(static cell => cell.Second.Length > 0).ToDictionary(static cell => cell.First, static cell => cell.Second) })];
}
