using CrmAudit.Engine.Text.Links;

namespace CrmAudit.Engine.Tests.Text.Links;

public class LinkTextTests
{
    [Theory]
    [InlineData("Сделка: Поставка труб", "Deal=Поставка труб")]
    [InlineData("Сделка: Сделка #1003", "Deal=Сделка #1003")]
    [InlineData("Сделка #1003", "Deal=#1003")]
    [InlineData("Deal - New roof", "Deal=New roof")]
    [InlineData("[Deal]: New roof", "Deal=New roof")]
    [InlineData("Opportunity: Roof, north side", "Deal=Roof, north side")]
    [InlineData("Мәміле: Құбыр жеткізу", "Deal=Құбыр жеткізу")]
    [InlineData("Контакт: Ким Олег; Сделка: Поставка труб", "Contact=Ким Олег|Deal=Поставка труб")]
    [InlineData("Сделка: Поставка, монтаж, Компания: ТОО Алтын", "Deal=Поставка, монтаж|Company=ТОО Алтын")]
    [InlineData("Lead: Roof\nContact: Ann Lee", "Lead=Roof|Contact=Ann Lee")]
    [InlineData("Поставка труб", "=Поставка труб")]
    [InlineData("Лидер продаж: форум", "=Лидер продаж: форум")]
    public void A_cell_names_records(string cell, string expected) =>
        Assert.Equal(expected, string.Join('|', LinkText.Of(cell).Select(static link => $"{link.Entity}={link.Title}")));

    [Fact]
    public void Titles_without_a_word_for_the_entity_are_tried_whole_and_in_parts() =>
        Assert.Equal(["Поставка; монтаж", "Поставка", "монтаж"], LinkText.Of("Поставка; монтаж").Select(static link => link.Title));

    [Theory]
    [InlineData("Сделка № 12", "12")]
    [InlineData("Deal: #12", "12")]
    [InlineData("Сделка: 12", "12")]
    [InlineData("Сделка: Труба 12", null)]
    public void A_title_may_be_a_number(string cell, string? number) => Assert.Equal(number, LinkText.Of(cell)[0].Number);

    [Fact]
    public void A_record_is_told_with_and_without_its_word()
    {
        Assert.Equal(["Сделка: Труба", "Контакт: Ким"], LinkText.Of(" Сделка: Труба, ; Контакт: Ким ").Select(static link => link.Whole));
        Assert.Equal(["Труба", "Ким"], LinkText.Of(" Сделка: Труба, ; Контакт: Ким ").Select(static link => link.Title));
        Assert.Equal(["Труба", "Труба"], LinkText.Of(" Труба ").Select(static link => link.Whole).Concat(LinkText.Of(" Труба ").Select(static link => link.Title)));
        Assert.Single(LinkText.Of("Труба;"));
        Assert.Equal(3, LinkText.Of("Труба|Кабель").Count);
    }

    [Theory]
    [InlineData("#", null)]
    [InlineData("№ 12 ", null)]
    [InlineData("12a", null)]
    [InlineData("0", "0")]
    [InlineData("№№ 9", "9")]
    public void Only_digits_are_a_number(string title, string? number) => Assert.Equal(number, new LinkText.NamedLink(null, title, title).Number);

    [Theory]
    [InlineData("Opportunities", "Deal")]
    [InlineData("Контакт", "Contact")]
    [InlineData("Accounts", "Company")]
    [InlineData(" lead ", "Lead")]
    [InlineData("Project", null)]
    [InlineData(null, null)]
    public void An_entity_is_known_by_its_word(string? word, string? entity) => Assert.Equal(entity, LinkText.EntityOf(word));
}
