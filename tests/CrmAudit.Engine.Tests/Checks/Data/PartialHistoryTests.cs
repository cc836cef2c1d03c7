namespace CrmAudit.Engine.Tests.Checks.Data;

/// <summary>What an export cannot show: contacts spoken to before its history begins, work before a bulk change, managers under another name.</summary>
public class PartialHistoryTests
{
    [Theory]
    [InlineData(-20, CrmStatus.Indeterminate)]
    [InlineData(-900, CrmStatus.Fail)]
    public void Silence_since_the_history_begins_is_no_silence_of_a_year(int firstCall, CrmStatus expected)
    {
        var data = new DataBase();
        foreach (var i in DataBase.Range(100))
        {
            var contact = DataBase.Contact(i);
            (contact.CreatedAt, contact.LastActivityAt) = (DataBase.AsOf.AddDays(-1000 - i), null);
            data.Add(contact);
        }
        foreach (var i in DataBase.Range(10))
        {
            data.Add(new CrmActivity { Id = $"a{i}", ContactId = $"{i}", StartedAt = DataBase.AsOf.AddDays(i == 1 ? firstCall : -i) });
        }
        Assert.Equal(expected, data.One("Data.InactiveContact", "Entity", "Contact").Status);
        Assert.Equal(expected, data.One("Data.DeadContact", "Entity", "Contact").Status);
    }

    [Theory]
    [InlineData(0, CrmStatus.NotEvaluated, "data.editDatesOfOneDay")]
    [InlineData(10, CrmStatus.Pass, null)]
    public void A_night_of_import_is_no_work_with_the_cards(int others, CrmStatus expected, string? reason)
    {
        var data = new DataBase();
        foreach (var i in DataBase.Range(100))
        {
            var contact = DataBase.Contact(i, DataBase.AsOf.AddDays(-17).AddSeconds(i));
            contact.CreatedAt = DataBase.AsOf.AddDays(-20 - (5 * i));
            contact.ModifiedAt = i <= others ? DataBase.AsOf.AddDays(-i) : contact.ModifiedAt;
            data.Add(contact);
        }
        var found = data.One("Data.StaleCard", "Entity", "Contact");
        Assert.Equal((expected, reason), (found.Status, found.StatusReasonText?.Id));
    }

    [Theory]
    [InlineData("Марат Чужой", CrmStatus.NotEvaluated)]
    [InlineData("Олег Шаблонный", CrmStatus.Fail)]
    public void A_manager_no_record_and_no_user_is_called_has_not_entered_nothing(string manager, CrmStatus expected)
    {
        var data = new DataBase().Add([.. DataBase.Range(12).Select(static i => DataBase.Deal(i))]).Add(new CrmUser { Id = "u1", Name = "Шаблонный Олег" });
        data.Config.Declared.ActiveDeals[manager] = 5;
        Assert.Equal(expected, data.One("Data.DeclaredVsActual", "Owner", manager).Status);
    }

    [Theory]
    [InlineData("Ю", "Сергей", true)]
    [InlineData("О", "Ия", true)]
    [InlineData("О", null, false)]
    [InlineData("О", "С", false)]
    [InlineData("Ж", "Сергей", false)]
    public void A_surname_of_one_letter_is_a_name_beside_a_given_name(string last, string? first, bool isName)
    {
        var data = new DataBase();
        foreach (var i in DataBase.Range(40))
        {
            data.Add(new CrmContact { Id = $"{i}", LastName = i == 1 ? last : $"Ким{(char)('а' + (i % 26))}{(char)('а' + (i / 26))}", FirstName = i == 1 ? first : "Олег" });
        }
        Assert.Equal(isName ? 0 : 1, data.One("Data.FormalFill", "Field", "LastName", "Contact").Numerator);
    }

    [Fact]
    public void The_name_a_city_has_now_is_the_one_to_keep()
    {
        var data = new DataBase();
        foreach (var i in DataBase.Range(40))
        {
            data.Add(new CrmContact { Id = $"{i}", Name = $"Клиент {i}", City = i <= 30 ? "Нур-Султан" : i <= 35 ? "Астана" : i <= 38 ? "Алма-Ата" : "Алматы" });
        }
        var spellings = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(data.One("Data.SpellingDrift", "Field", "City", "Contact").Data["spellings"]);
        Assert.Equal(("Астана", "Алматы"), (spellings["Нур-Султан"], spellings["Алма-Ата"]));
    }

    [Theory]
    [InlineData(100, 97L, 0, CrmStatus.Warning, 3.0)]
    [InlineData(100, 100L, 0, CrmStatus.Pass, 0.0)]
    [InlineData(100, 130L, 0, CrmStatus.NotEvaluated, null)]
    [InlineData(100, null, 130, CrmStatus.NotEvaluated, null)]
    public void Letters_delivered_tell_those_that_bounced_and_more_than_sent_tell_nothing(int sent, long? delivered, int bounced, CrmStatus expected, double? found)
    {
        var data = new DataBase().Add(new CrmMailing { Id = "1", Campaign = "Весна", Sent = sent, Delivered = delivered, OtherBounces = bounced }, new CrmMailing { Id = "2", Campaign = "Лето", Sent = 50, OtherBounces = 1 });
        var finding = data.One("Data.BounceRate", "Mailing", "Весна");
        Assert.Equal((expected == CrmStatus.Warning ? CrmStatus.Pass : expected, found), (finding.Status == CrmStatus.Warning ? CrmStatus.Pass : finding.Status, finding.Numerator));
    }
}
