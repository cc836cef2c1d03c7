using CrmAudit.Engine.Matching;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>How links become groups: numbers, sums, ambiguity and clusters by values.</summary>
public sealed class GroupingTests
{
    private const double Never = double.NegativeInfinity;

    [Fact]
    public void Values_are_numbered_counted_and_taken_back()
    {
        var index = new ValueIndex();
        Assert.Equal([0, 1, 0, -1, -1], new[] { "a", "b", "a", "", null }.Select(index.Add));
        Assert.Equal((3, 2, 2, 1), (index.Total, index.Count, index.CountOf(0), index.CountOf(1)));
        Assert.Equal(("a", "b"), (index.Value(0), index.Value(1)));
        Assert.Equal(1.0 / 203, index.Frequency(0), 12);
        Assert.Equal(0.5 / 203, index.Frequency(1), 12);
        Assert.Equal(2.0 / (203 * 202), index.ChanceOfEqual(), 12);
        index.Remove(-1);
        index.Remove(0);
        Assert.Equal((2, 1), (index.Total, index.CountOf(0)));
        Assert.Equal(0, new ValueIndex().ChanceOfEqual());
    }

    [Theory]
    [InlineData(5, 2, 7)]
    [InlineData(5, 4, 8)]
    [InlineData(5, -2, 3)]
    [InlineData(0, 2, 0)]
    [InlineData(-1, 2, -1)]
    [InlineData(-1, -2, -3)]
    public void What_only_supports_counts_so_far_and_where_something_identifies(double identifying, double context, double total)
    {
        var sum = default(WeightSum);
        sum.Add(Field(FieldRole.Identifying), identifying);
        sum.Add(Field(FieldRole.Context), context);
        Assert.Equal(total, sum.Total(3));
        Assert.Equal(identifying + 3, sum.Most(3));
    }

    [Theory]
    [InlineData(FieldRole.Identifying, 6)]
    [InlineData(FieldRole.Context, 5)]
    internal void The_parts_of_one_place_count_once(FieldRole role, double total)
    {
        var sum = default(WeightSum);
        sum.Add(Field(FieldRole.Line), 3);
        foreach (var weight in (double[])[2, 4, -1, -0.5])
        {
            sum.Add(Field(role, isPlace: true), weight);
        }
        Assert.Equal(total, sum.Total(2));
        Assert.Equal(3 + 4 + 2, sum.Most(2));
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(10, 13.9)]
    [InlineData(13.9, 10)]
    [InlineData(10, 14)]
    public void A_row_that_fits_two_belongs_to_the_clearly_better_or_to_neither(double first, double second)
    {
        List<(int, int, double)> links = [(0, 1, first), (1, 2, second)];
        var isClear = Math.Abs(first - second) >= 4;
        Assert.Equal(isClear ? [(1, 2, second)] : [], Ambiguity.Without(links, static (a, b) => (Math.Min(a, b), Math.Max(a, b)) == (0, 2) ? Never : 1, NoReason));
        Assert.Same(links, Ambiguity.Without(links, static (_, _) => -50, NoReason));
    }

    [Fact]
    public void Only_rows_that_rule_each_other_out_make_a_link_ambiguous()
    {
        List<(int, int, double)> links = [(0, 1, 10), (1, 2, 10), (1, 3, 10)];
        Assert.Equal([(1, 3, 10.0)], Ambiguity.Without(links, static (a, b) => (Math.Min(a, b), Math.Max(a, b)) == (0, 2) ? Never : 1, NoReason));
    }

    [Fact]
    public void Links_join_groups_the_surest_first()
    {
        List<(int, int, double)> links = [(4, 5, 3), (2, 0, 9), (2, 7, 8)];
        Assert.Equal(["0 2 7", "4 5"], Groups(links, static (_, _) => 1));
        Assert.Equal(["0 1", "4 5"], Groups([(4, 5, 9), (0, 1, 3)], static (_, _) => 1));
        Assert.Empty(Groups([], static (_, _) => 1));
    }

    [Fact]
    public void A_weak_link_does_not_weld_two_firm_groups()
    {
        List<(int, int, double)> links = [(0, 1, 20), (2, 3, 20), (1, 2, 2)];
        Assert.Equal(["0 1", "2 3"], Groups(links, static (a, b) => (a, b) is (1, 2) or (2, 1) ? 2 : -1));
        Assert.Equal(["0 1 2 3"], Groups(links, static (a, b) => (a, b) is (1, 2) or (2, 1) ? 4 : -1));
        Assert.Equal(["0 1", "2 3"], Groups(links, static (a, b) => (a, b) is (1, 2) or (2, 1) ? 3 : -1));
        Assert.Equal(["0 1", "2 3"], Groups(links, static (a, b) => (a, b) is (0, 3) or (3, 0) ? Never : 50));
    }

    [Fact]
    public void A_larger_group_takes_the_smaller_whatever_came_first()
    {
        List<(int, int, double)> links = [(5, 6, 20), (6, 7, 19), (1, 5, 18), (1, 2, 17)];
        Assert.Equal(["1 2 5 6 7"], Groups(links, static (_, _) => 1));
    }

    [Fact]
    public void Links_as_sure_as_each_other_are_taken_by_their_rows()
    {
        // Both are as sure to six decimals; 0-1 comes first, and then 2 may not join.
        List<(int, int, double)> links = [(1, 2, 5.0000000001), (0, 1, 5)];
        Assert.Equal(["0 1"], Groups(links, static (a, b) => (Math.Min(a, b), Math.Max(a, b)) == (0, 2) ? Never : 1));
        Assert.Equal(["1 2"], Groups([(1, 2, 5.1), (0, 1, 5)], static (a, b) => (Math.Min(a, b), Math.Max(a, b)) == (0, 2) ? Never : 1));
        Assert.Equal(["0 1"], Groups([(0, 2, 5), (0, 1, 5)], static (a, b) => (Math.Min(a, b), Math.Max(a, b)) == (1, 2) ? Never : 1));
    }

    [Fact]
    public void Of_large_groups_a_sample_of_pairs_is_asked()
    {
        var links = Enumerable.Range(1, 49).Select(static row => (0, row, 30.0)).Concat(Enumerable.Range(51, 49).Select(static row => (50, row, 30.0))).Append((0, 50, 1.0)).ToList();
        var asked = 0;
        Assert.Single(Groups(links, (a, b) =>
        {
            asked += (a < 50) != (b < 50) ? 1 : 0;
            return 1;
        }));
        // 2,500 pairs between the two, every twelfth of them.
        Assert.Equal(209, asked);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 2.0 / 3)]
    [InlineData(-1, 1.0 / 3)]
    [InlineData(10, 1024.0 / 1025)]
    public void Bits_are_odds_to_the_base_of_two(double bits, double probability) => Assert.Equal(probability, MatchModel.Probability(bits), 12);

    private static IEnumerable<string> Groups(List<(int, int, double)> links, Func<int, int, double> bits) =>
        Clusters.Of(100, links, bits, NoReason).Select(static group => string.Join(' ', group));

    [Fact]
    public void Two_rows_that_a_third_reconciles_stay_with_it()
    {
        List<(int, int, double)> links = [(0, 1, 10), (1, 2, 10)];
        static double Bits(int a, int b) => (Math.Min(a, b), Math.Max(a, b)) == (0, 2) ? Never : 1;
        Assert.Same(links, Ambiguity.Without(links, Bits, static (whole, _, _) => whole == 1));
        Assert.Equal(["0 1 2"], Clusters.Of(3, links, Bits, static (whole, _, _) => whole == 1).Select(static group => string.Join(' ', group)));
        Assert.Equal(["0 1"], Groups(links, Bits));
    }

    private static bool NoReason(int whole, int a, int b) => false;

    private static CodeField Field(FieldRole role, bool isPlace = false) => new("Field", []) { Role = role, IsPlace = isPlace };
}
