using CrmAudit.Engine.Matching;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>Items of a price list: sizes, packs and grades tell them apart; spelling, abbreviations and articles do not.</summary>
public sealed class ProductTests
{
    [Theory]
    [InlineData("Плинтус напольный 2,5 м дуб", "Плинтус напольн. 2.5м, дуб", true)]
    [InlineData("Кабель ВВГ 3х2,5", "Кабель ВВГ 3x2.50", true)]
    [InlineData("Бетон М-200", "Бетон М 200", true)]
    [InlineData("Труба медная 1/2", "Труба медный 1/2\"", true)]
    [InlineData("Саморез чёрный 35 мм", "САМОРЕЗ ЧЕРНЫЙ 35мм", true)]
    [InlineData("Саморез 35 mm", "Саморез 35 мм", true)]
    [InlineData("Шпаклёвка 20 кг", "Шпаклёвка 25 кг", false)]
    [InlineData("Бетон М200", "Бетон М250", false)]
    [InlineData("Рулон 20 м", "Рулон 20 мм", false)]
    [InlineData("Эмаль белая 1 л", "Эмаль серая 1 л", false)]
    [InlineData("Чай чёрный 100 г", "Чай чёрный с бергамотом 100 г", false)]
    public void Names_of_one_item(string one, string other, bool same)
    {
        var records = Others().Append(new() { Id = "a", Name = one, Sku = "X-1" }).Append(new() { Id = "b", Name = other, Sku = "Y-7" }).ToList();
        var groups = Matcher.Run(CrmTables.Products(records), 0.9, CancellationToken.None).Groups;
        Assert.Equal(same ? 1 : 0, groups.Count);
    }

    private static IEnumerable<CrmProduct> Others() =>
        new[] { "Лампа", "Кисть", "Валик", "Ведро", "Лопата", "Грабли", "Молоток", "Отвёртка" }.Select(static (name, i) => new CrmProduct { Id = $"{i}", Name = name, Sku = $"Z-{i}" });
}
