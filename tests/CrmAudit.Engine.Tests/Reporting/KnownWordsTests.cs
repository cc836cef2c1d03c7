using CrmAudit.Engine.Reporting.Redaction;

namespace CrmAudit.Engine.Tests.Reporting;

public class KnownWordsTests
{
    [Theory]
    [InlineData("В работе")]
    [InlineData("Успешно реализовано")]
    [InlineData("Дата создания")]
    [InlineData("CreatedAt")]
    [InlineData("Data.InvalidPhone")]
    [InlineData("Bitrix24")]
    [InlineData("deals_2026-05-01")]
    [InlineData("Contacts_001")]
    [InlineData("Asia/Almaty")]
    [InlineData("2026-05-01 10:00:00")]
    [InlineData("KZT")]
    public void Words_of_the_product_are_known(string text) => Assert.True(KnownWords.Are(text));

    [Theory]
    [InlineData("Жолымбетов")]
    [InlineData("Сделка Айгуль")]
    [InlineData("Анна")]
    [InlineData("Alexander")]
    [InlineData("zh.secret@planted.example")]
    [InlineData("+7 701 337-44-55")]
    [InlineData("7013374455")]
    [InlineData("Телефон 870133")]
    public void What_may_be_a_person_is_not(string text) => Assert.False(KnownWords.Are(text));

    [Theory]
    [InlineData("1 500 000,00 KZT", true)]
    [InlineData("5 000 000 000", true)]
    [InlineData("17.05.2026 10:15", true)]
    [InlineData("87013374455", false)]
    [InlineData("вчера, от Жолымбетова", false)]
    public void A_figure_says_nothing_beside_itself(string text, bool known) => Assert.Equal(known, KnownWords.AreFigure(text));
}
