namespace CrmAudit.Engine.Tests.Checks.Data;

/// <summary>Dates that cannot be and amounts that are none, told one by one.</summary>
public class ValidityTests
{
    private static readonly DateTimeOffset AsOf = DataBase.AsOf;

    [Fact]
    public void Each_impossible_date_is_told_with_its_kind()
    {
        var data = new DataBase().Add(
            With(1, static contact => contact.BirthDate = AsOf.AddYears(2)),
            With(2, static contact => contact.BirthDate = AsOf.AddYears(-140)),
            With(3, static contact => contact.CreatedAt = AsOf.AddDays(5)),
            With(4, static contact => contact.CreatedAt = new DateTimeOffset(1899, 12, 31, 0, 0, 0, TimeSpan.FromHours(5))),
            With(5, static contact => (contact.CreatedAt, contact.ModifiedAt) = (AsOf.AddDays(-3), AsOf.AddDays(-9))),
            With(6, static contact => (contact.CreatedAt, contact.CreatedAtText) = (null, "вчера")),
            With(7, static contact => contact.BirthDate = new DateTimeOffset(1984, 2, 29, 0, 0, 0, TimeSpan.FromHours(5))));

        var found = data.One("Data.ImpossibleDate", "Entity", "Contact");

        Assert.Equal((CrmStatus.Fail, 6d, 7d), (found.Status, found.Numerator, found.Denominator));
        Assert.Equal(
            ["1 BirthDate unborn", "2 BirthDate tooOld", "3 CreatedAt future", "4 CreatedAt zero", "5 ModifiedAt beforeCreated", "6 CreatedAt unread"],
            Faults(found).Where(static fault => !fault.StartsWith("3 ModifiedAt", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("en", "not an address — 1, mistyped domain — 1")]
    [InlineData("ru", "не адрес — 1, опечатка в домене — 1")]
    [InlineData("kk", "мекенжай емес — 1, доменде қате — 1")]
    public void A_card_counts_once_however_many_of_its_values_are_wrong(string language, string kinds)
    {
        var data = new DataBase().Add(
            With(1, static contact => contact.Emails = ["kim", "mail", "kz"]),
            With(2, static contact => contact.Emails = ["kim@gmial.com", "aliya@mail"]),
            With(3, static contact => contact.Emails = ["kim@gmail.com"]));

        var found = data.One("Data.InvalidEmail", "Entity", "Contact");

        Assert.Equal((2d, 5), (found.Numerator, found.Evidence.Rows.Count));
        Assert.Contains(kinds, found.MessageText!.Render(System.Globalization.CultureInfo.GetCultureInfo(language)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_without_an_hour_is_not_before_the_hour_of_the_same_day()
    {
        var day = new DateTimeOffset(2026, 5, 4, 0, 0, 0, TimeSpan.FromHours(5));
        var deal = DataBase.Deal(1, CrmDealStatus.Won);
        (deal.CreatedAt, deal.ClosedAt) = (day.AddHours(15), day);
        var other = DataBase.Deal(2, CrmDealStatus.Won);
        (other.CreatedAt, other.ClosedAt) = (day.AddHours(15), day.AddDays(-1));

        Assert.Equal(["D2 ClosedAt beforeCreated"], Faults(new DataBase().Add(deal, other).One("Data.ImpossibleDate", "Entity", "Deal")));
    }

    [Fact]
    public void A_deadline_may_lie_ahead_and_a_tolerated_day_is_no_future()
    {
        var deal = DataBase.Deal(1);
        (deal.ExpectedCloseAt, deal.ModifiedAt) = (AsOf.AddYears(1), AsOf.AddHours(20));

        var found = new DataBase().Add(deal).One("Data.ImpossibleDate", "Entity", "Deal");

        Assert.Equal((0d, 1d), (found.Numerator, found.Denominator));
    }

    [Theory]
    [InlineData("150140010013", "taxId")]
    [InlineData("87015550101", "phone")]
    [InlineData("2000000000000", "huge")]
    [InlineData("-1500", "negative")]
    public void An_amount_that_is_something_else_is_told_what_it_is(string amount, string fault)
    {
        var deal = DataBase.Deal(1, amount: decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));
        deal.AmountText = amount;

        var found = new DataBase().Add(deal, DataBase.Deal(2)).One("Data.InvalidAmount", "Entity", "Deal");

        Assert.Equal((1d, 2d), (found.Numerator, found.Denominator));
        Assert.Equal([$"D1 Amount {fault}"], Faults(found));
        Assert.Equal(amount, found.Evidence.Rows[0].Value);
    }

    [Fact]
    public void A_text_is_no_amount_and_a_filler_is_not_judged()
    {
        var (text, filler) = (DataBase.Deal(1), DataBase.Deal(2));
        (text.Amount, text.AmountText) = (null, "договорная");
        (filler.Amount, filler.AmountText) = (null, "-");

        var found = new DataBase().Add(text, filler, DataBase.Deal(3)).One("Data.InvalidAmount", "Entity", "Deal");

        Assert.Equal(2d, found.Denominator);
        Assert.Equal(["D1 Amount unread"], Faults(found));
    }

    [Fact]
    public void An_outgoing_payment_may_be_written_with_a_minus()
    {
        static CrmOrder Order(string id, CrmOrderKind kind) => new() { Id = id, Kind = kind, Amount = -700, AmountText = "-700", OrderedAt = AsOf.AddDays(-2) };

        var found = new DataBase().Add(DataBase.Deal(1), Order("P", CrmOrderKind.Payment), Order("K", CrmOrderKind.Order)).One("Data.InvalidAmount", "Entity", "Order");

        Assert.Equal(["K Amount negative"], Faults(found));
    }

    private static CrmContact With(int number, Action<CrmContact> change)
    {
        var contact = DataBase.Contact(number);
        change(contact);
        return contact;
    }

    private static IEnumerable<string> Faults(CrmFinding finding) =>
        finding.Evidence.Rows.Select(static row => $"{row.RecordId} {row.Field} {row.Reason!.Id[(row.Reason.Id.LastIndexOf('.') + 1)..]}").Order(StringComparer.Ordinal);
}
