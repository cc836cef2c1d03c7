using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Tests.Text.Quality;

public class KeyboardRunsTests
{
    [Theory]
    [InlineData("qwer")]
    [InlineData("asdf")]
    [InlineData("йцуке")]
    [InlineData("фыва")]
    [InlineData("әіңғ")]
    [InlineData("ролдж")]
    [InlineData("fghjk")]
    [InlineData("yuiop")]
    [InlineData("poiuy")]
    [InlineData("poiuytrewq")]
    [InlineData("qweqwe")]
    [InlineData("фывфыв")]
    [InlineData("qweqweqwe")]
    [InlineData("qwerqwer")]
    public void Keys_in_a_row_are_a_run(string word) => Assert.True(KeyboardRuns.IsRun(word));

    [Theory]
    [InlineData("qwe")]
    [InlineData("смит")]
    [InlineData("wert")]
    [InlineData("rewq")]
    [InlineData("uiopa")]
    [InlineData("rewqa")]
    [InlineData("qwert1")]
    [InlineData("qweqwa")]
    [InlineData("qweqweq")]
    [InlineData("ertert")]
    [InlineData("qwqwqw")]
    [InlineData("1234")]
    [InlineData("сергей")]
    [InlineData("")]
    public void Words_and_short_rows_are_none(string word) => Assert.False(KeyboardRuns.IsRun(word));

    [Theory]
    [InlineData("123")]
    [InlineData("890")]
    [InlineData("12345678")]
    [InlineData("987")]
    [InlineData("210")]
    [InlineData("098")]
    [InlineData("123123")]
    [InlineData("321321")]
    [InlineData("12341234")]
    public void Digits_that_go_up_or_down_by_one_are_a_sequence(string digits) => Assert.True(KeyboardRuns.IsSequence(digits));

    [Theory]
    [InlineData("12")]
    [InlineData("124")]
    [InlineData("111")]
    [InlineData("1212")]
    [InlineData("123124")]
    [InlineData("1231234")]
    [InlineData("124124")]
    [InlineData("12a")]
    [InlineData("abc")]
    public void Other_digits_are_none(string digits) => Assert.False(KeyboardRuns.IsSequence(digits));
}
