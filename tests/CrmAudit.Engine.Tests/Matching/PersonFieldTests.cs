using CrmAudit.Engine.Matching;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>What names say of two who share a phone.</summary>
public sealed class PersonFieldTests
{
    [Fact]
    public void A_fathers_name_tells_a_marriage_from_a_namesake()
    {
        var names = new PersonField("Name", ["Смағұлова Перизат Сериковна", "Нарымбетова Перизат Сериковна", "Нарымбетова Перизат", "Нарымбетова Перизат С."], NameDictionary.GivenNames);
        var (married, unknown, initial) = (Bits(1), Bits(2), Bits(3));
        Assert.True(married > unknown + 4);
        Assert.Equal(unknown, initial);

        double Bits(int row) => names.AmongRelated(0, row, SharedValues.None, default, 0, isBorne: false);
    }

    [Theory]
    [InlineData("Рогов Иван", "Рогов Иван", (int)PersonLevel.Full)]
    [InlineData("Рогов Иван", "Рогов И.", (int)PersonLevel.Close)]
    [InlineData("Рогов Иван", "Рогов", (int)PersonLevel.Partial)]
    [InlineData("Рогов Иван", "Рогов Болат", MatchField.Veto)]
    [InlineData("Рогов Иван", "Ким Болат", MatchField.Veto)]
    [InlineData("Рогов Иван", "—", MatchField.Missing)]
    [InlineData("Рогов Иван", null, MatchField.Missing)]
    public void Two_names_agree_contradict_or_say_nothing(string left, string? right, int level)
    {
        Assert.Equal(level, Of(left, right).Compare(0, 1, out _));
        Assert.Equal(level, Of(right, left).Compare(0, 1, out _));
        var soft = new PersonField("Name", [left, right], NameDictionary.GivenNames, vetoes: false);
        Assert.Equal(level != MatchField.Veto ? level : right == "Ким Болат" ? 0 : 1, soft.Compare(0, 1, out _));
    }

    [Fact]
    public void A_name_is_as_rare_as_its_words_are()
    {
        var names = Of("Рогов Иван", "Рогов Иван", "Рогов И.", "Рогов", "Ким Олег", "Рогова Иван", null);
        var total = 6 + ValueIndex.Unseen;
        // Rogov on four cards, Ivan on three; full names are three times as frequent as their parts.
        Assert.Equal(3 * (4.0 / total) * (3.0 / total), Frequency(0, 1), 12);
        Assert.Equal(0.02 * 4 / total, Frequency(0, 2), 12);
        Assert.Equal(4.0 / total, Frequency(0, 3), 12);
        Assert.Equal(double.NaN, Frequency(0, 4));
        names.Forget(1);
        names.Forget(6);
        Assert.Equal(3 * (3.0 / (total - 1)) * (2.0 / (total - 1)), Frequency(0, 1), 12);

        double Frequency(int a, int b)
        {
            names.Compare(a, b, out var frequency);
            return frequency;
        }
    }

    [Fact]
    public void A_field_tells_what_it_holds()
    {
        var names = Of("Рогов Иван Петрович", "Иван Рогов", "И. Рогов", "Рогов", null);
        Assert.Equal([true, true, true, true, false], Enumerable.Range(0, 5).Select(names.Has));
        Assert.Equal([5, 4, 2, 2, 0], Enumerable.Range(0, 5).Select(names.Fullness));
        Assert.Equal(("Рогов Иван Петрович", null), (names.Shown(0), names.Shown(4)));
        Assert.Equal((CandidatePairs.Hash("ivan rogov"), 0UL), (names.Identity(1), names.Identity(4)));
        Assert.Equal(7, names.Levels.Count);
        Assert.Equal(1, names.PriorM.Sum(), 9);
        Assert.True(names.IsCostly);
    }

    [Theory]
    [InlineData("Рогов Иван", "Рогов Иван", true, false)]
    [InlineData("Рогов Иван", "Рого Иван", true, false)]
    [InlineData("Рогов Иван", "Лаптев Иван", false, false)]
    [InlineData("Рогов Иван", "Рогов Болат", false, false)]
    [InlineData("Рогов Иван", "Ким Болат", false, true)]
    [InlineData("Рогов Иван", null, true, false)]
    [InlineData(null, "Рогов Иван", true, false)]
    public void Two_may_be_one_or_are_unlike(string? left, string? right, bool may, bool unlike)
    {
        Assert.Equal((may, unlike), (Of(left, right).MayBeOne(0, 1), Of(left, right).AreUnlike(0, 1)));
        Assert.False(new PersonField("Name", [left, right], NameDictionary.GivenNames, vetoes: false).AreUnlike(0, 1));
    }

    [Theory]
    [InlineData("Рогов И.", "Рогов Иван", true)]
    [InlineData("Рогов Б.", "Рогов Иван", false)]
    [InlineData("Рогова И.", "Рогов Иван", false)]
    [InlineData("Ким И.", "Рогов Иван", null)]
    [InlineData("Рогов Иван", "Рогов Иван", null)]
    [InlineData("Рогов И.", "Рогов И.", null)]
    [InlineData("Рогов И.", null, null)]
    [InlineData(null, "Рогов Иван", null)]
    public void An_initial_fits_one_of_its_family(string? initial, string? whole, bool? fits) => Assert.Equal(fits, Of(initial, whole).FitsInitial(0, 1));

    [Theory]
    [InlineData("dulat.rogov@mail.kz", "Рогов Дулат", true)]
    [InlineData("rogov@mail.kz", "Рогов Дулат", false)]
    [InlineData("info@dulat.kz", "Рогов Дулат", false)]
    [InlineData("dulat", "Рогов Дулат", false)]
    [InlineData("ian.rogov@mail.kz", "Рогов Ян", false)]
    [InlineData("dulat@mail.kz", null, false)]
    public void A_mailbox_may_bear_a_given_name(string mailbox, string? name, bool bears) => Assert.Equal(bears, Of(name).IsNamedAfter(mailbox, 0));

    [Theory]
    [InlineData(19, 19, true)]
    [InlineData(20, 7, false)]
    [InlineData(20, 6, true)]
    [InlineData(20, 0, true)]
    [InlineData(20, 3, false, false)]
    [InlineData(20, 2, true, false)]
    public void Names_that_contradict_among_one_persons_cards_say_nothing(int pairs, int contradicting, bool isReliable, bool areCards = true)
    {
        var names = new PersonField("Name", ["Рогов Иван", "Рогов Иван", "Ким Болат"], NameDictionary.GivenNames, vetoes: areCards);
        (int, int)[] one = [.. Enumerable.Range(0, pairs).Select(pair => (0, pair < contradicting ? 2 : 1))];
        Assert.Equal(isReliable, names.Learn(one, []));
    }

    [Theory]
    [InlineData("Рогов Иван", "Рогов Ивпн", "Рогов Ваня", true)]
    [InlineData("Рогов Иван", "Рогов И.", "Иван", true)]
    [InlineData("Рогов И.", "Рогов Иван", "Рогов Игорь", false)]
    [InlineData("Иван", "Рогов Иван", "Ким Иван", false)]
    [InlineData("Рогов Иван", "Рогов Иван Болатович", "Рогов Иван Олегович", false)]
    [InlineData("Рогов Иван Болатович", "Рогов Иван", "Рогов Пётр", false)]
    public void Two_names_may_be_made_from_a_third(string whole, string a, string b, bool are) => Assert.Equal(are, Of(whole, a, b).AreMadeFrom(0, 1, 2));

    [Fact]
    public void Among_relatives_the_given_name_decides()
    {
        var names = Of("Рогов Иван", "Рогов Иван", "Рогов Болат", "Рогов Ивен", "Рогов Икан", "Рогов И.", "Рогов", null, "Ким Иван");
        double Bits(int a, int b, params int[] parties) => names.AmongRelated(a, b, SharedValues.None, parties, 1, isBorne: false);

        Assert.Equal(double.NegativeInfinity, Bits(0, 2));
        // A card without a name is that of the one who has the value.
        Assert.Equal(1 + 4, Bits(0, 7));
        Assert.Equal(1 + 4, Bits(7, 0));
        Assert.Equal(double.NegativeInfinity, Bits(0, 7, 0, 2));
        Assert.Equal(1 + 4, Bits(0, 7, 0));
        Assert.Equal(-1, Bits(0, 6));
        // Ivan on three cards of the base: his share, what an equal given name says, and what families do not do twice.
        var share = 3.0 / (8 + ValueIndex.Unseen);
        Assert.Equal(1 + Math.Log2(0.9 / share) + 4, Bits(0, 1), 9);
        Assert.True(Bits(0, 3) < Bits(0, 1));
        // A word nobody is called by, a slip away.
        Assert.Equal(1 + 8, Bits(0, 4), 9);
        // An initial beside the family name: seven of ten such cards are copies, and three of the four given names begin with it.
        var begins = (3 + (0.05 * 50)) / (4 + 50.0);
        Assert.Equal(Math.Max(1, Math.Log2(0.7 / 0.3)) - Math.Log2(begins), Bits(0, 5), 9);
        // Another family name: at most as often as a shared phone has copies, and as seldom as people change their name.
        Assert.Equal(Math.Log2(2 * 0.2) + Math.Log2(0.03 * 2 / share), Bits(0, 8), 9);
    }

    [Fact]
    public void Who_fits_several_on_a_phone_is_none_of_them()
    {
        var names = Of("Рогов И.", "Рогов Иван", "Рогов Игорь", "Рогов Иван");
        Assert.Equal(double.NegativeInfinity, names.AmongRelated(0, 1, SharedValues.None, [1, 2], 1, isBorne: false));
        Assert.True(names.AmongRelated(0, 1, SharedValues.None, [1], 1, isBorne: false) > 1);
        Assert.True(names.AmongRelated(1, 3, SharedValues.None, [1, 2], 1, isBorne: false) > 1);
        var soft = new PersonField("Name", ["Рогов И.", "Рогов Иван", "Рогов Игорь"], NameDictionary.GivenNames, vetoes: false);
        Assert.Equal(1 - 4, soft.AmongRelated(0, 1, SharedValues.None, [1, 2], 1, isBorne: false));
    }

    [Fact]
    public void A_column_of_given_names_tells_which_words_are()
    {
        var names = new PersonField("Name", ["Тумар Рогов", "Тумар Лаптев", "Тумар Зимин"], NameDictionary.GivenNames, ["Тумар", "Тумар", "Тумар"]);
        Assert.True(names.NameOf(0)!.Parts[0].IsEstablished);
        Assert.False(Of("Тумар Рогов", "Тумар Лаптев", "Тумар Зимин").NameOf(0)!.Parts[0].IsKnownGiven);
    }

    private static PersonField Of(params string?[] names) => new("Name", names, NameDictionary.GivenNames);
}
