using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Tests.Text.Names;

public class FamilyFormTests
{
    [Theory]
    [InlineData("rogova", true)]
    [InlineData("laptieva", true)]
    [InlineData("rogovska", true)]
    [InlineData("rogovskaia", true)]
    [InlineData("rogov", false)]
    [InlineData("laptev", false)]
    [InlineData("rogovski", false)]
    [InlineData("rogovskii", false)]
    [InlineData("zuev", null)]
    [InlineData("lova", null)]
    [InlineData("fomin", null)]
    [InlineData("sarsen", null)]
    public void A_family_name_tells_a_man_or_a_woman_by_its_ending(string word, bool? isWoman)
    {
        Assert.Equal(isWoman, FamilyForm.IsWomans(word));
        Assert.Equal(isWoman is not null, FamilyForm.Has(word));
    }

    [Theory]
    [InlineData("rogov", "rogova", true)]
    [InlineData("miroslav", "miroslava", true)]
    [InlineData("rogov", "rogovi", false)]
    [InlineData("rogov", "rogovna", false)]
    [InlineData("rogov", "rogov", false)]
    [InlineData("rogov", "rigova", false)]
    public void A_woman_s_form_is_the_man_s_with_its_ending(string a, string b, bool expected)
    {
        Assert.Equal(expected, FamilyForm.AreManAndWoman(a, b));
        Assert.Equal(expected, FamilyForm.AreManAndWoman(b, a));
    }

    [Theory]
    [InlineData("rogov", "rogova", true)]
    [InlineData("fomin", "fomina", true)]
    [InlineData("amin", "amina", false)]
    [InlineData("miroslav", "miroslava", false)]
    public void A_pair_of_family_names_ends_as_they_do(string man, string woman, bool expected)
    {
        Assert.Equal(expected, FamilyForm.IsFamilyPair(man, woman));
        Assert.Equal(expected, FamilyForm.IsFamilyPair(woman, man));
    }
}
