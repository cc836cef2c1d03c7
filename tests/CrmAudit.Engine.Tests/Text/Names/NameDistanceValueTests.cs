using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Tests.Text.Names;

public class NameDistanceValueTests
{
    [Theory]
    [InlineData("nurlan", "nurlan", 0)]
    [InlineData("nurlan", "nurlam", 0.8)]
    [InlineData("nurlan", "nurlak", 1)]
    [InlineData("nurlan", "norlan", 0.3)]
    [InlineData("nurlan", "nurlna", 1)]
    [InlineData("nurlan", "unrlan", 1)]
    [InlineData("nurlan", "nurlani", 0.4)]
    [InlineData("nurlan", "nurlank", 1)]
    [InlineData("nurlan", "nurla", 1)]
    [InlineData("nurlan", "knurlan", 1.4)]
    [InlineData("iana", "ana", 0.8)]
    [InlineData("omar", "umar", 0.7)]
    [InlineData("kanat", "hanat", 0.65)]
    [InlineData("kanat", "sanat", 1.4)]
    [InlineData("turkin", "kurtin", 1.3)]
    [InlineData("kanat", "kanta", 1)]
    [InlineData("kanat", "katan", 1.3)]
    [InlineData("kanat", "katar", 2)]
    [InlineData("zal1n", "zal2n", 1)]
    [InlineData("zal1n", "zalan", 1)]
    [InlineData("", "ika", 2.8)]
    public void A_slip_counts_one_and_letters_written_for_each_other_less(string a, string b, double expected)
    {
        Assert.Equal(expected, NameDistance.Of(a, b, 9), 9);
        Assert.Equal(expected, NameDistance.Of(b, a, 9), 9);
    }

    [Theory]
    [InlineData("nurlan", "kasten", 2)]
    [InlineData("nurlan", "nurlankastenko", 2)]
    public void Farther_than_matters_is_more_than_that(string a, string b, double most) => Assert.True(NameDistance.Of(a, b, most) > most);

    [Fact]
    public void Words_too_long_for_names_are_the_same_or_far()
    {
        var word = string.Concat(Enumerable.Repeat("sakta", 8));
        Assert.Equal(1, NameDistance.Of(word, word[..39] + "g", 3), 9);
        Assert.Equal(0, NameDistance.Of(word + "a", word + "a", 3));
        Assert.Equal(4, NameDistance.Of(word + "a", word + "o", 3));
        Assert.Equal(4, NameDistance.Of(word, word + "o", 3));
        Assert.Equal(4, NameDistance.Of(word + "o", word, 3));
    }
}
