namespace CrmAudit.Engine.Tests.Import.Mapping;

public class DialectTests
{
    [Theory]
    [InlineData("Bitrix24/deals.csv", "Bitrix24", "Deal", 4, 0)]
    [InlineData("Bitrix24/leads.csv", "Bitrix24", "Lead", 3, 0)]
    [InlineData("Bitrix24/contacts.csv", "Bitrix24", "Contact", 2, 0)]
    [InlineData("Bitrix24/companies.csv", "Bitrix24", "Company", 2, 0)]
    [InlineData("Bitrix24/invoices.csv", "Bitrix24", "Order", 1, 0)]
    [InlineData("Bitrix24/quotes.csv", "Bitrix24", "Order", 1, 0)]
    [InlineData("Bitrix24/products.csv", "Bitrix24", "Product", 2, 0)]
    [InlineData("Bitrix24/activities.csv", "Bitrix24", "Task", 2, 0)]
    [InlineData("Bitrix24/tasks.xls", "Bitrix24", "Task", 2, 0)]
    [InlineData("Bitrix24/deals-en.csv", "Bitrix24", "Deal", 2, 0)]
    [InlineData("Bitrix24/contacts-en.csv", "Bitrix24", "Contact", 1, 0)]
    [InlineData("Bitrix24/crm.deal.list.json", "Bitrix24", "Deal", 2, 0)]
    [InlineData("Bitrix24/crm.contact.list.json", "Bitrix24", "Contact", 1, 0)]
    [InlineData("Bitrix24/crm.stagehistory.list.json", "Bitrix24", "StageChange", 2, 0)]
    [InlineData("AmoCrm/deals.csv", "AmoCrm", "Deal", 3, 0)]
    [InlineData("AmoCrm/deals-tenge.csv", "AmoCrm", "Deal", 1, 0)]
    [InlineData("AmoCrm/leads-pt.csv", "AmoCrm", "Deal", 1, 0)]
    [InlineData("AmoCrm/leads.json", "AmoCrm", "Deal", 2, 1)]
    [InlineData("HubSpot/contacts.csv", "HubSpot", "Contact", 1, 0)]
    [InlineData("HubSpot/companies.csv", "HubSpot", "Company", 1, 0)]
    [InlineData("HubSpot/deals.csv", "HubSpot", "Deal", 3, 0)]
    [InlineData("HubSpot/stage-history.csv", "HubSpot", "StageChange", 2, 0)]
    [InlineData("HubSpot/activities.csv", "HubSpot", "Activity", 2, 0)]
    [InlineData("HubSpot/etl-deals.csv", "HubSpot", "Deal", 1, 1)]
    [InlineData("Salesforce/Account.csv", "Salesforce", "Company", 1, 1)]
    [InlineData("Salesforce/Contact.csv", "Salesforce", "Contact", 1, 0)]
    [InlineData("Salesforce/Lead.csv", "Salesforce", "Lead", 2, 0)]
    [InlineData("Salesforce/Opportunity.csv", "Salesforce", "Deal", 3, 0)]
    [InlineData("Salesforce/OpportunityHistory.csv", "Salesforce", "StageChange", 2, 0)]
    [InlineData("Salesforce/Task.csv", "Salesforce", "Task", 2, 0)]
    [InlineData("Salesforce/User.csv", "Salesforce", "User", 2, 0)]
    [InlineData("Salesforce/error.csv", "Salesforce", "LogEntry", 2, 0)]
    [InlineData("Pipedrive/deals.csv", "Pipedrive", "Deal", 3, 0)]
    [InlineData("Pipedrive/persons.csv", "Pipedrive", "Contact", 1, 0)]
    [InlineData("Pipedrive/organizations.csv", "Pipedrive", "Company", 1, 0)]
    [InlineData("Pipedrive/activities.csv", "Pipedrive", "Task", 2, 0)]
    [InlineData("Zoho/Leads_001.csv", "Zoho", "Lead", 1, 0)]
    [InlineData("Zoho/Contacts_001.csv", "Zoho", "Contact", 1, 0)]
    [InlineData("Zoho/Accounts_001.csv", "Zoho", "Company", 1, 0)]
    [InlineData("Zoho/Deals_001.csv", "Zoho", "Deal", 3, 0)]
    [InlineData("Zoho/Tasks_001.csv", "Zoho", "Task", 1, 0)]
    [InlineData("Zoho/Calls_001.csv", "Zoho", "Activity", 2, 0)]
    [InlineData("Dynamics/opportunities.csv", "Dynamics", "Deal", 3, 0)]
    [InlineData("Dynamics/accounts.csv", "Dynamics", "Company", 1, 0)]
    [InlineData("Dynamics/contacts.csv", "Dynamics", "Contact", 1, 0)]
    [InlineData("Dynamics/leads.csv", "Dynamics", "Lead", 1, 0)]
    [InlineData("Dynamics/activities.csv", "Dynamics", "Task", 1, 0)]
    [InlineData("SuiteCrm/accounts.csv", "SuiteCrm", "Company", 1, 1)]
    [InlineData("SuiteCrm/contacts.csv", "SuiteCrm", "Contact", 1, 0)]
    [InlineData("SuiteCrm/leads.csv", "SuiteCrm", "Lead", 1, 0)]
    [InlineData("SuiteCrm/opportunities.csv", "SuiteCrm", "Deal", 1, 0)]
    [InlineData("SuiteCrm/tasks.csv", "SuiteCrm", "Task", 1, 0)]
    [InlineData("SuiteCrm/calls.csv", "SuiteCrm", "Activity", 1, 0)]
    [InlineData("EspoCrm/opportunity.csv", "EspoCrm", "Deal", 1, 0)]
    [InlineData("EspoCrm/contact.csv", "EspoCrm", "Contact", 1, 0)]
    [InlineData("EspoCrm/deals-ru.csv", "EspoCrm", "Deal", 1, 0)]
    [InlineData("EspoCrm/leads-ru.csv", "EspoCrm", "Lead", 1, 0)]
    [InlineData("EspoCrm/tasks-ru.csv", "EspoCrm", "Task", 1, 0)]
    [InlineData("Odoo/crm.lead.csv", "Odoo", "Deal", 1, 0)]
    [InlineData("Odoo/pipeline.csv", "Odoo", "Deal", 1, 0)]
    [InlineData("Odoo/pipeline-ru.csv", "Odoo", "Deal", 1, 0)]
    [InlineData("OneC/contractors.csv", "OneC", "Company", 2, 1)]
    [InlineData("OneC/catalog.json", "OneC", "Company", 1, 2)]
    [InlineData("OneC/kl_to_1c.txt", "OneC", "Order", 2, 0)]
    [InlineData("Kaspi/ArchiveOrders.csv", "Kaspi", "Order", 2, 0)]
    [InlineData("Kaspi/orders.json", "Kaspi", "Order", 1, 0)]
    [InlineData("Asterisk/Master.csv", "Asterisk", "Activity", 3, 0)]
    [InlineData("Asterisk/cdr_custom.csv", "Asterisk", "Activity", 2, 0)]
    [InlineData("Mango/stats.csv", "Mango", "Activity", 2, 0)]
    [InlineData("Zadarma/statistics.csv", "Zadarma", "Activity", 2, 0)]
    [InlineData("Telephony/calls-ru.csv", "Telephony", "Activity", 3, 0)]
    [InlineData("Tilda/leads.csv", "Tilda", "Order", 2, 0)]
    [InlineData("Tilda/orders.csv", "Tilda", "Order", 1, 0)]
    [InlineData("GoogleForms/ru.csv", "GoogleForms", "Order", 1, 0)]
    [InlineData("GoogleForms/kk.csv", "GoogleForms", "Order", 1, 0)]
    [InlineData("GoogleForms/en.csv", "GoogleForms", "Order", 1, 0)]
    [InlineData("Mailchimp/cleaned_members_export_1.csv", "Mailchimp", "Mailing", 1, 0)]
    [InlineData("Mailchimp/subscribed_members_export_1.csv", "Mailchimp", "Mailing", 1, 0)]
    [InlineData("UniSender/contacts.csv", "UniSender", "Mailing", 3, 0)]
    [InlineData("Brevo/contacts.csv", "Brevo", "Mailing", 2, 0)]
    [InlineData("ActiveCampaign/contacts.csv", "ActiveCampaign", "Mailing", 2, 0)]
    [InlineData("SendPulse/emails.csv", "SendPulse", "Mailing", 2, 0)]
    [InlineData("Generic/users.csv", "Generic", "User", 2, 0)]
    [InlineData("Generic/automations.csv", "Generic", "Automation", 1, 0)]
    [InlineData("Generic/integrations.csv", "Generic", "Integration", 1, 0)]
    [InlineData("Generic/report-figures.csv", "Generic", "ReportFigure", 1, 1)]
    [InlineData("Generic/contacts-kk.csv", "Generic", "Contact", 1, 0)]
    [InlineData("Generic/deals-kk.csv", "Generic", "Deal", 1, 0)]
    [InlineData("Generic/deals-en.csv", "Generic", "Deal", 3, 0)]
    public void A_vendor_s_export_is_recognised(string path, string system, string entity, int records, int skipped)
    {
        var import = Imported.Fixture(path);
        Assert.Empty(import.Errors);
        Assert.Equal(system, import.File.System);
        Assert.Equal(entity, import.File.Entity);
        Assert.Equal(records, import.Records.Count);
        Assert.Equal(skipped, import.File.RowsSkipped);
        Assert.All(import.Records, record => Assert.Equal(entity, record.Entity));
    }

    [Fact]
    public void A_stock_list_is_products_whoever_wrote_it()
    {
        var products = Imported.Fixture("Generic/stock.csv").All<CrmProduct>();
        Assert.Equal([250m, -3m], products.Select(static product => product.Stock));
        Assert.Equal([1000.50m, 500m], products.Select(static product => product.Price));
    }

    [Fact]
    public void Questions_of_a_form_are_understood_by_their_words()
    {
        var form = Imported.Text("Отметка времени,Напишите ваш номер телефона,Как Вас зовут и откуда Вы,E-mail для ответа,Что купить?\n25.01.2026 10:00:00,87010000001,Айгуль,a@example.kz,Кабель\n").One<CrmOrder>();
        Assert.Equal(("Айгуль", 1, 1, "Кабель"), (form.Customer, form.Phones.Count, form.Emails.Count, form.Fields["Что купить?"]));
    }

    [Fact]
    public void Custom_fields_give_a_trimmed_list_of_accounts_away()
    {
        var import = Imported.Text("NAME,TYPE,PHONE,ACCOUNTNUMBER__C,WEBSITE,ANNUALREVENUE,ORACLE_ID__C\nExample LLP,Account,+77273000001,A-1,example.kz,0,1\n");
        Assert.Equal(("Salesforce", "Company"), (import.File.System, import.File.Entity));
    }

    [Fact]
    public void The_name_of_an_order_s_customer_may_come_in_parts() => Assert.Equal("Айгуль Тестова", Imported.Fixture("Kaspi/orders.json").One<CrmOrder>().Customer);

    [Fact]
    public void A_quote_is_no_invoice()
    {
        Assert.Equal(CrmOrderKind.Other, Imported.Fixture("Bitrix24/quotes.csv").One<CrmOrder>().Kind);
        Assert.Equal(CrmOrderKind.Invoice, Imported.Fixture("Bitrix24/invoices.csv").One<CrmOrder>().Kind);
    }

    [Fact]
    public void A_pivot_is_no_list_of_deals()
    {
        var import = Imported.Fixture("Generic/pivot.csv");
        Assert.Empty(import.Records);
        Assert.Equal("Import.NotRecognised", Assert.Single(import.Errors).Id);
    }
}
