namespace CrmAudit.Engine.Tests.Model;

public class WrappedTextTests
{
    private const string Text = "Причина найдена: период взят по дате «Создан», от 78 записей на 34 225 040 KZT к 47 записям.";

    [Theory]
    [InlineData(20)]
    [InlineData(33)]
    [InlineData(200)]
    public void Lines_are_broken_between_words_and_no_word_is_lost(int width)
    {
        var lines = CrmView.Wrapped(Text, width).Split(Environment.NewLine);
        Assert.All(lines, line => Assert.True(line.Length <= width));
        Assert.Equal(Text, string.Join(' ', lines));
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(0)]
    public void A_host_without_a_width_gets_usual_lines(int width) => Assert.Equal(CrmView.Wrapped(Text, 76), CrmView.Wrapped(Text, width));

    [Fact]
    public void A_word_longer_than_a_line_stands_alone_and_whole() => Assert.Equal($"a{Environment.NewLine}{new string('b', 30)}{Environment.NewLine}c", CrmView.Wrapped($"a {new string('b', 30)} c", 20));

    [Fact]
    public void Nothing_is_nothing() => Assert.Equal("", CrmView.Wrapped(null, 40));
}
