using CrmAudit.Engine.Matching;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>What a product's name is made of, and when two are one product.</summary>
public sealed class ProductNameTests
{
    [Theory]
    [InlineData("Бетон М-100", "beton", "m100")]
    [InlineData("Бетон М 100", "beton", "m100")]
    [InlineData("Саморез 3,0х70", "samorez", "3x70")]
    [InlineData("Саморез 3.50 x 70", "samorez", "3.5x70")]
    [InlineData("Труба 20 мм", "truba", "20mm")]
    [InlineData("Труба 20мм", "truba", "20mm")]
    [InlineData("Лампа 1/2", "lampa", "1/2")]
    [InlineData("Раствор 5%", "rastvor", "5%")]
    [InlineData("Кабель", "kabel", "")]
    [InlineData("500", "", "500")]
    public void Sizes_and_grades_stand_apart_from_words(string text, string words, string measures)
    {
        var name = ProductName.Parse(text)!;
        Assert.Equal((words, measures), (string.Join(' ', name.Words), name.Measures));
        Assert.Equal($"{words}\t{measures}", name.Key);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("---")]
    public void Nothing_is_no_name(string? text) => Assert.Null(ProductName.Parse(text));

    [Fact]
    public void An_abbreviation_has_a_dot_and_words_any_order()
    {
        var name = ProductName.Parse("Труба профил. 40х20 2 м")!;
        Assert.Equal([false, true], name.IsShort);
        Assert.Equal(ProductName.Parse("профил. труба 2м 40x20")!.Key, name.Key);
        string Long(int letters) => ProductName.Parse(string.Concat(Enumerable.Repeat("ab ", letters / 3)))!.Key;
        Assert.Equal(Long(300), Long(400));
        Assert.NotEqual(Long(300), Long(297));
    }

    [Theory]
    [InlineData("Труба стальная 20 мм", "Труба стальная 20мм", 2)]
    [InlineData("Труба стальная 20 мм", "стальная труба 20 мм", 2)]
    [InlineData("Труба стальная 20 мм", "Трубы стальные 20 мм", 1)]
    [InlineData("Труба стальная 20 мм", "Труба стал. 20 мм", 1)]
    [InlineData("Труба стальная 20 мм", "Труба стал 20 мм", 0)]
    [InlineData("Труба с. 20 мм", "Труба стальная 20 мм", 0)]
    [InlineData("Штукатурка 20 кг", "Штукотурка 20 кг", 1)]
    [InlineData("Шпакля 20 кг", "Шпокля 20 кг", 0)]
    [InlineData("Труба стальная 20 мм", "Труба 20 мм", 0)]
    [InlineData("Труба стальная 20 мм", "Труба труба 20 мм", 0)]
    [InlineData("Труба стальная 20 мм", "Труба стальная 25 мм", MatchField.Veto)]
    [InlineData("Труба стальная 20 мм", null, MatchField.Missing)]
    public void Words_may_differ_in_endings_sizes_in_nothing(string left, string? right, int level)
    {
        var field = new ProductField("Name", [left, right]);
        Assert.Equal(level, field.Compare(0, 1, out var frequency));
        Assert.Equal(level, field.Compare(1, 0, out _));
        var expected = level switch { 2 => 0.01 / (2 + ValueIndex.Unseen), 1 => 0.001 / (2 + ValueIndex.Unseen), _ => double.NaN };
        Assert.Equal(expected, frequency, 12);
    }

    [Fact]
    public void A_field_of_products_tells_what_it_holds()
    {
        var field = new ProductField("Name", ["Труба 20 мм", "труба 20мм", "Кабель", null]);
        Assert.Equal((true, false), (field.Has(0), field.Has(3)));
        Assert.Equal(("Труба 20 мм", null), (field.Shown(0), field.Shown(3)));
        Assert.Equal((field.Identity(1), 0UL), (field.Identity(0), field.Identity(3)));
        Assert.NotEqual(field.Identity(0), field.Identity(2));
        Assert.Equal(2.0 / (203 * 202), field.ChanceOfTop, 12);
        field.Forget(1);
        Assert.Equal(0, field.ChanceOfTop);
        Assert.Equal(1, field.PriorM.Sum(), 9);
        Assert.True(field.IsCostly);
    }
}
