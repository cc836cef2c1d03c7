using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Tests.Text.Quality;

public class FirmNameFormTests
{
    [Theory]
    [InlineData("ТОО «Арман Трейд»", "first/guillemets")]
    [InlineData("TOO «Арман Трейд»", "first/guillemets")]
    [InlineData("\"Арман Трейд\" ЖШС", "last/straight")]
    [InlineData("Арман Трейд ТОО", "last/none")]
    [InlineData("Арман ТОО Трейд", "inside/none")]
    [InlineData("Арман жауапкершілігі шектеулі серіктестігі", "last/none")]
    [InlineData("Арман “Трейд”", "none/straight")]
    [InlineData("Арман Трейд»", "none/guillemets")]
    [InlineData("", "none/none")]
    public void The_form_tells_where_the_legal_form_stands_and_in_what_quotes_the_name(string name, string key) => Assert.Equal(key, FirmNameForm.Of(name).Key);

    [Theory]
    [InlineData("ТОО «Арман-Трейд»", "арман трейд")]
    [InlineData("Apман, TOO", "арман")]
    [InlineData("Arman Trade LLP", "arman trade")]
    public void Without_its_legal_form_a_name_is_its_words(string name, string bare) => Assert.Equal(bare, FirmNameForm.Bare(name));

    [Fact]
    public void The_form_is_worded_by_its_place_and_quotes()
    {
        var text = FirmNameForm.Of("ТОО «Арман»").Text;
        Assert.Equal("data.firmForm", text.Id);
        Assert.Equal(("data.firmForm.place.first", "data.firmForm.quotes.guillemets"), (((CrmText)text.Args["place"]!).Id, ((CrmText)text.Args["quotes"]!).Id));
    }
}
