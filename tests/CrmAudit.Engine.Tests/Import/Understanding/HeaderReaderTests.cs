using CrmAudit.Engine.Import.Understanding;

namespace CrmAudit.Engine.Tests.Import.Understanding;

/// <summary>What headers say by their words, in three languages, whatever case, endings, signs and numbers they are written with.</summary>
public class HeaderReaderTests
{
    [Theory]
    [InlineData("моб. тел. клиента 2", "phone", "client")]
    [InlineData("Номер телефона", "phone", null)]
    [InlineData("Контактный телефон", "phone", "contact")]
    [InlineData("Телефон (моб.)", "phone", null)]
    [InlineData("ТЕЛЕФОН_КОНТАКТА", "phone", "contact")]
    [InlineData("Номер WhatsApp", "phone", null)]
    [InlineData("Phone 1 - Value", "phone", null)]
    [InlineData("Phone (Mobile)", "phone", null)]
    [InlineData("customerPhoneNumber", "phone", "client")]
    [InlineData("customer.cellPhone", "phone", "client")]
    [InlineData("Клиенттің ұялы телефоны", "phone", "client")]
    [InlineData("E-mail 2 Address", "email", null)]
    [InlineData("Адрес эл. почты", "email", null)]
    [InlineData("Электрондық поштасы", "email", null)]
    [InlineData("Deal Status", "status", "deal")]
    [InlineData("Статус сделки", "status", "deal")]
    [InlineData("Stage  ↑", "stage", null)]
    [InlineData("Мәміле кезеңі", "stage", "deal")]
    [InlineData("№ заказа", "number", "order")]
    [InlineData("Название компании клиента", "name", "company")]
    [InlineData("Customer company name", "name", "company")]
    [InlineData("Owner of the contact", null, "owner")]
    [InlineData("Contact owner", null, "owner")]
    [InlineData("Ответственный за сделку", null, "owner")]
    [InlineData("Deal - Owner", null, "owner")]
    [InlineData("Сделка: Ответственный", null, "owner")]
    [InlineData("Тип телефона", "type", null)]
    [InlineData("Phone 1 - Type", "type", null)]
    [InlineData("Loss reason description", "reason", null)]
    [InlineData("Отв.", null, "owner")]
    [InlineData("Resp.", null, "owner")]
    [InlineData("Конт. лицо", null, "contact")]
    [InlineData("Наим. орг.", "name", "company")]
    [InlineData("Телефон/факс", "phone", null)]
    [InlineData("Phone / Fax", "phone", null)]
    public void A_header_is_read_by_its_words(string header, string? attribute, string? noun)
    {
        var meaning = HeaderReader.Read(header);
        Assert.Equal((attribute, noun), (meaning.Attribute, meaning.Noun));
        Assert.False(meaning.IsTrap);
    }

    [Theory]
    [InlineData("Дата создания сделки", "created")]
    [InlineData("Дата и время создания", "created")]
    [InlineData("Құрылған күні", "created")]
    [InlineData("createdAt", "created")]
    [InlineData("Ожидаемая дата закрытия", "expected")]
    [InlineData("Дата закрытия (план)", "expected")]
    [InlineData("Tentative Close Date", "expected")]
    [InlineData("Close Date (A)", "closed")]
    [InlineData("Последний контакт", "lastActivity")]
    [InlineData("Дата созд.", "created")]
    [InlineData("Дата закр.", "closed")]
    [InlineData("Созд. (дата)", "created")]
    [InlineData("Дата продажи", "sold")]
    [InlineData("Сату күні", "sold")]
    [InlineData("Date of sale", "sold")]
    [InlineData("Дата последнего визита", "lastActivity")]
    [InlineData("Крайний срок", "due")]
    public void A_date_is_read_by_what_happened(string header, string what)
    {
        var meaning = HeaderReader.Read(header);
        Assert.Equal((null, what), (meaning.Attribute, meaning.Event));
    }

    [Theory]
    [InlineData("Номер факса")]
    [InlineData("Email Opt Out")]
    [InlineData("doNotCall")]
    [InlineData("Phonetic First Name")]
    [InlineData("Parent Account")]
    [InlineData("Количество сделок")]
    [InlineData("Предыдущий телефон")]
    public void Some_words_make_a_header_something_no_field_is(string header) => Assert.True(HeaderReader.Read(header).IsTrap);

    [Theory]
    [InlineData("Прод.")]
    [InlineData("Конт.")]
    [InlineData("Ад.")]
    public void A_word_cut_too_short_to_tell_says_nothing(string header) => Assert.False(HeaderReader.Read(header).IsTelling);

    [Theory]
    [InlineData("")]
    [InlineData("Column 7")]
    [InlineData("Поле 3")]
    [InlineData("12")]
    public void A_mere_number_says_nothing(string header) => Assert.True(HeaderReader.Read(header).IsSilent);

    [Fact]
    public void The_order_of_words_in_a_header_does_not_matter_to_what_it_is_about()
    {
        foreach (var header in (string[])["Телефон клиента мобильный", "Клиента мобильный телефон", "мобильный телефон клиента", "КЛИЕНТА ТЕЛЕФОН", "телефон-клиента"])
        {
            Assert.Equal(("phone", "client"), (HeaderReader.Read(header).Attribute, HeaderReader.Read(header).Noun));
        }
    }
}
