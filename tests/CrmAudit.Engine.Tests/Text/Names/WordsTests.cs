using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Tests.Text.Names;

public class WordsTests
{
    [Theory]
    [InlineData("Ким, Олег (№ 12)", "Ким|Олег|12")]
    [InlineData("O'Neil Ann", "O'Neil|Ann")]
    [InlineData("Соль’яр ʼСоль", "Соль’яр|ʼСоль")]
    [InlineData("  -- ", "")]
    [InlineData("Zoe\u0308 Май", "Zoe\u0308|Май")]
    public void A_text_is_cut_where_no_letter_figure_or_apostrophe_stands(string text, string words) => Assert.Equal(words, string.Join('|', Words.Of(text)));

    [Theory]
    [InlineData("Рогов Иван", "иван  РОГОВ")]
    [InlineData("Рогов,Иван", "Иван\u00a0Рогов")]
    [InlineData("Рогов\tИван", "Рогов Иван")]
    public void A_colleague_is_one_in_any_order_and_case(string left, string right) => Assert.Equal(UserName.Key(left), UserName.Key(right));

    [Theory]
    [InlineData("Сәуле", TextScript.Kazakh)]
    [InlineData("САУЛЕҒ Roof", TextScript.Kazakh)]
    [InlineData("Рассвет", TextScript.Cyrillic)]
    [InlineData("Рассвет Ltd", TextScript.Cyrillic)]
    [InlineData("Рассвет Wholesale", TextScript.Latin)]
    [InlineData("Roof", TextScript.Latin)]
    [InlineData("ab вг", TextScript.Cyrillic)]
    [InlineData("12", TextScript.Cyrillic)]
    internal void The_script_is_that_of_most_letters(string text, TextScript expected) => Assert.Equal(expected, TextScripts.Of(text));
}
