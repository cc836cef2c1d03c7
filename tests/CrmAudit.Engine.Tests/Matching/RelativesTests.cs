using CrmAudit.Engine.Matching;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>On how many parties a phone stands, and what that says of two cards on it. Names are letters: small ones are initials of capital ones, and any two other are two parties.</summary>
public sealed class RelativesTests
{
    [Fact]
    public void A_value_stands_on_as_many_parties_as_its_cards_cannot_be_one()
    {
        var phones = Line("1 A", "1 B", "1 A", "1 b", "2 C", "2 C", "3 D", " E");
        var shared = SharedValues.Of(phones, Names("A", "B", "A", "b", "C", "C", "D", "E"), Enumerable.Range(0, 8), MayBeOne("A", "B", "A", "b", "C", "C", "D", "E"));
        Assert.Equal([2, 1, 1], Enumerable.Range(0, 3).Select(shared.Count));
        Assert.Equal([0, 1], shared.Parties(0).ToArray());
        Assert.Empty(shared.Parties(1).ToArray());
        // Two values on several cards, one of them shared; a tenth of ten more is taken for known.
        Assert.Equal(2.0 / 12, shared.SharedShare, 12);
        // Four of twenty cards are usually copies; of these four cards two are.
        Assert.Equal(6.0 / 24, shared.Copies, 12);
    }

    [Fact]
    public void Without_a_name_a_card_is_no_party()
    {
        var shared = SharedValues.Of(Line("1 A", "1 ", "1 B"), Names("A", "", "B"), Enumerable.Range(0, 3), MayBeOne("A", "", "B"));
        Assert.Equal(2, shared.Count(0));
        Assert.Equal([0, 2], shared.Parties(0).ToArray());
    }

    [Fact]
    public void The_fullest_name_is_looked_at_first()
    {
        string[] names = ["a", "A", "B"];
        var shared = SharedValues.Of(Line("1 a", "1 A", "1 B"), Names(names), Enumerable.Range(0, 3), MayBeOne(names));
        Assert.Equal([1, 2], shared.Parties(0).ToArray());
    }

    [Fact]
    public void Initials_that_fit_are_copies_more_often_than_not()
    {
        string[] names = ["A", "a", "B", "c"];
        var field = Names(names);
        var shared = SharedValues.Of(Line("1", "1", "1", "1"), field, Enumerable.Range(0, 4), MayBeOne(names));
        // Two initials beside names written out: one fits. Twenty more are taken to fit at 0.7 + 0.3 * 0.12.
        var fitting = ((0.7 + (0.3 * 0.12)) * 20) + 1;
        Assert.Equal(((fitting / 22) - 0.12) / 0.88, shared.InitialCopies, 12);
    }

    [Fact]
    public void Parties_too_many_to_be_told_apart_are_as_many_as_the_cards()
    {
        string[] names = [.. Enumerable.Range(0, 30).Select(static party => $"{(char)('A' + (party % 26))}{party}")];
        var shared = SharedValues.Of(Line([.. names.Select(static _ => "1")]), Names(names), Enumerable.Range(0, 30), MayBeOne(names));
        Assert.Equal((30, 24), (shared.Count(0), shared.Parties(0).Length));
        Assert.Equal(4.0 / 50, shared.Copies, 12);
        string[] fewer = names[..24];
        Assert.Equal(24, SharedValues.Of(Line([.. fewer.Select(static _ => "1")]), Names(fewer), Enumerable.Range(0, 24), MayBeOne(fewer)).Count(0));
        string[] twentyThree = names[..23];
        Assert.Equal(23, SharedValues.Of(Line([.. twentyThree.Select(static _ => "1"), "1"]), Names([.. twentyThree, ""]), Enumerable.Range(0, 24), MayBeOne([.. twentyThree, ""])).Count(0));
    }

    [Fact]
    public void Nobody_is_known_to_share()
    {
        Assert.Equal((1, 0.0, 0.2, 0.7), (SharedValues.None.Count(0), SharedValues.None.SharedShare, SharedValues.None.Copies, SharedValues.None.InitialCopies));
        Assert.Empty(SharedValues.None.Parties(5).ToArray());
    }

    [Fact]
    public void Cards_that_share_nothing_are_no_relatives()
    {
        var relatives = Learned(["1", "2"], ["A", "B"], out _);
        Assert.Equal(double.PositiveInfinity, relatives.Bits(0, 1));
        Assert.True(relatives.IsTrusted);
    }

    [Fact]
    public void A_phone_of_one_party_speaks_for_two_cards_on_it()
    {
        var relatives = Learned(["1", "1"], ["A", "A"], out var names);
        Assert.Equal(Math.Log2((1 - (1.0 / 11)) / (1.0 / 11)), relatives.Bits(0, 1), 9);
        names.Bearers.Add(0);
        Assert.Equal(6, relatives.Bits(0, 1), 9);
        names.Bearers.Clear();
        names.Bearers.Add(1);
        Assert.Equal(6, relatives.Bits(0, 1), 9);
    }

    [Fact]
    public void A_phone_of_several_speaks_the_less_the_more_of_them_there_are()
    {
        // Rows 0 and 1 may be one; 2, 3 and 4 are three others on the phone.
        var relatives = Learned(["1", "1", "1", "1", "1"], ["A", "A", "B", "C", "D"], out _);
        var copies = (4.0 + 1) / (20 + 5);
        Assert.Equal(Math.Log2(2 * copies / 3), relatives.Bits(0, 1), 9);
    }

    [Theory]
    [InlineData("7", "7", 12)]
    [InlineData("700", "701", 5)]
    [InlineData("7", null, 0)]
    public void A_number_of_their_own_that_agrees_is_one_party(string? left, string? right, double bits)
    {
        var relatives = Learned(["1", "1"], ["A", "A"], out _, left, right);
        var without = Learned(["1", "1"], ["A", "A"], out _).Bits(0, 1);
        // One known pair beside the twenty that ten in eleven values of one party weigh as much as.
        var known = left == right ? Math.Log2(1 + (1 / (20 * 10.0 / 11))) : 0;
        Assert.Equal(without + bits + known, relatives.Bits(0, 1), 9);
    }

    [Fact]
    public void One_that_differs_speaks_as_seldom_as_one_partys_differ()
    {
        var relatives = Learned(["1", "1"], ["A", "A"], out _, "700", "855");
        var without = Learned(["1", "1"], ["A", "A"], out _).Bits(0, 1);
        Assert.Equal(without + Math.Log2(0.03), relatives.Bits(0, 1), 9);
        relatives.Weigh(static _ => 0.5);
        Assert.Equal(without - 1, relatives.Bits(0, 1), 9);
        relatives.Weigh(static _ => 0.001);
        Assert.Equal(without + Math.Log2(0.03), relatives.Bits(0, 1), 9);
    }

    [Fact]
    public void One_number_on_names_that_cannot_be_one_is_two_parties()
    {
        var relatives = Learned(["1", "1"], ["A", "Z"], out _, "7", "7");
        Assert.Equal(double.NegativeInfinity, relatives.Bits(0, 1));
    }

    [Fact]
    public void A_second_phone_of_each_ones_own_speaks_against()
    {
        var one = Learned(["1", "1"], ["A", "A"], out _).Bits(0, 1);
        var lines = new[] { Line("1", "1"), Line("8", "9") };
        var names = Names("A", "A");
        var relatives = new Relatives(names, lines, []);
        relatives.Learn([0, 1]);
        Assert.Equal(one - 2.5, relatives.Bits(0, 1), 9);
        var same = new Relatives(names, [Line("1", "1"), Line("8", "8")], []);
        same.Learn([0, 1]);
        Assert.Equal(one, same.Bits(0, 1), 9);
        var half = new Relatives(names, [Line("1", "1"), Line("8", "")], []);
        half.Learn([0, 1]);
        Assert.Equal(one, half.Bits(0, 1), 9);
    }

    [Fact]
    public void Of_several_shared_phones_the_one_that_says_most_counts()
    {
        string[] names = ["A", "A", "B", "C"];
        var office = Line("1", "1", "1", "1");
        var own = Line("5", "5", "", "");
        var alone = Bits([own]);
        Assert.Equal(alone, Bits([office, own]), 9);
        Assert.Equal(alone, Bits([own, office]), 9);
        Assert.True(Bits([office]) < alone);

        double Bits(ILine[] lines)
        {
            var relatives = new Relatives(Names(names), lines, []);
            relatives.Learn([0, 1, 2, 3]);
            return relatives.Bits(0, 1);
        }
    }

    [Fact]
    public void Names_that_tell_nobody_apart_are_not_trusted()
    {
        var names = Names("A", "B", "C", "D");
        names.Reliable = false;
        var phones = Line("1", "1", "1", "1");
        var relatives = new Relatives(names, [phones], [new TaxIdField("TaxId", ["160940504573", "160940504573", "050740001231", null])]);
        relatives.Learn([0, 1, 2, 3]);
        Assert.False(relatives.IsTrusted);
        Assert.Null(phones.Shared);
        Assert.Equal(double.PositiveInfinity, relatives.Bits(0, 1));
        // Rows 0 and 1 have one number, row 2 another that rules them out, row 3 none.
        Assert.Equal([(0, 1)], names.One);
        Assert.Equal([(1, 2)], names.Related);
    }

    private static Relatives Learned(string[] phones, string[] names, out FakeNames field, params string?[] own)
    {
        field = Names(names);
        var relatives = new Relatives(field, [Line(phones)], own.Length > 0 ? [new CodeField("Number", own)] : []);
        relatives.Learn([.. Enumerable.Range(0, names.Length)]);
        return relatives;
    }

    /// <summary>A field of phones; what stands behind a blank is a remark for the reader.</summary>
    private static SetField Line(params string[] phones) => new("Phones", phones.Select(static phone => phone.Split(' ')[0] is { Length: > 0 } value ? [value] : Array.Empty<string>()), shared: 0.75);

    private static FakeNames Names(params string[] names) => new(names);

    private static Func<int, int, bool> MayBeOne(params string[] names) => new FakeNames(names).MayBeOne;

    private sealed class FakeNames(string[] names) : INameField
    {
        public HashSet<int> Bearers { get; } = [];

        public bool Reliable { get; set; } = true;

        public IReadOnlyCollection<(int A, int B)> One { get; private set; } = [];

        public IReadOnlyCollection<(int A, int B)> Related { get; private set; } = [];

        public bool Has(int row) => names[row].Length > 0;

        public int Fullness(int row) => IsInitial(row) ? 1 : 2;

        public bool MayBeOne(int a, int b) => IsInitial(a) || IsInitial(b) ? char.ToUpperInvariant(names[a][0]) == char.ToUpperInvariant(names[b][0]) : names[a] == names[b];

        public bool AreUnlike(int a, int b) => (names[a] == "Z") != (names[b] == "Z");

        public bool AreMadeFrom(int whole, int a, int b) => !IsInitial(whole) && MayBeOne(whole, a) && MayBeOne(whole, b);

        public bool? FitsInitial(int initial, int whole) => IsInitial(initial) && !IsInitial(whole) ? MayBeOne(initial, whole) : null;

        public bool IsNamedAfter(string value, int row) => Bearers.Contains(row);

        public bool Learn(IReadOnlyCollection<(int A, int B)> one, IReadOnlyCollection<(int A, int B)> related)
        {
            (One, Related) = (one, related);
            return Reliable;
        }

        public double AmongRelated(int a, int b, SharedValues shared, ReadOnlySpan<int> parties, double prior, bool isBorne) => prior;

        private bool IsInitial(int row) => names[row] is [>= 'a' and <= 'z'];
    }
}
