using CrmAudit.Engine.Matching;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>What people decided about pairs stands above every weight.</summary>
public sealed class PairDecisionsTests
{
    private static readonly CrmContact[] Cards = [.. Enumerable.Range(1, 5).Select(static id => new CrmContact { Id = $"{id}" })];

    [Fact]
    public void A_merge_is_a_link_and_a_difference_none()
    {
        var decisions = Of(("Contact:1+2", "different"), ("contact: 5 + 3 ", " Merge "), ("Contact:3+4", "later"), ("Company:1+4", "different"), ("1+4", "different"));
        Assert.False(decisions.IsEmpty);
        Assert.Equal([(1, 2, 6.0), (2, 4, 100.0)], decisions.Apply(Cards, [(0, 1, 9), (1, 2, 6), (2, 4, 1)]));
        Assert.True(decisions.AreDifferent(Cards[0], Cards[1]));
        Assert.True(decisions.AreDifferent(Cards[1], Cards[0]));
        Assert.False(decisions.AreDifferent(Cards[0], Cards[3]));
        var guard = decisions.Guard(Cards, static (_, _) => 7);
        Assert.Equal((double.NegativeInfinity, double.NegativeInfinity, 100.0, 7.0), (guard(0, 1), guard(1, 0), guard(4, 2), guard(0, 2)));
    }

    [Fact]
    public void A_decision_about_several_holds_for_each_two()
    {
        var decisions = Of(("Contact:1+2+3", "different"));
        Assert.True(decisions.AreDifferent(Cards[0], Cards[2]));
        Assert.True(decisions.AreDifferent(Cards[1], Cards[2]));
    }

    [Theory]
    [InlineData("Contact:1+9", "merge")]
    [InlineData("Contact:1+1", "merge")]
    [InlineData("Contact:1", "merge")]
    public void Without_two_cards_there_is_nothing_to_merge(string key, string decision) => Assert.Empty(Of((key, decision)).Apply(Cards, []));

    [Fact]
    public void None_is_none()
    {
        Assert.True(Of().IsEmpty);
        Assert.True(Of(("Contact:1+2", "later"), ("Contact:1+2", "")).IsEmpty);
        Assert.False(Of(("Contact:1+2", "merge")).IsEmpty);
        Assert.False(Of(("Contact:1+2", "DIFFERENT")).IsEmpty);
    }

    private static PairDecisions Of(params (string Key, string Value)[] entries) => new("Contact", entries.Select(static entry => KeyValuePair.Create(entry.Key, entry.Value)));
}
