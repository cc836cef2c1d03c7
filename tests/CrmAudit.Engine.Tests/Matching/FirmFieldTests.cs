using CrmAudit.Engine.Matching;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>What firms' names say of two cards, and of two that share a phone.</summary>
public sealed class FirmFieldTests
{
    [Theory]
    [InlineData("ТОО Дастархан", "Дастархан ТОО", (int)FirmLevel.Same)]
    [InlineData("Марвело", "Марвела", (int)FirmLevel.Close)]
    [InlineData("Дастархан", "Дастархан Береке", (int)FirmLevel.Part)]
    [InlineData("Дастархан Рауан Айнур", "Дастархан Береке Сауле", (int)FirmLevel.Kindred)]
    [InlineData("Дастархан", "Марвело", (int)FirmLevel.Different)]
    [InlineData("ТОО Дастархан", "Филиал ТОО Дастархан", MatchField.Veto)]
    [InlineData("Аптека №1", "Аптека №2", MatchField.Veto)]
    [InlineData("ТОО Дастархан", null, MatchField.Missing)]
    [InlineData(null, "ТОО Дастархан", MatchField.Missing)]
    public void Names_agree_as_far_as_their_words_do(string? left, string? right, int level)
    {
        Assert.Equal(level, Of(left, right).Compare(0, 1, out _));
        var employer = new FirmField("Company", [left, right], NameDictionary.LegalForms, NameDictionary.BusinessWords) { Role = FieldRole.Context };
        Assert.Equal(level == MatchField.Veto ? (int)FirmLevel.Part : level, employer.Compare(0, 1, out _));
    }

    [Fact]
    public void A_name_is_chosen_so_as_to_differ()
    {
        var names = Of("Дастархан", "Дастархан", "Дастархан Береке", "Дастархан Береке", "Дастархан Береке Рауан", "Дастархан Береке Рауан", "Марвело", "Марвела", null);
        const double Total = 8 + ValueIndex.Unseen;
        Assert.Equal(0.03 * 1 / Total, Frequency(0, 1), 12);
        Assert.Equal(0.001 * 1 / Total, Frequency(2, 3), 12);
        Assert.Equal(0.0005 * 1 / Total, Frequency(4, 5), 12);
        // Words in common: on six names and on four; of several a tenth.
        Assert.Equal(5 / Total, Frequency(0, 2), 12);
        Assert.Equal(3 / Total * 0.1, Frequency(2, 4), 12);
        Assert.Equal(0.5 / Total, Frequency(6, 7), 12);
        Assert.Equal(double.NaN, Frequency(0, 6));
        Assert.Equal(double.NaN, Frequency(0, 8));
        names.Forget(5);
        Assert.Equal(4 / (Total - 1), Frequency(0, 2), 12);
        names.Forget(8);

        double Frequency(int a, int b)
        {
            names.Compare(a, b, out var frequency);
            return frequency;
        }
    }

    [Theory]
    [InlineData("Мультинефтекомплект", 0.006)]
    [InlineData("Марвело склад", 0.001)]
    public void A_long_word_of_its_own_is_hit_upon_by_nobody_else(string name, double chosen)
    {
        Of(name, name).Compare(0, 1, out var frequency);
        Assert.Equal(chosen / (2 + ValueIndex.Unseen), frequency, 12);
    }

    [Fact]
    public void Two_words_that_firms_have_are_no_slips_of_each_other()
    {
        string?[] texts = ["Дастархан Марвело", "Дастархан Марвела", .. Enumerable.Range(0, 3).SelectMany(static number => new[] { $"Марвело {(char)('А' + number)}рдан", $"Марвела {(char)('А' + number)}рдан" })];
        Assert.Equal((int)FirmLevel.Close, Of(texts[..4]).Compare(0, 1, out _));
        Assert.Equal((int)FirmLevel.Kindred, Of(texts).Compare(0, 1, out _));
    }

    [Fact]
    public void A_sole_trader_has_namesakes()
    {
        var names = Of("ИП Рогов Иван", "ИП Рогов Иван");
        names.Compare(0, 1, out var frequency);
        Assert.Equal(1.0 / (2 + ValueIndex.Unseen), frequency, 12);
    }

    [Fact]
    public void A_field_tells_what_it_holds()
    {
        var names = Of("ТОО Дастархан Береке", "Филиал ТОО Дастархан Береке", "Береке Дастархан", null);
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(names.Has));
        Assert.Equal([2, 2, 2, 0], Enumerable.Range(0, 4).Select(names.Fullness));
        Assert.Equal(("ТОО Дастархан Береке", null), (names.Shown(0), names.Shown(3)));
        Assert.NotEqual(names.Identity(0), names.Identity(1));
        Assert.Equal(0UL, names.Identity(3));
        Assert.NotEqual(0UL, names.Identity(0));
        Assert.Equal((7, true), (names.Levels.Count, names.IsCostly));
        Assert.Equal(1, names.PriorM.Sum(), 9);
        Assert.Null(names.FitsInitial(0, 1));
        Assert.False(names.IsNamedAfter("dastarhan@mail.kz", 0));
        Assert.True(names.ChanceOfTop > 0);
    }

    [Theory]
    [InlineData("Марвело", "Марвела", true, false)]
    [InlineData("Дастархан", "Дастархан Береке", false, false)]
    [InlineData("Дастархан", "Марвело", false, true)]
    [InlineData("Дастархан", null, true, false)]
    [InlineData(null, "Дастархан", true, false)]
    public void Two_may_be_one_or_are_unlike(string? left, string? right, bool may, bool unlike) =>
        Assert.Equal((may, unlike), (Of(left, right).MayBeOne(0, 1), Of(left, right).AreUnlike(0, 1)));

    [Fact]
    public void Among_firms_on_one_phone_a_level_says_what_it_usually_does()
    {
        var names = Of("Дастархан", "Дастархан", "Дастархан Береке", "Марвело", null, "Филиал Дастархан");
        Assert.Equal(1 + Math.Log2(0.75 / 0.004), Bits(0, 1), 9);
        Assert.Equal(1 + Math.Log2(0.03 / 0.18), Bits(0, 2), 9);
        Assert.Equal(1 + Math.Log2(0.005 / 0.5), Bits(0, 3), 9);
        Assert.Equal(1, Bits(0, 4));
        Assert.Equal(1, Bits(4, 0, 0));
        Assert.Equal(double.NegativeInfinity, Bits(0, 4, 0, 1));
        Assert.Equal(double.NegativeInfinity, Bits(0, 5));

        double Bits(int a, int b, params int[] parties) => names.AmongRelated(a, b, SharedValues.None, parties, 1, isBorne: false);
    }

    [Fact]
    public void The_base_teaches_what_a_level_says()
    {
        var names = Of("Дастархан", "Дастархан", "Дастархан Береке", "Филиал Дастархан", null);
        Assert.True(names.Learn([(0, 1), (0, 2), (0, 2), (0, 3), (0, 4)], [(0, 1)]));
        // Twenty pairs are taken to be as usual; of the three that can be compared one agrees to the letter.
        Assert.Equal(Math.Log2((1 + (20 * 0.75)) / 23 / ((1 + (20 * 0.004)) / 21)), names.AmongRelated(0, 1, SharedValues.None, [], 0, isBorne: false), 9);
        Assert.Equal(Math.Log2((2 + (20 * 0.03)) / 23 / (20 * 0.18 / 21)), names.AmongRelated(0, 2, SharedValues.None, [], 0, isBorne: false), 9);
    }

    private static FirmField Of(params string?[] names) => new("Name", names, NameDictionary.LegalForms, NameDictionary.BusinessWords);
}
