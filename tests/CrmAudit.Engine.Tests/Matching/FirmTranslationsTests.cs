using CrmAudit.Engine.Matching;
using CrmAudit.Engine.Tests.Matching.Bases;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>What a base teaches of words that no dictionary has.</summary>
public sealed class FirmTranslationsTests
{
    private static readonly string[] Owners = ["Бардым", "Келнуж", "Лошраб", "Миткел", "Нужсег", "Рапфик"];

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void Firms_with_one_number_and_names_in_two_languages_teach_a_word(int teaching, bool isLearned)
    {
        var names = Read(Owners.Take(teaching).SelectMany(static owner => new[] { $"ТОО «Хутвяз {owner}»", $"{owner} құщав ЖШС" }), static row => row / 2);
        var level = FirmComparison.Compare(names.NameOf(0)!, names.NameOf(1)!);
        Assert.Equal(isLearned ? FirmLevel.Close : FirmLevel.Translated, level);
    }

    [Fact]
    public void Another_number_or_one_language_teaches_nothing()
    {
        var texts = Owners.SelectMany(static owner => new[] { $"ТОО «Хутвяз {owner}»", $"{owner} құщав ЖШС" }).ToList();
        var apart = Read(texts, static row => row);
        Assert.Equal(FirmLevel.Translated, FirmComparison.Compare(apart.NameOf(0)!, apart.NameOf(1)!));

        var oneLanguage = Read(Owners.SelectMany(static owner => new[] { $"ТОО «Хутвяз {owner}»", $"ТОО «{owner} Цебйон»" }), static row => row / 2);
        Assert.Equal(FirmLevel.Kindred, FirmComparison.Compare(oneLanguage.NameOf(0)!, oneLanguage.NameOf(1)!));
    }

    [Fact]
    public void Two_words_the_dictionary_knows_apart_stay_apart()
    {
        var names = Read(Owners.SelectMany(static owner => new[] { $"ТОО «Мебель {owner}»", $"{owner} балмұздақ ЖШС" }), static row => row / 2);
        Assert.Equal(FirmLevel.Kindred, FirmComparison.Compare(names.NameOf(0)!, names.NameOf(1)!));
    }

    private static FirmField Read(IEnumerable<string> names, Func<int, int> firmOf)
    {
        string?[] texts = [.. names];
        var hand = new Hand(3);
        var numbers = Enumerable.Range(0, texts.Length).Select(_ => hand.TaxId()).ToList();
        var taxIds = new TaxIdField("TaxId", texts.Select((_, row) => numbers[firmOf(row)]));
        var none = new SetField("Phones", texts.Select(static _ => Array.Empty<string>()), 0.8);
        return FirmTranslations.Read(words => new("Name", texts, NameDictionary.LegalForms, words), NameDictionary.BusinessWords, taxIds, none, none);
    }
}
