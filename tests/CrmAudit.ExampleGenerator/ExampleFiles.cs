using CrmAudit.ExampleGenerator.Cards;
using CrmAudit.ExampleGenerator.Formats;

namespace CrmAudit.ExampleGenerator;

/// <summary>Every export of the example company, from one seed.</summary>
internal static class ExampleFiles
{
    public const ulong Seed = 20260529;

    /// <summary>Relative path (with /) and content of each file; the same bytes on every machine, workbook compression apart.</summary>
    public static IEnumerable<(string Path, byte[] Content)> All()
    {
        var random = new SeededRandom(Seed);
        var firms = Firms.Make(random);
        var people = Contacts.Make(random, firms);
        var deals = Deals.Make(random, firms, people);
        var leads = Leads.Make(random);
        var activities = Activities.Make(random, deals);
        var tasks = Tasks.Make(random, deals);
        var oldDeals = OldBase.Deals(random, firms, people);
        var oldContacts = OldBase.Contacts(random, firms, people);
        var orders = KaspiOrders.Make(random);
        var recipients = Mailing.Make(random, people);
        var calls = Calls.Make(random, people, leads);
        var exchanged = new SeededRandom(Seed + 1);
        var kaspiDeals = KaspiDeals.Make(exchanged, orders, people);
        yield return ("bitrix24/companies.csv", BitrixCsv.Companies(firms));
        yield return ("bitrix24/contacts.csv", BitrixCsv.Contacts(people));
        yield return ("bitrix24/deals.csv", BitrixCsv.Deals([.. deals, .. kaspiDeals]));
        yield return ("bitrix24/leads.csv", BitrixCsv.Leads(leads));
        yield return ("bitrix24/activities.csv", BitrixCsv.Activities(activities));
        yield return ("bitrix24/crm.stagehistory.list.json", BitrixHistory.Json(StageMoves.Make(new SeededRandom(Seed + 3), [.. deals, .. kaspiDeals])));
        yield return ("bitrix24/robots.csv", AutomationList.Csv());
        yield return ("bitrix24/tasks.xls", BitrixTasks.Html(tasks));
        yield return ("users.csv", UserList.Csv());
        yield return ("amocrm/amocrm_export_leads.csv", AmoCsv.Deals(oldDeals));
        yield return ("amocrm/amocrm_export_contacts.csv", AmoCsv.Contacts(oldContacts));
        yield return ("kaspi/ArchiveOrders.xlsx", KaspiWorkbook.Orders(orders));
        yield return ("mailing/unisender_spring_catalogue.csv", MailingCsv.UniSender(recipients));
        yield return ("telephony/Master.csv", AsteriskCsv.Calls(calls));
        yield return ("site/tilda_leads.csv", TildaCsv.Entries(FormEntries.Make(exchanged, leads)));
        yield return ("bank/kl_to_1c.txt", ClientBankFile.Statement(Payments.Make(exchanged, deals, firms)));
        yield return ("integrations/exchange-1c.log", ExchangeLog.Text(new SeededRandom(Seed + 2)));
    }
}
