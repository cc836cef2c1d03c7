using System.Globalization;

namespace CrmAudit.Engine.Tests.Integrations;

public sealed class MessageTests
{
    [Theory]
    [InlineData("ru-RU", 0, 0, "Kaspi: до CRM не дошло 7 из 140 записей (5,0\u00A0%). Реестр")]
    [InlineData("ru-RU", 2, 0, "Kaspi: до CRM не дошло 7 из 140 записей (5,0\u00A0%); ещё в пути 2. Реестр")]
    [InlineData("en-US", 0, 3, "Kaspi: 7 of 140 entries never reached the CRM (5.0%); of 3 nothing can be told. Registry")]
    [InlineData("kk-KZ", 1200, 3, "Kaspi: 140 жазбаның 7-сі CRM-ге жетпеген (5,0\u00A0%); әлі жолда 1\u00a0200; белгісізі 3. Тізілім")]
    public void What_is_not_there_is_not_told(string culture, long pending, long outside, string expected)
    {
        var text = new CrmText("Integration.LostRecord.message.noMoney", ("integration", "Kaspi"), ("numerator", 7L), ("denominator", 140L), ("measured", 0.05), ("pending", pending), ("outside", outside),
            ("from", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)), ("to", new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero))).Render(CultureInfo.GetCultureInfo(culture));

        Assert.StartsWith(expected, text, StringComparison.Ordinal);
    }
}
