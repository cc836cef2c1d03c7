using CrmAudit.Engine.Matching;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>Which rows are compared: those that share a key, each two once, and what becomes of blocks too large.</summary>
public sealed class CandidatePairsTests
{
    [Fact]
    public void Rows_that_share_a_key_meet_once()
    {
        var found = Of(["a|b", "b", "a|b", "c", ""]);
        Assert.Equal(["0-1", "0-2", "1-2"], Pairs(found));
        Assert.Empty(found.Skipped);
        Assert.Equal(4, Assert.Single(found.Samples).Length);
    }

    [Fact]
    public void Two_rules_are_one_list_and_two_samples()
    {
        var found = Of(["a|x", "a|y", "b|x"], sampleSize: 1, Rule("first", 0), Rule("second", 1));
        Assert.Equal(["0-1", "0-2"], Pairs(found));
        Assert.Equal(["0-1", "0-2"], found.Samples.Select(static sample => Text(Assert.Single(sample))));
    }

    [Theory]
    [InlineData(4, 6, 6)]
    [InlineData(4, 3, 3)]
    [InlineData(4, 4, 6)]
    [InlineData(4, 2, 2)]
    [InlineData(5, 3, 4)]
    public void A_sample_is_taken_evenly(int rows, int size, int expected)
    {
        var sample = Assert.Single(Of([.. Enumerable.Repeat("a", rows)], sampleSize: size).Samples);
        Assert.Equal(expected, sample.Length);
        Assert.Equal("0-1", Text(sample[0]));
        Assert.Equal(sample.Length, sample.Distinct().Count());
    }

    [Theory]
    [InlineData(CandidatePairs.Cap, false)]
    [InlineData(CandidatePairs.Cap + 1, true)]
    public void A_block_too_large_without_finer_keys_is_left_out_and_told(int rows, bool isSkipped)
    {
        string[] keys = [.. Enumerable.Repeat("a", rows)];
        var found = Of(keys, rules: Rule("phone", 0) with { MayLinkAlone = true });
        Assert.Equal(isSkipped ? 0 : rows * (rows - 1) / 2, found.Count);
        Assert.Equal(isSkipped ? [rows] : [], found.Skipped.Select(static block => block.Rows.Count));
        Assert.All(found.Skipped, static block => Assert.Equal("phone", block.Rule));
        Assert.Empty(Of(keys, rules: Rule("phone", 0)).Skipped);
    }

    [Fact]
    public void A_block_too_large_is_parted_by_finer_keys_and_what_stays_too_large_meets_its_neighbours()
    {
        // 151 rows share the value: 100 of one finer key, 51 of another. All within each, none across.
        string[] parted = [.. Enumerable.Range(0, CandidatePairs.Cap + 1).Select(static row => row < 100 ? "a" : "b")];
        var finer = new BlockRule("phone", ["Phones"], static _ => ["all"]) { MayLinkAlone = true };
        var found = Of(parted, rules: finer with { Finer = row => [parted[row]] });
        Assert.Equal((100 * 99 / 2) + (51 * 50 / 2), found.Count);
        Assert.Empty(found.Skipped);
        Assert.Equal(150 * 149 / 2, Of(parted, rules: finer with { Finer = static row => [row < CandidatePairs.Cap ? "a" : "b"] }).Count);

        var same = Of(parted, rules: finer with { Finer = static _ => ["all"] });
        Assert.Equal((142 * 9) + (9 * 8 / 2), same.Count);
        Assert.Equal(151, Assert.Single(same.Skipped).Rows.Count);
        Assert.Empty(Of(parted, rules: finer with { Finer = static _ => ["all"], MayLinkAlone = false }).Skipped);
    }

    [Fact]
    public void Of_two_tables_only_rows_across_meet()
    {
        var found = CandidatePairs.Of(Table(["a", "a", "a", "a"], firstTable: 2, Rule("key", 0)), 10, CancellationToken.None);
        Assert.Equal(["0-2", "0-3", "1-2", "1-3"], Pairs(found));
    }

    [Fact]
    public void Of_copies_to_the_letter_the_first_alone_is_compared()
    {
        var table = Table(["a", "a", "b", "a"], 0, Rule("all", static _ => ["one"]));
        var found = CandidatePairs.Of(table, 10, CancellationToken.None);
        Assert.Equal(["0-2"], Pairs(found));
        Assert.Equal([0, 0, 2, 0], table.CopyOf);
        Assert.Equal([3, 0, 1, 0], Enumerable.Range(0, 4).Select(table.Cards));
    }

    [Fact]
    public void A_client_copied_often_counts_as_five_cards()
    {
        var table = Table([.. Enumerable.Repeat("a", 9)], 0);
        table.Prepare();
        Assert.Equal(5, table.Cards(0));
        var copies = table.CopyOf;
        table.Prepare();
        Assert.Same(copies, table.CopyOf);
    }

    [Fact]
    public void A_row_without_a_value_that_identifies_is_nobodys_copy()
    {
        Assert.Equal([0, 1, 2, 2], ExactCopies.Of(Table(["", "", "a", "a"], 0)));
        Assert.Equal([0, 1], ExactCopies.Of(Table(["a", "a"], firstTable: 1)));
        var field = new TextField("City", ["x", "x", "x", "y"]);
        Assert.Equal([0, 0, 0, 3], ExactCopies.Of(Table(4, 0, [field], static _ => true)));
    }

    [Theory]
    [InlineData(10, 0, 45)]
    [InlineData(10, 4, 24)]
    [InlineData(1, 0, 0)]
    public void All_pairs_are_counted(int rows, int first, double pairs) => Assert.Equal(pairs, Table(rows, first, [], static _ => true).AllPairs);

    [Theory]
    [InlineData(0, 0, 1, true)]
    [InlineData(2, 0, 1, false)]
    [InlineData(2, 1, 2, true)]
    [InlineData(2, 2, 3, false)]
    public void Rows_may_pair_across_tables_or_in_one(int first, int a, int b, bool may)
    {
        Assert.Equal(may, Table(4, first, [], static _ => true).MayPair(a, b));
        Assert.Equal(may, Table(4, first, [], static _ => true).MayPair(b, a));
    }

    [Fact]
    public void A_rule_teaches_unless_it_is_told_not_to() => Assert.Equal((true, false, null), (new BlockRule("a", [], static _ => []).Teaches, new BlockRule("a", [], static _ => []).MayLinkAlone, new BlockRule("a", [], static _ => []).Finer));

    [Fact]
    public void A_hash_is_the_same_on_every_machine()
    {
        // FNV-1a over UTF-16 units; the first is its offset basis.
        Assert.Equal(14695981039346656037UL, CandidatePairs.Hash(""));
        Assert.Equal(12638187200555641996UL, CandidatePairs.Hash("a"));
    }

    private static CandidatePairs Of(string[] keys, int sampleSize = 1000, params BlockRule[] rules) =>
        CandidatePairs.Of(Table(keys.Length, 0, [], static _ => false, rules.Length > 0 ? [.. rules.Select(rule => rule.Fields is [var at] && int.TryParse(at, out var part) ? Key(rule, keys, part) : rule)] : [new("key", [], row => keys[row].Split('|', StringSplitOptions.RemoveEmptyEntries))]), sampleSize, CancellationToken.None);

    /// <summary>A rule whose key is one of the parts of a row's text.</summary>
    private static BlockRule Rule(string name, int part) => new(name, [$"{part}"], static _ => []);

    private static BlockRule Rule(string name, Func<int, IEnumerable<string>> keys) => new(name, [], keys);

    private static BlockRule Key(BlockRule rule, string[] keys, int part) => rule with { Keys = row => [keys[row].Split('|')[part]] };

    private static MatchTable Table(string[] values, int firstTable, params BlockRule[] rules) => Table(
        values.Length, firstTable, [new TextField("Name", values)], row => values[row].Length > 0, [.. rules.Select(rule => rule.Fields is [var at] && int.TryParse(at, out var part) ? Key(rule, values, part) : rule)]);

    private static MatchTable Table(int rows, int firstTable, MatchField[] fields, Func<int, bool> identifies, params BlockRule[] rules) => new()
    {
        Rows = rows,
        FirstTable = firstTable,
        Fields = fields,
        Rules = rules,
        Identifies = identifies,
        OrderKey = static row => $"{row:D9}",
    };

    private static IEnumerable<string> Pairs(CandidatePairs found) => found.Pairs.Take(found.Count).Select(Text);

    private static string Text(ulong pair) => $"{pair >> 32}-{(uint)pair}";
}
