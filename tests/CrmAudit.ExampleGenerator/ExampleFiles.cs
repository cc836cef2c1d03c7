using CrmAudit.ExampleGenerator.Formats;

namespace CrmAudit.ExampleGenerator;

/// <summary>Every export of the example company, from one seed.</summary>
internal static class ExampleFiles
{
    public const ulong Seed = ExampleCards.Seed;

    /// <summary>Relative path (with /) and content of each file; the same bytes on every machine, workbook compression apart.</summary>
    public static IEnumerable<(string Path, byte[] Content)> All()
    {
        var cards = new ExampleCards();
        yield return ("bitrix24/companies.csv", BitrixCsv.Companies(cards.Firms));
        yield return ("bitrix24/contacts.csv", BitrixCsv.Contacts(cards.People));
        yield return ("bitrix24/deals.csv", BitrixCsv.Deals(cards.Deals));
        yield return ("bitrix24/leads.csv", BitrixCsv.Leads(cards.Leads));
        yield return ("bitrix24/activities.csv", BitrixCsv.Activities(cards.Activities));
        yield return ("bitrix24/crm.stagehistory.list.json", BitrixHistory.Json(cards.StageMoves));
        yield return ("bitrix24/robots.csv", AutomationList.Csv());
        yield return ("bitrix24/tasks.xls", BitrixTasks.Html(cards.Tasks));
        yield return ("users.csv", UserList.Csv());
        yield return ("amocrm/amocrm_export_leads.csv", AmoCsv.Deals(cards.OldDeals));
        yield return ("amocrm/amocrm_export_contacts.csv", AmoCsv.Contacts(cards.OldContacts));
        yield return ("kaspi/ArchiveOrders.xlsx", KaspiWorkbook.Orders(cards.Orders));
        yield return ("mailing/unisender_spring_catalogue.csv", MailingCsv.UniSender(cards.Recipients));
        yield return ("telephony/Master.csv", AsteriskCsv.Calls(cards.Calls));
        yield return ("site/tilda_leads.csv", TildaCsv.Entries(cards.FormEntries));
        yield return ("bank/kl_to_1c.txt", ClientBankFile.Statement(cards.Payments));
        yield return ("integrations/exchange-1c.log", ExchangeLog.Text(new SeededRandom(Seed + 2)));
    }
}
