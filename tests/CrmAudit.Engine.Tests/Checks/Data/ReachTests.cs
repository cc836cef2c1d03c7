namespace CrmAudit.Engine.Tests.Checks.Data;

/// <summary>Calls that reach nobody, contacts nobody deals with, and the cards picked for reading.</summary>
public class ReachTests
{
    private static readonly DateTimeOffset AsOf = DataBase.AsOf;

    [Fact]
    public void Outgoing_calls_of_known_result_are_counted_and_nothing_else()
    {
        var data = new DataBase();
        void Calls(int count, CrmDirection direction, CrmCallResult result)
        {
            for (var i = 0; i < count; i++)
            {
                data.Add(new CrmActivity { Id = $"{direction}{result}{i}", Kind = CrmActivityKind.Call, Direction = direction, Result = result, StartedAt = AsOf.AddHours(-i) });
            }
        }
        Calls(40, CrmDirection.Outgoing, CrmCallResult.Answered);
        Calls(30, CrmDirection.Outgoing, CrmCallResult.NoAnswer);
        Calls(20, CrmDirection.Outgoing, CrmCallResult.Busy);
        Calls(10, CrmDirection.Outgoing, CrmCallResult.Failed);
        Calls(50, CrmDirection.Outgoing, CrmCallResult.Unknown);
        Calls(70, CrmDirection.Incoming, CrmCallResult.NoAnswer);

        var found = data.One("Data.UnreachableCalls", "Entity", "Activity");

        Assert.Equal((60d, 100d, 0.6), (found.Numerator, found.Denominator, found.Measured));
        Assert.Equal((CrmStatus.Warning, 60L), (found.Status, found.Evidence.Total));
        Assert.Equal((30L, 20L, 10L), (found.MessageText!.Args["noAnswer"], found.MessageText.Args["busy"], found.MessageText.Args["dead"]));
    }

    [Fact]
    public void Calls_whose_result_nobody_noted_prove_nothing()
    {
        var data = new DataBase().Add(new CrmActivity { Id = "1", Kind = CrmActivityKind.Call, Direction = CrmDirection.Outgoing, Result = CrmCallResult.Unknown, StartedAt = AsOf });
        Assert.Equal(CrmStatus.NotEvaluated, data.One("Data.UnreachableCalls", "Entity", "Activity").Status);
    }

    [Fact]
    public void A_contact_is_dead_two_years_after_the_last_touch_and_not_a_day_before()
    {
        var data = new DataBase();
        for (var i = 1; i <= 40; i++)
        {
            var contact = DataBase.Contact(i);
            contact.CreatedAt = AsOf.AddYears(-5);
            contact.LastActivityAt = i switch
            {
                <= 9 => AsOf.AddMonths(-24).AddDays(-1),
                10 => AsOf.AddMonths(-24).AddDays(1),
                11 => null,
                _ => AsOf.AddDays(-20),
            };
            data.Add(contact);
        }

        var found = data.One("Data.DeadContact", "Entity", "Contact");

        // Nine are silent; the eleventh was never touched and is five years old.
        Assert.Equal((10d, 40d), (found.Numerator, found.Denominator));
        Assert.Equal(["1", "11", "2", "3", "4", "5", "6", "7", "8", "9"], found.Evidence.Rows.Select(static row => row.RecordId).Order(StringComparer.Ordinal));
        Assert.Equal("Data.DeadContact.never", found.Evidence.Rows.Single(static row => row.RecordId == "11").Reason!.Id);
    }

    [Fact]
    public void The_sample_is_twenty_cards_whatever_the_order_and_says_which_are_complete()
    {
        var cards = DataBase.Range(200).Select(static i => DataBase.Contact(i)).ToList();
        foreach (var card in cards.Where(static card => int.Parse(card.Id, System.Globalization.CultureInfo.InvariantCulture) % 2 == 0))
        {
            card.LeadSource = null;
        }
        CrmFinding Sampled(IEnumerable<CrmContact> contacts) => new DataBase().Add([.. contacts]).One("Data.Sample", "Entity", "Contact");

        var found = Sampled(cards);

        var even = found.Evidence.Rows.Count(static row => int.Parse(row.RecordId!, System.Globalization.CultureInfo.InvariantCulture) % 2 == 0);
        Assert.Equal((20d, 20d - even), (found.Denominator, found.Numerator));
        Assert.InRange(even, 1, 19);
        Assert.Equal(CrmInterval.Wilson(20 - even, 20), found.Interval);
        Assert.Equal(found.Evidence.Rows.Select(static row => row.RecordId), Sampled(Enumerable.Reverse(cards)).Evidence.Rows.Select(static row => row.RecordId));
    }
}
