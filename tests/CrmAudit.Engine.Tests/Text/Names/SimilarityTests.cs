using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Tests.Text.Names;

public class SimilarityTests
{
    /// <summary>The pairs of W. Winkler's own tables.</summary>
    [Theory]
    [InlineData("martha", "marhta", 0.9611)]
    [InlineData("dwayne", "duane", 0.84)]
    [InlineData("dixon", "dicksonx", 0.8133)]
    [InlineData("jones", "johnson", 0.8324)]
    [InlineData("abroms", "abrams", 0.9222)]
    [InlineData("same", "same", 1)]
    [InlineData("abc", "xyz", 0)]
    [InlineData("", "", 1)]
    [InlineData("", "a", 0)]
    [InlineData("ab", "ba", 0)]
    public void Likeness_is_that_of_the_tables_both_ways(string a, string b, double expected)
    {
        Assert.Equal(expected, Similarity.JaroWinkler(a, b), 4);
        Assert.Equal(expected, Similarity.JaroWinkler(b, a), 4);
    }

    [Fact]
    public void Of_long_texts_the_first_sixty_four_letters_count()
    {
        var same = string.Concat(Enumerable.Repeat("abcdefgh", 8));
        Assert.Equal(1, Similarity.JaroWinkler(same + "xyz", same + "qwertz"));
        Assert.Equal(1, Similarity.JaroWinkler(same, same + "q"));
        Assert.True(Similarity.JaroWinkler(same[..63] + "x", same) < 1);
    }

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abcd", "abdc", 1)]
    [InlineData("bacd", "abcd", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("abcdef", "abcxef", 1)]
    [InlineData("abcdef", "abdef", 1)]
    [InlineData("abcdef", "uvwxyz", 6)]
    public void Edits_are_counted_both_ways_and_no_further_than_asked(string a, string b, int expected)
    {
        Assert.Equal(expected, Similarity.Edits(a, b, 9));
        Assert.Equal(expected, Similarity.Edits(b, a, expected));
        for (var most = 0; most < expected; most++)
        {
            Assert.Equal(most + 1, Similarity.Edits(a, b, most));
        }
    }

    [Fact]
    public void Very_long_texts_are_the_same_or_not()
    {
        var text = new string('a', 128);
        Assert.Equal(1, Similarity.Edits(text, text[..127] + "b", 2));
        Assert.Equal(0, Similarity.Edits(text + "a", text + "a", 2));
        Assert.Equal(3, Similarity.Edits(text + "a", text + "b", 2));
        Assert.Equal(3, Similarity.Edits(text, text + "b", 2));
        Assert.Equal(3, Similarity.Edits(text + "b", text, 2));
    }
}
