using CrmAudit.Engine.Matching;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>At which level two values of a field agree, and how seldom others share what they share.</summary>
public sealed class MatchFieldTests
{
    [Theory]
    [InlineData("AB-1204", "AB-1204", 2)]
    [InlineData("AB-1204", "AB-1205", 1)]
    [InlineData("AB-1204", "AB-124", 1)]
    [InlineData("AB-1204", "AB-1355", 0)]
    [InlineData("12a", "12b", 1)]
    [InlineData("12", "13", 0)]
    [InlineData("12", null, MatchField.Missing)]
    [InlineData("", "12", MatchField.Missing)]
    public void Codes(string? left, string? right, int level)
    {
        var field = new CodeField("Number", [left, right]);
        Assert.Equal(level, Both(field));
        Assert.Equal([CrmAgreement.Different, CrmAgreement.Close, CrmAgreement.Exact], field.Levels);
        Assert.Equal([0.05, 0.08, 0.87], field.PriorM, Near);
        Assert.Equal([0.5, 0.08, 0.42], new CodeField("Sku", [], differs: 0.5).PriorM, Near);
    }

    [Theory]
    [InlineData("19850231", "19850231", false, 2)]
    [InlineData("19850412", "19850413", true, 1)]
    [InlineData("19850412", "19851204", true, 1)]
    [InlineData("19850412", "19861204", true, MatchField.Veto)]
    [InlineData("19850412", "19861204", false, 0)]
    [InlineData("19850412", "19850729", true, MatchField.Veto)]
    [InlineData("19850412", "19850729", false, 0)]
    [InlineData("19850412", "19720412", true, 0)]
    [InlineData("19850412", "19850712", true, 1)]
    [InlineData("19850412", "19851112", true, 0)]
    [InlineData("19850412", "19850427", true, 0)]
    [InlineData("19850412", "19721027", true, MatchField.Veto)]
    [InlineData("19850412", "1972102", true, 0)]
    [InlineData("1985041", "19721027", true, 0)]
    [InlineData("19850412", null, true, MatchField.Missing)]
    public void Dates(string? left, string? right, bool isProof, int level)
    {
        var field = new DateField("BirthDate", [left, right], isProof);
        Assert.Equal(level, Both(field));
        Assert.Equal(3, field.Levels.Count);
        Assert.Equal(1, field.PriorM.Sum(), 9);
    }

    [Theory]
    [InlineData("almaty", "almaty", 3)]
    [InlineData("karaganda", "karagandy", 2)]
    [InlineData("karaganda", "karagada", 2)]
    [InlineData("pavlodar", "pavlovsk", 1)]
    [InlineData("almaty", "astana", 0)]
    [InlineData("almaty", null, MatchField.Missing)]
    public void Texts(string? left, string? right, int level)
    {
        var field = new TextField("City", [left, right]);
        Assert.Equal(level, Both(field));
        Assert.Equal([CrmAgreement.Different, CrmAgreement.Alike, CrmAgreement.Close, CrmAgreement.Exact], field.Levels);
        Assert.Equal([0.05, 0.05, 0.1, 0.8], field.PriorM, Near);
        Assert.Equal(left, field.Value(0));
    }

    [Fact]
    public void A_text_in_the_place_of_its_sibling_is_nearly_the_same()
    {
        var given = new TextField("Given", ["olga", "karimova", "sergei"]);
        var family = new TextField("Family", ["karimova", "olga", "ivanov"], 0.05, given);
        Assert.Equal(2, family.Compare(0, 1, out _));
        Assert.Equal(2, new TextField("Family", ["karimova", "petrova"], 0.05, new TextField("Given", ["petrova", "x"])).Compare(0, 1, out _));
        Assert.Equal(2, new TextField("Family", ["karimova", "petrova"], 0.05, new TextField("Given", ["x", "karimova"])).Compare(0, 1, out _));
        Assert.Equal(0, family.Compare(0, 2, out _));
    }

    [Fact]
    public void What_two_share_is_as_rare_as_the_base_has_it()
    {
        var field = new CodeField("Number", ["a-1", "a-1", "a-1", "b-2", null]);
        Assert.Equal(2, field.Compare(0, 1, out var often));
        Assert.Equal(2.0 / (4 + ValueIndex.Unseen), often, 12);
        Assert.Equal(2, field.Compare(3, 3, out var once));
        Assert.Equal(0.5 / (4 + ValueIndex.Unseen), once, 12);
        field.Compare(0, 3, out var none);
        Assert.Equal(double.NaN, none);
        Assert.Equal(6.0 / (204 * 203), field.ChanceOfTop, 12);
        field.Forget(2);
        field.Forget(4);
        field.Compare(0, 1, out var fewer);
        Assert.Equal(1.0 / (3 + ValueIndex.Unseen), fewer, 12);
        Assert.Equal((true, false), (field.Has(3), field.Has(4)));
        Assert.Equal(("b-2", null), (field.Shown(3), field.Shown(4)));
        Assert.Equal(5, field.Rows);
        Assert.Equal([1], field.Ids(3).ToArray());
        Assert.Empty(field.Ids(4).ToArray());
        Assert.Equal((CandidatePairs.Hash("b-2"), 0UL), (field.Identity(3), field.Identity(4)));
    }

    [Fact]
    public void Tax_numbers_are_shared_by_a_slip_alone()
    {
        var field = new TaxIdField("TaxId", ["160940504573", "160940504573", "160940504573"]);
        field.Compare(0, 1, out var frequency);
        Assert.Equal((2e-7, 2e-7), (frequency, field.ChanceOfTop));
        Assert.Equal(1, field.PriorM.Sum(), 9);
    }

    [Theory]
    [InlineData("160940504573", "1609405", 0)]
    [InlineData("160940504572", "16094050457", 1)]
    public void Numbers_of_two_lengths_rule_nothing_out(string left, string right, int level) => Assert.Equal(level, Both(new TaxIdField("TaxId", [left, right])));

    [Theory]
    [InlineData("1", "1", 1)]
    [InlineData("1", "2", 0)]
    [InlineData("1|2", "2|3", 1)]
    [InlineData("1|2", "2", 1)]
    [InlineData("1|2", "3", 0)]
    [InlineData("1|2", "3|4", 0)]
    [InlineData("", "1|2", MatchField.Missing)]
    [InlineData("1", "", MatchField.Missing)]
    [InlineData("", "", MatchField.Missing)]
    public void Several_values(string left, string right, int level)
    {
        var field = new SetField("Phones", [left.Split('|'), right.Split('|')], shared: 0.75);
        Assert.Equal(level, Both(field));
        Assert.Equal([CrmAgreement.Different, CrmAgreement.Shared], field.Levels);
        Assert.Equal([0.25, 0.75], field.PriorM);
    }

    [Theory]
    [InlineData("+77017654321", "+77017654321", 2)]
    [InlineData("+77017654321", "+77017554321", 1)]
    [InlineData("+77017654321", "+77016754321", 1)]
    [InlineData("+77017654321", "+77017654312", 1)]
    [InlineData("+77017654321", "+77017654322", 0)]
    [InlineData("+77017654321", "+77015674321", 0)]
    [InlineData("+77017654321", "+77017664421", 0)]
    [InlineData("+77017654321", "+77016764421", 0)]
    [InlineData("+77017654321", "+7701765432", 0)]
    [InlineData("+77017654321 12", "+77017554321 12", 0)]
    [InlineData("+77019999999|+77017654321", "+77017554321", 1)]
    [InlineData("+77019999999|+77017654321", "+77018888888|+77017654321", 2)]
    public void A_figure_of_a_number_may_be_mistyped(string left, string right, int level)
    {
        var field = new SetField("Phones", [left.Split('|'), right.Split('|')], shared: 0.75, areNumbers: true);
        Assert.Equal(level, Both(field));
        Assert.Equal([CrmAgreement.Different, CrmAgreement.Close, CrmAgreement.Shared], field.Levels);
        Assert.Equal(1, field.PriorM.Sum(), 12);
    }

    [Fact]
    public void Of_several_shared_values_the_rarest_counts()
    {
        var field = new SetField("Phones", [["1", "2", "2"], ["2", "1"], ["1"], ["1"], []], shared: 0.75);
        Assert.Equal(7, field.Index.Total);
        field.Compare(0, 1, out var rare);
        Assert.Equal(2.0 / (7 + ValueIndex.Unseen), rare, 12);
        field.Compare(0, 2, out var frequent);
        Assert.Equal(3.0 / (7 + ValueIndex.Unseen), frequent, 12);
        Assert.Equal((true, false), (field.Has(0), field.Has(4)));
        Assert.Equal(("1, 2", null), (field.Shown(0), field.Shown(4)));
        Assert.Equal(2, field.Ids(0).Length);
        Assert.Equal(field.Identity(0), field.Identity(1));
        Assert.NotEqual(field.Identity(0), field.Identity(2));
        Assert.Equal(0UL, field.Identity(4));
        Assert.Equal(field.Index.ChanceOfEqual(), field.ChanceOfTop);
        field.Forget(3);
        Assert.Equal((6, 3), (field.Index.Total, field.Index.CountOf(0)));
    }

    [Fact]
    public void A_value_known_to_be_one_partys_is_shared_by_a_slip()
    {
        var field = new SetField("Phones", [["1"], ["1"], ["1"]], shared: 0.75) { Shared = SharedValues.None };
        field.Compare(0, 1, out var frequency);
        Assert.Equal(SharedValues.OwnValue / (3 + ValueIndex.Unseen), frequency, 12);
    }

    [Theory]
    [InlineData("Абая 10 Алматы", "алматы Абая 10", 3)]
    [InlineData("Абая 10 Алматы", "Абай 10 Алматы", 2)]
    [InlineData("Бостандык 10 Алматы", "Бостендык 10 Алматы", 2)]
    [InlineData("Абая 10 Алматы", "Абая 12 Алматы", 1)]
    [InlineData("Абая 10", "Абая 10 Алматы Бостандыкский", 1)]
    [InlineData("Абая 10 Алматы", "Жибек Жолы 55", 0)]
    [InlineData("Абая 10 Алматы", "Абая 55 Астана", 0)]
    [InlineData("Абая 10 Алматы", null, MatchField.Missing)]
    [InlineData("Абая 10 Алматы", "...", MatchField.Missing)]
    public void Words_in_any_order(string left, string? right, int level)
    {
        var field = new WordsField("Address", [left, right, "Сатпаева 22 Шымкент", "Толе би 59 Тараз"]);
        Assert.Equal(level, Both(field));
        Assert.Equal(4, field.Levels.Count);
        Assert.Equal(1, field.PriorM.Sum(), 9);
        Assert.True(field.IsCostly);
    }

    [Theory]
    [InlineData("арман", "армаш", 2)]
    [InlineData("арм", "арн", 0)]
    [InlineData("1234567", "1234568", 0)]
    [InlineData("сейфуллина", "сефулина", 2)]
    [InlineData("арман", "амраш", 0)]
    public void A_word_may_hold_a_slip_a_figure_none(string left, string right, int level) => Assert.Equal(level, Both(new WordsField("Name", [left, right])));

    [Fact]
    public void Words_and_texts_are_told()
    {
        var field = new WordsField("Address", ["Абая 10 Алматы", "алматы абая 10", "Сатпаева 5 Алматы", null]);
        Assert.Equal("Абая 10 Алматы", field.Shown(0));
        Assert.Equal("10 abaia almati", field.Key(0));
        Assert.Null(field.Key(3));
        Assert.Equal((true, false), (field.Has(0), field.Has(3)));
        Assert.Equal((field.Identity(1), 0UL), (field.Identity(0), field.Identity(3)));
        Assert.Equal(["abaia"], field.RareWords(0, 2));
        Assert.Equal(["abaia", "almati"], field.RareWords(0, 3).Order(StringComparer.Ordinal));
        Assert.Empty(field.RareWords(0, 1));
        Assert.Equal(2.0 / (203 * 202), field.ChanceOfTop, 12);
        field.Compare(0, 1, out var frequency);
        Assert.Equal(1.0 / (3 + ValueIndex.Unseen), frequency, 12);
        Assert.Equal(1, field.Ids(0).Length);
        Assert.Empty(field.Ids(3).ToArray());
        field.Forget(1);
        Assert.Equal(2, field.Index.Total);
    }

    [Theory]
    [InlineData("abcdefgh@gmail.com", "abcdefij@gmail.com", 1)]
    [InlineData("abcdefg@gmail.com", "abcdeij@gmail.com", 0)]
    [InlineData("abcde@gmail.com", "abcdf@gmail.com", 2)]
    [InlineData("abcd@gmail.com", "abce@gmail.com", 0)]
    [InlineData("ivan1@mail.kz", "ivan@mail.kz", 0)]
    [InlineData("ivan1.petrov@mail.kz", "ivan12.petrof@mail.kz", 2)]
    [InlineData("ann@firm.kz", "tom@shop.kz", 0)]
    [InlineData("pavlodar", "pavlovsk", 1)]
    public void Mailboxes(string left, string right, int level) =>
        Assert.Equal(level, Both(new MailField("Email", [left, right, "bota@gmail.com", "sapar@gmail.com", "marzhan@gmail.com", "gulsim@gmail.com", "yerke@gmail.com"])));

    [Fact]
    public void Of_a_domain_of_few_the_whole_address_is_compared()
    {
        // Five mailboxes of one domain are a firm's own: the common domain makes them alike. With a sixth the beginning alone counts.
        string[] five = ["anna@firm.kz", "anya@firm.kz", "c@firm.kz", "d@firm.kz", "e@firm.kz"];
        Assert.Equal(2, Both(new MailField("Email", five)));
        Assert.Equal(0, Both(new MailField("Email", [.. five, "f@firm.kz"])));
    }

    private static readonly IEqualityComparer<double> Near = EqualityComparer<double>.Create(static (a, b) => Math.Abs(a - b) < 1e-9, static _ => 0);

    /// <summary>The level of the first two rows, the same either way.</summary>
    private static int Both(MatchField field)
    {
        var level = field.Compare(0, 1, out _);
        Assert.Equal(level, field.Compare(1, 0, out _));
        return level;
    }
}
