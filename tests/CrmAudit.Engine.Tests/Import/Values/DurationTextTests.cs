using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Tests.Import.Values;

public class DurationTextTests
{
    [Theory]
    [InlineData("65", 65)]
    [InlineData("1:05", 65)]
    [InlineData("00:01:05", 65)]
    [InlineData("35 Sec", 35)]
    [InlineData("2 мин 5 сек", 125)]
    [InlineData("2 мин. 5 сек.", 125)]
    [InlineData("1ч 2м 3с", 3723)]
    [InlineData("1h 2m", 3720)]
    [InlineData("2m5s", 125)]
    [InlineData("2 Min & 5 Sec", 125)]
    [InlineData("1,5 мин", 90)]
    [InlineData("1 сағат 10 минут", 4200)]
    [InlineData("PT2M5S", 125)]
    public void Spellings(string text, double seconds) => Assert.Equal(seconds, DurationText.Seconds(text));

    [Theory]
    [InlineData("5 sec 2 min")]
    [InlineData("2 min 3 min")]
    [InlineData("min")]
    [InlineData("2 min x")]
    [InlineData("-5")]
    public void No_durations(string text) => Assert.Null(DurationText.Seconds(text));
}
