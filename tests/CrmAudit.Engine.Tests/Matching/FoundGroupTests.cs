using CrmAudit.Engine.Matching;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>What is told of a group: its cards, its weakest needed link and why each two match.</summary>
public sealed class FoundGroupTests
{
    [Fact]
    public void A_group_is_as_sure_as_the_weakest_link_it_needs()
    {
        var found = Of([0, 1, 2], [(0, 1, 9), (1, 2, 3), (0, 2, 1)]);
        Assert.Equal("a b c", string.Join(' ', found.Members.Select(static card => card.Id)));
        Assert.Equal(8.0 / 9, found.Score, 9);
        Assert.Equal(["a-b", "b-c", "a-c"], found.Reasons.Select(static reason => $"{reason.LeftId}-{reason.RightId}"));
        Assert.Equal([9, 3, 1.0], found.Reasons.Select(static reason => reason.Weight));
        Assert.Equal(512.0 / 513, found.Reasons[0].Probability, 9);
    }

    [Fact]
    public void A_link_within_what_is_joined_already_is_not_needed() => Assert.Equal(16.0 / 17, Of([0, 1, 2], [(0, 1, 9), (0, 2, 4), (1, 2, 2)]).Score, 9);

    [Fact]
    public void Links_as_sure_as_each_other_stand_in_the_order_of_their_cards() =>
        Assert.Equal(["a-b", "a-c", "b-c"], Of([0, 1, 2], [(1, 2, 5), (0, 2, 5.00000001), (0, 1, 5)]).Reasons.Select(static reason => $"{reason.LeftId}-{reason.RightId}"));

    [Fact]
    public void Twenty_links_are_explained()
    {
        var links = Enumerable.Range(0, 7).SelectMany(static a => Enumerable.Range(a + 1, 6 - a).Select(b => (a, b, 50.0 - a - b))).ToList();
        Assert.Equal((21, 20), (links.Count, Of([.. Enumerable.Range(0, 7)], links).Reasons.Count));
    }

    [Fact]
    public void Each_field_tells_its_level_its_values_and_its_weight()
    {
        var reason = Of([0, 1], [(0, 1, 9)]).Reasons[0];
        Assert.Equal(["Number Exact 4711 4711", "Code Different x1 y9", "Tax Missing  160940504573", "Birth Veto 19850412 19720927"], reason.Comparisons.Select(static one => $"{one.Field} {one.Level} {one.Left} {one.Right}"));
        Assert.True(reason.Comparisons[0].Weight > 4);
        Assert.Equal(Math.Round(reason.Comparisons[0].Weight, 2), reason.Comparisons[0].Weight);
        Assert.Equal((0, 0), (reason.Comparisons[2].Weight, reason.Comparisons[3].Weight));
        Assert.Equal("match.level.Exact", reason.Comparisons[0].Text!.Id);
        Assert.Equal("match.field.Number", Assert.IsType<CrmText>(reason.Comparisons[0].Text!.Args["field"]).Id);
        Assert.Equal("Number", Of([0, 1], [(0, 1, 9)], namesAreHeaders: true).Reasons[0].Comparisons[0].Text!.Args["field"]);
    }

    private static FoundGroup Of(List<int> rows, List<(int, int, double)> links, bool namesAreHeaders = false)
    {
        var cards = "abcdefg".Select(static id => new CrmContact { Id = $"{id}" }).ToList();
        string?[] births = ["19850412", "19720927", .. Enumerable.Repeat<string?>(null, 5)];
        var table = new MatchTable
        {
            Rows = 7,
            Fields =
            [
                new CodeField("Number", Enumerable.Repeat("4711", 7)), new CodeField("Code", ["x1", "y9", "z3", "x1", "x1", "x1", "x1"]), new TaxIdField("Tax", [null, "160940504573", null, null, null, null, null]),
                new DateField("Birth", births, isProof: true),
            ],
            Rules = [],
            NamesAreHeaders = namesAreHeaders,
            Identifies = static _ => false,
            OrderKey = static row => $"{row}",
        };
        var model = MatchModel.Learn(table, CandidatePairs.Of(table, 10, CancellationToken.None), CancellationToken.None);
        return FoundGroup.Of(rows, cards, links, new() { Table = table, Model = model, Links = links, Groups = [rows], Candidates = 0, Skipped = [] });
    }
}
