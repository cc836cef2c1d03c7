using CrmAudit.Engine.Matching;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>The weights of Fellegi and Sunter by hand, and what they make of tables whose truth is known.</summary>
public sealed class MatchModelTests
{
    /// <summary>Of two rows in all, at least one pair in fifty is taken to match.</summary>
    private static readonly double Prior = Math.Log2(0.02 / 0.98);

    [Fact]
    public void Without_pairs_to_learn_from_the_defaults_hold()
    {
        var model = Learn(new CodeField("Number", ["4711", "9999"]));
        Assert.Equal(Prior, model.PriorBits, 9);
        Assert.Empty(model.Refused);
        // The one pair there is differs; fifty more are taken to, and half a pair to agree at each other level.
        Assert.Equal(Math.Log2(0.05 / (51.0 / 52)), model.Weight(0, 0, 1, out var level), 9);
        Assert.Equal(0, level);
        Assert.Equal(Prior + Math.Log2(0.05 / (51.0 / 52)), model.Bits(0, 1), 9);
        Assert.Equal(model.Bits(0, 1), model.Coherence(0, 1));
        Assert.Equal(double.PositiveInfinity, model.AgainstRelatives(0, 1));
    }

    [Fact]
    public void A_near_value_weighs_by_its_level_and_an_equal_one_by_its_frequency()
    {
        var near = Learn(new CodeField("Number", ["4711", "4712"]));
        Assert.Equal(Math.Log2(0.08 / (1.5 / 52)), near.Weight(0, 0, 1, out var level), 9);
        Assert.Equal(1, level);
        var equal = Learn(new CodeField("Number", ["4711", "4711"]));
        Assert.Equal(Math.Log2(0.87 / (1.0 / 202)), equal.Weight(0, 0, 1, out level), 9);
        Assert.Equal(2, level);
        Assert.Equal(0, Learn(new CodeField("Number", ["4711", null])).Weight(0, 0, 1, out level));
        Assert.Equal(MatchField.Missing, level);
    }

    [Fact]
    public void What_only_supports_says_little_either_way()
    {
        Assert.Equal(3, Learn(new CodeField("Owner", ["4711", "4711"]) { Role = FieldRole.Context }).Weight(0, 0, 1, out _));
        Assert.Equal(-1.5, Learn(new CodeField("Owner", ["4711", "9999"]) { Role = FieldRole.Context }).Weight(0, 0, 1, out _));
    }

    [Fact]
    public void No_field_speaks_louder_than_twenty_two_bits()
    {
        var model = Learn(new TaxIdField("TaxId", ["160940504573", "160940504573"]));
        Assert.Equal(22, model.Weight(0, 0, 1, out _), 1);
        Assert.True(model.Weight(0, 0, 1, out _) <= 22);
    }

    [Fact]
    public void Numbers_that_rule_each_other_out_end_it()
    {
        var model = Learn(new TaxIdField("TaxId", ["160940504573", "050740001231"]), new CodeField("Number", ["4711", "4711"]));
        Assert.Equal(double.NaN, model.Weight(0, 0, 1, out var level));
        Assert.Equal(MatchField.Veto, level);
        Assert.Equal(double.NegativeInfinity, model.Bits(0, 1));
        Assert.Equal(double.NegativeInfinity, model.Coherence(0, 1));
        Assert.Equal(double.NegativeInfinity, model.Link(0, 1, -1000));
    }

    [Fact]
    public void A_link_has_to_have_the_bits_asked_for()
    {
        var model = Learn(new CodeField("Number", ["4711", "4711"]));
        var bits = model.Bits(0, 1);
        Assert.Equal(bits, model.Link(0, 1, bits - 0.001), 9);
        Assert.Equal(double.NegativeInfinity, model.Link(0, 1, bits + 0.001));
    }

    [Fact]
    public void A_name_alone_needs_seven_bits_more_than_one_something_corroborates()
    {
        var name = new CodeField("Name", ["4711", "4711"]);
        var alone = Learn(["Phone"], false, name, new CodeField("Phone", ["701", "855"]));
        var bits = alone.Bits(0, 1);
        Assert.Equal(double.NegativeInfinity, alone.Link(0, 1, bits - 6.999));
        Assert.Equal(bits, alone.Link(0, 1, bits - 7.001), 9);
        var corroborated = Learn(["Phone"], false, name, new CodeField("Phone", ["701", "701"]));
        Assert.Equal(corroborated.Bits(0, 1), corroborated.Link(0, 1, corroborated.Bits(0, 1) - 0.001), 9);
        // A field that has no value in the table asks for nothing.
        var empty = Learn(["Phone"], false, name, new CodeField("Phone", [null, null]));
        Assert.Equal(empty.Bits(0, 1), empty.Link(0, 1, empty.Bits(0, 1) - 0.001), 9);
        // A firm's name is chosen so as to differ: to the letter it needs nothing beside it.
        var chosen = Learn(["Phone"], true, name, new CodeField("Phone", ["701", "855"]));
        Assert.Equal(chosen.Bits(0, 1), chosen.Link(0, 1, chosen.Bits(0, 1) - 0.001), 9);
        var nearly = Learn(["Phone"], true, new CodeField("Name", ["4711", "4712"]), new CodeField("Phone", ["701", "855"]));
        Assert.Equal(double.NegativeInfinity, nearly.Link(0, 1, nearly.Bits(0, 1) - 6.999));
    }

    [Fact]
    public void From_copies_with_slips_the_share_of_slips_is_learned()
    {
        // Sixty clients of two cards and sixty of one: twelve of the pairs differ in the number, none in the code. Fifty pairs more are taken to be as usual.
        var model = LearnFrom(static client => client % 5 == 0);
        Assert.Empty(model.Refused);
        const double Pairs = 180 * 179 / 2;
        var share = (60 + (50 * 180 / 100 / Pairs)) / (Pairs + 50);
        Assert.Equal(Math.Log2(share / (1 - share)), model.PriorBits, 0.01);
        Assert.Equal(Math.Log2((12 + (50 * 0.05)) / 110), model.Weight(0, 0, 1, out var level), 0.03);
        Assert.Equal(0, level);
        Assert.Equal(Math.Log2((48 + (50 * 0.87)) / 110 / (1.0 / 380)), model.Weight(0, 2, 3, out level), 0.03);
        Assert.Equal(2, level);
        Assert.Equal(Math.Log2((60 + (50 * 0.87)) / 110 / (1.0 / 380)), model.Weight(1, 0, 1, out _), 0.03);
        // The phone brought them together and teaches nothing of itself.
        Assert.Equal(Math.Log2(0.8 / (1.0 / 380)), model.Weight(2, 0, 1, out _), 1e-9);
    }

    [Fact]
    public void A_rule_that_does_not_teach_teaches_nothing() => Assert.Equal(Math.Log2(0.05), LearnFrom(static client => client % 5 == 0, teaches: false).Weight(0, 0, 1, out _), 0.01);

    [Fact]
    public void Learned_matches_that_contradict_each_other_are_refused()
    {
        var model = LearnFrom(static _ => true, FieldRole.Line);
        Assert.Equal(["Number"], model.Refused);
        Assert.Equal(Math.Log2(0.05), model.Weight(0, 0, 1, out _), 0.01);
        // One of two fields is no reason yet.
        Assert.Empty(LearnFrom(static _ => true).Refused);
    }

    [Fact]
    public void Pairs_that_rule_each_other_out_are_no_matches_to_learn_from()
    {
        var model = LearnFrom(static client => client % 5 == 0, births: true);
        // Twelve of the sixty pairs have two dates of birth: of the forty-eight left none differs in the number.
        Assert.Equal(Math.Log2(50 * 0.05 / 98), model.Weight(0, 0, 1, out _), 0.05);
        Assert.Equal(double.NegativeInfinity, model.Bits(0, 1));
    }

    [Theory]
    [InlineData(9, true, true)]
    [InlineData(8, true, false)]
    [InlineData(12, false, false)]
    public void Where_cards_of_one_name_agree_in_something_else_a_name_is_enough(int pairs, bool agree, bool isEnough)
    {
        // So many pairs of one name, and one more whose codes differ: ten in all have to be seen.
        var rows = (2 * pairs) + 2;
        string[] names = [.. Enumerable.Range(0, rows).Select(static row => $"n{row / 2 * 7919 % 99_991}")];
        var codes = Enumerable.Range(0, rows).Select(row => $"{(agree && row < 2 * pairs ? row / 2 : row) * 104_729 % 999_983}");
        var table = new MatchTable
        {
            Rows = rows,
            Fields = [new TextField("Name", names), new CodeField("Code", codes)],
            Rules = [new("name", ["Name"], row => [names[row]])],
            Corroborating = ["Code"],
            NamesToAgree = ["Name"],
            Identifies = static _ => false,
            OrderKey = static row => $"{row:D9}",
        };
        var model = MatchModel.Learn(table, CandidatePairs.Of(table, 1000, CancellationToken.None), CancellationToken.None);
        var bits = model.Bits(rows - 2, rows - 1);
        Assert.Equal(isEnough ? bits : double.NegativeInfinity, model.Link(rows - 2, rows - 1, bits - 6.9), 9);
    }

    [Fact]
    public void Copies_to_the_letter_are_matches_every_rule_would_have_met()
    {
        // Three cards of one client to the letter, beside ten others.
        string[] numbers = ["4711", "4711", "4711", .. Enumerable.Range(0, 10).Select(static row => $"{row * 104_729}")];
        var table = new MatchTable
        {
            Rows = 13,
            Fields = [new CodeField("Number", numbers)],
            Rules = [new("other", ["Other"], static _ => []), new("own", ["Number"], static _ => [])],
            Identifies = static _ => true,
            OrderKey = static row => $"{row:D9}",
        };
        var model = MatchModel.Learn(table, CandidatePairs.Of(table, 10, CancellationToken.None), CancellationToken.None);
        // Three pairs for the one rule that does not look at the number itself.
        Assert.Equal(Math.Log2((3 + (50 * 0.87)) / 53 / (2.0 / 213)), model.Weight(0, 0, 1, out _), 1e-9);
        var share = (3 + (50 * 13 / 100.0 / 78)) / (78 + 50);
        Assert.Equal(Math.Log2(share / (1 - share)), model.PriorBits, 1e-9);
    }

    private static MatchModel Learn(params MatchField[] fields) => Learn([], false, fields);

    private static MatchModel Learn(string[] corroborating, bool isChosen, params MatchField[] fields)
    {
        var table = new MatchTable { Rows = 2, Fields = fields, Rules = [], Corroborating = corroborating, NamesAreChosen = isChosen, Identifies = static _ => false, OrderKey = static row => $"{row}" };
        return MatchModel.Learn(table, CandidatePairs.Of(table, 10, CancellationToken.None), CancellationToken.None);
    }

    /// <summary>Sixty clients of two cards, then as many of one; the cards share a phone by which they meet, and a code.</summary>
    private static MatchModel LearnFrom(Func<int, bool> differs, FieldRole code = FieldRole.Identifying, bool teaches = true, bool births = false)
    {
        const int Clients = 60;
        const int Rows = Clients * 3;
        int ClientOf(int row) => row < 2 * Clients ? row / 2 : row - Clients;
        bool Differs(int row) => row % 2 == 1 && row < 2 * Clients && differs(row / 2);
        string[] phones = [.. Enumerable.Range(0, Rows).Select(row => $"p{ClientOf(row)}")];
        var table = new MatchTable
        {
            Rows = Rows,
            Fields =
            [
                new CodeField("Number", Enumerable.Range(0, Rows).Select(row => Differs(row) ? $"{(row * 7919 % 99_991) + 1_000_000}x" : $"{ClientOf(row) * 104_729 % 999_983}")),
                new CodeField("Code", Enumerable.Range(0, Rows).Select(row => $"c{ClientOf(row) * 15_485_863L % 32_452_843}")) { Role = code },
                new TextField("Phone", phones),
                new DateField("BirthDate", Enumerable.Range(0, Rows).Select(row => !births ? null : Differs(row) ? "19720927" : "19850412"), isProof: true),
            ],
            Rules = [new("phone", ["Phone"], row => [phones[row]]) { Teaches = teaches }],
            Identifies = static _ => false,
            OrderKey = static row => $"{row:D9}",
        };
        return MatchModel.Learn(table, CandidatePairs.Of(table, 10_000, CancellationToken.None), CancellationToken.None);
    }
}
