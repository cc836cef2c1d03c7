namespace CrmAudit.Engine.Tests.Import.Mapping;

/// <summary>What the words of a vendor mean: statuses, outcomes, directions.</summary>
public class MeaningTests
{
    [Theory]
    [InlineData("Bitrix24/deals.csv", "Won Open Lost Open")]
    [InlineData("Bitrix24/deals-en.csv", "Won Lost")]
    [InlineData("Bitrix24/crm.deal.list.json", "Won Open")]
    [InlineData("AmoCrm/deals.csv", "Won Open Lost")]
    [InlineData("AmoCrm/leads.json", "Won Lost")]
    [InlineData("HubSpot/deals.csv", "Won Lost Open")]
    [InlineData("Salesforce/Opportunity.csv", "Won Lost Open")]
    [InlineData("Salesforce/report.csv", "Won Lost")]
    [InlineData("Pipedrive/deals.csv", "Won Lost Open")]
    [InlineData("Zoho/Deals_001.csv", "Won Lost Open")]
    [InlineData("Dynamics/opportunities.csv", "Won Lost Open")]
    [InlineData("SuiteCrm/opportunities.csv", "Won")]
    [InlineData("EspoCrm/opportunity.csv", "Won")]
    [InlineData("EspoCrm/deals-ru.csv", "Won")]
    [InlineData("Odoo/pipeline.csv", "Won")]
    [InlineData("Odoo/pipeline-ru.csv", "Won")]
    [InlineData("Generic/deals-en.csv", "Won Lost Open")]
    [InlineData("Generic/deals-kk.csv", "Won")]
    public void Deals_are_open_won_or_lost(string path, string expected) =>
        Assert.Equal(expected, string.Join(' ', Imported.Fixture(path).All<CrmDeal>().Select(static deal => deal.Status)));

    [Theory]
    [InlineData("Bitrix24/leads.csv", "Converted Junk Open")]
    [InlineData("Salesforce/Lead.csv", "Converted Open")]
    [InlineData("Zoho/Leads_001.csv", "Converted")]
    [InlineData("SuiteCrm/leads.csv", "Converted")]
    public void Leads_are_open_converted_or_junk(string path, string expected) =>
        Assert.Equal(expected, string.Join(' ', Imported.Fixture(path).All<CrmLead>().Select(static lead => lead.Outcome)));

    [Theory]
    [InlineData("Bitrix24/tasks.xls", "True False")]
    [InlineData("Bitrix24/activities.csv", "True False")]
    [InlineData("Salesforce/Task.csv", "True False")]
    [InlineData("Pipedrive/activities.csv", "True False")]
    [InlineData("Zoho/Tasks_001.csv", "True")]
    [InlineData("SuiteCrm/tasks.csv", "True")]
    [InlineData("Dynamics/activities.csv", "True")]
    [InlineData("EspoCrm/tasks-ru.csv", "True")]
    public void Tasks_are_done_or_not(string path, string expected) =>
        Assert.Equal(expected, string.Join(' ', Imported.Fixture(path).All<CrmTask>().Select(static task => task.Done)));

    [Theory]
    [InlineData("Asterisk/Master.csv", "Incoming/Answered/65 Incoming/NoAnswer/0 Outgoing/Answered/65")]
    [InlineData("Asterisk/cdr_custom.csv", "Incoming/Answered/65 Incoming/Busy/0")]
    [InlineData("Zadarma/statistics.csv", "Unknown/Answered/65 Outgoing/NoAnswer/0")]
    [InlineData("Zoho/Calls_001.csv", "Incoming/Answered/65 Incoming/NoAnswer/0")]
    [InlineData("Telephony/calls-ru.csv", "Incoming/Answered/65 Incoming/NoAnswer/0 Outgoing/Answered/65")]
    [InlineData("SuiteCrm/calls.csv", "Incoming/Answered/900")]
    public void Calls_have_a_direction_a_result_and_a_length(string path, string expected)
    {
        var calls = Imported.Fixture(path).All<CrmActivity>();
        Assert.All(calls, static call => Assert.Equal(CrmActivityKind.Call, call.Kind));
        Assert.Equal(expected, string.Join(' ', calls.Select(static call => $"{call.Direction}/{call.Result}/{call.DurationSeconds}")));
    }

    [Fact]
    public void Activities_are_told_apart_by_their_kind()
    {
        var activities = Imported.Fixture("HubSpot/activities.csv").All<CrmActivity>();
        Assert.Equal([CrmActivityKind.Call, CrmActivityKind.Meeting], activities.Select(static activity => activity.Kind));
    }

    [Theory]
    [InlineData("Mailchimp/cleaned_members_export_1.csv", 1, 1, 0)]
    [InlineData("Mailchimp/subscribed_members_export_1.csv", 1, 0, 0)]
    [InlineData("UniSender/contacts.csv", 3, 1, 1)]
    [InlineData("ActiveCampaign/contacts.csv", 2, 1, 0)]
    [InlineData("SendPulse/emails.csv", 2, 1, 0)]
    public void Addresses_that_cannot_be_reached_are_bounces(string path, int sent, int hard, int soft)
    {
        var mailings = Imported.Fixture(path).All<CrmMailing>();
        Assert.Equal((sent, hard, soft), ((int)mailings.Sum(static item => item.Sent), (int)mailings.Sum(static item => item.HardBounces), (int)mailings.Sum(static item => item.SoftBounces)));
    }

    [Fact]
    public void Payments_have_a_direction_and_the_other_party()
    {
        var payments = Imported.Fixture("OneC/kl_to_1c.txt").All<CrmOrder>();
        Assert.All(payments, static payment => Assert.Equal(CrmOrderKind.Payment, payment.Kind));
        Assert.Equal([CrmDirection.Incoming, CrmDirection.Outgoing], payments.Select(static payment => payment.Direction));
        Assert.Equal([150_000m, 5_000.50m], payments.Select(static payment => payment.Amount));
        Assert.Equal(["190340000007", "150140010013"], payments.Select(static payment => payment.TaxId));
    }

    [Theory]
    [InlineData("Tilda/leads.csv")]
    [InlineData("Tilda/orders.csv")]
    [InlineData("GoogleForms/ru.csv")]
    [InlineData("GoogleForms/kk.csv")]
    public void Forms_carry_who_wrote_and_when(string path)
    {
        var form = Imported.Fixture(path).All<CrmOrder>()[0];
        Assert.Equal(CrmOrderKind.Form, form.Kind);
        Assert.NotEmpty(form.Phones);
        Assert.NotEmpty(form.Emails);
        Assert.Equal(new DateTimeOffset(2026, 1, 25, 10, 0, 0, TimeSpan.FromHours(5)), form.OrderedAt);
    }

    [Fact]
    public void Users_who_left_are_not_active()
    {
        Assert.Equal([true, false], Imported.Fixture("Salesforce/User.csv").All<CrmUser>().Select(static user => user.Active));
        var users = Imported.Fixture("Generic/users.csv").All<CrmUser>();
        Assert.Equal([true, false], users.Select(static user => user.Active));
        Assert.Equal("Марат Примеров", users[0].Name);
        Assert.Equal("Marat Primerov", Imported.Fixture("Salesforce/User.csv").All<CrmUser>()[0].Name);
    }

    [Fact]
    public void Stage_changes_know_their_deal_and_their_time()
    {
        var changes = Imported.Fixture("Bitrix24/crm.stagehistory.list.json").All<CrmStageChange>();
        Assert.Equal(["C2:NEW", "C2:WON"], changes.Select(static change => change.Stage));
        Assert.All(changes, static change => Assert.Equal("301", change.DealId));
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 6, 0, 0, TimeSpan.Zero), changes[0].ChangedAt);
    }

    [Fact]
    public void Kazakh_dates_and_amounts_are_read()
    {
        var deal = Imported.Fixture("Generic/deals-kk.csv").One<CrmDeal>();
        Assert.Equal((150_000m, "KZT"), (deal.Amount, deal.Currency));
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.FromHours(5)), deal.CreatedAt);
        var contact = Imported.Fixture("Generic/contacts-kk.csv").One<CrmContact>();
        Assert.Equal(("Тестова", "Айгүл", "Маратқызы"), (contact.LastName, contact.FirstName, contact.MiddleName));
    }

    [Fact]
    public void Log_entries_of_a_failed_load_are_errors()
    {
        var entries = Imported.Fixture("Salesforce/error.csv").All<CrmLogEntry>();
        Assert.All(entries, static entry => Assert.Equal("Error", entry.Level));
        Assert.Equal("invalid date", entries[1].Message);
    }

    [Fact]
    public void An_automation_list_is_read_with_its_counts()
    {
        var automation = Imported.Fixture("Generic/automations.csv").One<CrmAutomation>();
        Assert.Equal((true, 120L, 3L), (automation.Enabled, automation.FiredCount, automation.FailedCount));
        Assert.NotNull(automation.LastFiredAt);
    }
}
