using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Tests.Matching;

public class NameDistanceTests
{
    private static readonly string[] Words = ["Мұрат", "Мурат", "Жанар", "Джанар", "Қанат", "Ханат", "Туркин", "Куртин", "Айгүл", "Айгерім", "Сергей", "Sergej", "Ли", "Абдрахманов", "Абдурахманов", "Ернар", "Ернур"];

    [Fact]
    public void It_is_a_distance_nought_for_the_same_and_alike_both_ways()
    {
        foreach (var a in Words.Select(static word => Skeleton.Of(word)))
        {
            Assert.Equal(0, NameDistance.Of(a, a, 3));
            foreach (var b in Words.Select(static word => Skeleton.Of(word)).Where(b => b != a))
            {
                var distance = NameDistance.Of(a, b, 40);
                Assert.InRange(distance, double.Epsilon, Math.Max(a.Length, b.Length) + 1);
                Assert.Equal(distance, NameDistance.Of(b, a, 40), 9);
                Assert.True(distance <= 0.2 || NameDistance.Of(a, b, distance - 0.1) > distance - 0.1);
            }
        }
    }

    [Theory]
    [InlineData("Жанар", "Джанар", "Жанар", "Данар")]
    [InlineData("Қанат", "Ханат", "Қанат", "Санат")]
    [InlineData("Ернар", "Ернур", "Ернар", "Ернкр")]
    public void Letters_written_for_each_other_are_nearer_than_a_slip(string near, string nearOther, string far, string farOther) =>
        Assert.True(NameDistance.Of(Skeleton.Of(near), Skeleton.Of(nearOther), 9) < NameDistance.Of(Skeleton.Of(far), Skeleton.Of(farOther), 9));

    [Fact]
    public void Two_letters_that_changed_places_are_one_slip_and_some() =>
        Assert.InRange(NameDistance.Of(Skeleton.Of("Туркин"), Skeleton.Of("Куртин"), 3), 1.0, 1.5);
}
