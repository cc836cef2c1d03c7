using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Tests.Text.Quality;

public class FillerDictionaryTests
{
    private static readonly FillerDictionary Dictionary = new(["Пустышка", "!!"]);

    [Theory]
    [InlineData("-", FillUse.Other, FillerKind.Punctuation)]
    [InlineData("...", FillUse.Name, FillerKind.Punctuation)]
    [InlineData("+", FillUse.Other, FillerKind.None)]
    [InlineData("+", FillUse.Name, FillerKind.Punctuation)]
    [InlineData("✓", FillUse.Other, FillerKind.None)]
    [InlineData(" ", FillUse.Name, FillerKind.None)]
    [InlineData("-", FillUse.System, FillerKind.None)]
    [InlineData("н/д", FillUse.System, FillerKind.None)]
    internal void Signs_alone_say_nothing_but_where_they_mean_yes(string text, FillUse use, FillerKind expected) => Assert.Equal(expected, Dictionary.Match(text, use));

    [Theory]
    [InlineData("n/a", FillUse.Other, FillerKind.Word)]
    [InlineData("Не  указано!", FillUse.FreeText, FillerKind.Word)]
    [InlineData("ПУСТЫШКА", FillUse.Other, FillerKind.Word)]
    [InlineData("нет", FillUse.Name, FillerKind.Word)]
    [InlineData("жоқ", FillUse.Phone, FillerKind.Word)]
    [InlineData("нет", FillUse.Other, FillerKind.None)]
    [InlineData("Клиент", FillUse.Name, FillerKind.Word)]
    [InlineData("Имя", FillUse.NamePart, FillerKind.Word)]
    [InlineData("Фирма", FillUse.Company, FillerKind.Word)]
    [InlineData("клиент", FillUse.FreeText, FillerKind.None)]
    [InlineData("test", FillUse.Other, FillerKind.Word)]
    [InlineData("тест", FillUse.Choice, FillerKind.Word)]
    [InlineData("тест 2", FillUse.Choice, FillerKind.None)]
    internal void A_word_counts_where_it_is_no_answer(string text, FillUse use, FillerKind expected) => Assert.Equal(expected, Dictionary.Match(text, use));

    [Theory]
    [InlineData("Тест 2", FillUse.Name, FillerKind.Word)]
    [InlineData("тест2", FillUse.Name, FillerKind.Word)]
    [InlineData("Тестовый лид", FillUse.Name, FillerKind.Word)]
    [InlineData("ТОО «Тест»", FillUse.Company, FillerKind.Word)]
    [InlineData("Тестов Тест Тестович", FillUse.Name, FillerKind.Word)]
    [InlineData("тест", FillUse.FreeText, FillerKind.Word)]
    [InlineData("Тестов", FillUse.Name, FillerKind.None)]
    [InlineData("Тестов Иван", FillUse.Name, FillerKind.None)]
    [InlineData("Тест драйв", FillUse.Name, FillerKind.None)]
    [InlineData("Лид 2", FillUse.Name, FillerKind.None)]
    internal void A_test_word_counts_beside_its_like_only(string text, FillUse use, FillerKind expected) => Assert.Equal(expected, Dictionary.Match(text, use));

    [Theory]
    [InlineData("qwerty", FillUse.Name, FillerKind.KeyboardRun)]
    [InlineData("Йцукен", FillUse.FreeText, FillerKind.KeyboardRun)]
    [InlineData("qwerty", FillUse.Phone, FillerKind.KeyboardRun)]
    [InlineData("qwerty", FillUse.Other, FillerKind.None)]
    [InlineData("qwerty asdf", FillUse.Name, FillerKind.KeyboardRun)]
    [InlineData("qwerty Дана", FillUse.Name, FillerKind.None)]
    [InlineData("aa qwerty", FillUse.Name, FillerKind.Repeated)]
    [InlineData("qwerty aa", FillUse.Name, FillerKind.KeyboardRun)]
    [InlineData("aa bb cc dd", FillUse.Name, FillerKind.Repeated)]
    [InlineData("aa bb cc dd ff", FillUse.Name, FillerKind.None)]
    [InlineData("aa хз", FillUse.Name, FillerKind.Repeated)]
    [InlineData("123", FillUse.Name, FillerKind.Sequence)]
    [InlineData("124", FillUse.Name, FillerKind.None)]
    [InlineData("123", FillUse.Choice, FillerKind.None)]
    [InlineData("aa", FillUse.FreeText, FillerKind.Repeated)]
    [InlineData("aa", FillUse.Choice, FillerKind.None)]
    [InlineData("aaa", FillUse.Choice, FillerKind.Repeated)]
    internal void Keys_digits_and_repeats_count_where_all_of_it_is_such(string text, FillUse use, FillerKind expected) => Assert.Equal(expected, Dictionary.Match(text, use));

    [Theory]
    [InlineData("a", FillUse.Name, FillerKind.Repeated)]
    [InlineData("1", FillUse.Name, FillerKind.Repeated)]
    [InlineData("a", FillUse.Company, FillerKind.Repeated)]
    [InlineData("1", FillUse.NamePart, FillerKind.Repeated)]
    [InlineData("a", FillUse.NamePart, FillerKind.None)]
    [InlineData("А.", FillUse.Name, FillerKind.None)]
    [InlineData("a b", FillUse.Name, FillerKind.None)]
    [InlineData("1", FillUse.FreeText, FillerKind.None)]
    internal void A_single_character_counts_where_it_is_no_initial(string text, FillUse use, FillerKind expected) => Assert.Equal(expected, Dictionary.Match(text, use));

    [Theory]
    [InlineData("111-11-11", FillUse.Phone, FillerKind.Placeholder)]
    [InlineData("55-66-77", FillUse.Phone, FillerKind.None)]
    [InlineData("тест", FillUse.Phone, FillerKind.Word)]
    [InlineData("test@rassvet.kz", FillUse.Email, FillerKind.Placeholder)]
    [InlineData("qwerty@rassvet.kz", FillUse.Email, FillerKind.Placeholder)]
    [InlineData("dana@rassvet.kz", FillUse.Email, FillerKind.None)]
    [InlineData("йцуке@фыва", FillUse.Email, FillerKind.None)]
    [InlineData("aa-11", FillUse.Phone, FillerKind.Repeated)]
    [InlineData("asdf@", FillUse.Email, FillerKind.Placeholder)]
    [InlineData("qwerty", FillUse.Email, FillerKind.KeyboardRun)]
    [InlineData("111111111111", FillUse.TaxId, FillerKind.Placeholder)]
    [InlineData("55 66 77", FillUse.TaxId, FillerKind.None)]
    [InlineData("йцукен", FillUse.TaxId, FillerKind.KeyboardRun)]
    internal void A_mask_counts_where_it_would_be_a_contact(string text, FillUse use, FillerKind expected) => Assert.Equal(expected, Dictionary.Match(text, use));

    [Theory]
    [InlineData("1", FillerKind.Repeated)]
    [InlineData("111", FillerKind.Repeated)]
    [InlineData("1.00", FillerKind.Repeated)]
    [InlineData("11,0", FillerKind.Repeated)]
    [InlineData("123", FillerKind.Sequence)]
    [InlineData("123,00", FillerKind.Sequence)]
    [InlineData("1 000", FillerKind.None)]
    [InlineData("1,50", FillerKind.None)]
    [InlineData("100", FillerKind.None)]
    [InlineData("234", FillerKind.None)]
    [InlineData("0", FillerKind.None)]
    [InlineData("1a", FillerKind.None)]
    internal void An_amount_is_a_filler_of_ones_or_in_a_row(string text, FillerKind expected) => Assert.Equal(expected, Dictionary.Match(text, FillUse.Amount));

    [Fact]
    public void Nobody_types_a_filler_longer_than_forty_eight_letters()
    {
        Assert.Equal(FillerKind.Repeated, Dictionary.Match(new string('ж', 48), FillUse.Name));
        Assert.Equal(FillerKind.None, Dictionary.Match(new string('ж', 49), FillUse.Name));
        Assert.Equal(FillerKind.Repeated, Dictionary.Match($"жж {new string('ж', 45)}", FillUse.Name));
        Assert.Equal(FillerKind.None, Dictionary.Match($"жж {new string('ж', 46)}", FillUse.Name));
        Assert.Equal(FillerKind.None, Dictionary.Match($"{new string('ж', 47)} ж", FillUse.Name));
    }

    [Theory]
    [InlineData("Комментарий менеджера", true)]
    [InlineData("Delivery ADDRESS", true)]
    [InlineData("Город", false)]
    public void Free_text_is_known_by_its_header(string header, bool expected) => Assert.Equal(expected, FillerDictionary.IsFreeText(header));

    [Theory]
    [InlineData("Да", true)]
    [InlineData("нет.", true)]
    [InlineData("(да)", true)]
    [InlineData("иә", true)]
    [InlineData("0", true)]
    [InlineData("FALSE", true)]
    [InlineData("может быть", false)]
    [InlineData("", false)]
    public void An_answer_to_yes_or_no_is_known(string text, bool expected) => Assert.Equal(expected, FillerDictionary.IsYesOrNo(text));
}
