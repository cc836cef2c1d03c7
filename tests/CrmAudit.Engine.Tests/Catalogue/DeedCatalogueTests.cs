using System.Text.RegularExpressions;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Tests.Catalogue;

/// <summary>Which deed mends what.</summary>
public partial class DeedCatalogueTests
{
    [Fact]
    public void Every_check_has_exactly_one_deed() => Assert.Equal(
        CheckCatalogue.All.Select(static check => check.Id).Order(StringComparer.Ordinal),
        DeedCatalogue.All.SelectMany(static deed => deed.Mends).Where(static mended => CheckCatalogue.Find(mended) is not null).Order(StringComparer.Ordinal));

    [Fact]
    public void What_a_deed_mends_is_a_check_or_one_of_its_recommendations() => Assert.All(
        DeedCatalogue.All.SelectMany(static deed => deed.Mends).Where(static mended => CheckCatalogue.Find(mended) is null), static mended =>
        {
            Assert.True(TextCatalogue.Has(mended), mended);
            Assert.Contains(".recommendation.", mended, StringComparison.Ordinal);
            Assert.NotEqual(DeedCatalogue.Of(string.Join('.', mended.Split('.').Take(2)), null), DeedCatalogue.Of(string.Join('.', mended.Split('.').Take(2)), mended));
        });

    [Fact]
    public void Ids_are_keys_and_roles_are_those_of_the_team() => Assert.All(DeedCatalogue.All, static deed =>
    {
        Assert.Matches(Key(), deed.Id);
        Assert.Contains(deed.Role, (string[])["sales", "technical", "management", "contact"]);
        Assert.True(TextCatalogue.Has(deed.Title.Id), deed.Id);
    });

    [Fact]
    public void A_plan_of_everything_has_tens_of_rows() => Assert.InRange(DeedCatalogue.All.Count, 10, 40);

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Key();
}
