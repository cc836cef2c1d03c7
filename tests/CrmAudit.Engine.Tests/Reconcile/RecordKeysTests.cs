using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Tests.Reconcile;

public sealed class RecordKeysTests
{
    [Theory]
    [InlineData("Заказ Kaspi 412300911 от 14.05.2026", "412300911")]
    [InlineData("Заказ ORD-000123 (доставка)", "ORD000123 123")]
    [InlineData("Оплата по счёту СЧ/45-17, НДС 16 %", "СЧ4517")]
    [InlineData("за период 01/02-2026", "")]
    [InlineData("план на 2026 год", "")]
    [InlineData("№ 00077123", "77123")]
    public void Numbers_stand_in_texts_with_or_without_signs_inside(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', RecordKeys.Numbers(text)));

    [Theory]
    [InlineData("412 300-911", "412300911")]
    [InlineData("A-7", null)]
    [InlineData("000", null)]
    public void A_number_is_what_identifies(string text, string? expected) => Assert.Equal(expected, RecordKeys.Number(text));
}
