using CrmAudit.ExampleGenerator.Cards;
using CrmAudit.ExampleGenerator.Formats;

namespace CrmAudit.ExampleGenerator;

/// <summary>Every export of the example company, from one seed.</summary>
internal static class ExampleFiles
{
    private const ulong Seed = 20260529;

    /// <summary>Relative path (with /) and content of each file; the same bytes on every machine, workbook compression apart.</summary>
    public static IEnumerable<(string Path, byte[] Content)> All()
    {
        var random = new SeededRandom(Seed);
        var firms = Firms.Make(random);
        var people = Contacts.Make(random, firms);
        var deals = Deals.Make(random, firms, people);
        var leads = Leads.Make(random);
        yield return ("bitrix24/companies.csv", BitrixCsv.Companies(firms));
        yield return ("bitrix24/contacts.csv", BitrixCsv.Contacts(people));
        yield return ("bitrix24/deals.csv", BitrixCsv.Deals(deals));
        yield return ("bitrix24/leads.csv", BitrixCsv.Leads(leads));
        yield return ("bitrix24/activities.csv", BitrixCsv.Activities(Activities.Make(random, deals)));
        yield return ("bitrix24/tasks.xls", BitrixTasks.Html(Tasks.Make(random, deals)));
        yield return ("users.csv", UserList.Csv());
        yield return ("amocrm/amocrm_export_leads.csv", AmoCsv.Deals(OldBase.Deals(random, firms, people)));
        yield return ("amocrm/amocrm_export_contacts.csv", AmoCsv.Contacts(OldBase.Contacts(random, firms, people)));
        yield return ("kaspi/ArchiveOrders.xlsx", KaspiWorkbook.Orders(KaspiOrders.Make(random)));
        yield return ("mailing/unisender_spring_catalogue.csv", MailingCsv.UniSender(Mailing.Make(random, people)));
        yield return ("telephony/Master.csv", AsteriskCsv.Calls(Calls.Make(random, people, leads)));
    }
}
