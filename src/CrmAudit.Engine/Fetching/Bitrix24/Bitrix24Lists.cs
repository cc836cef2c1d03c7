namespace CrmAudit.Engine.Fetching.Bitrix24;

/// <summary>The lists of Bitrix24, as its documentation names them.</summary>
internal static class Bitrix24Lists
{
    private static readonly string[] Listed = ["*", "UF_*"];
    private static readonly string[] Reachable = ["*", "UF_*", "PHONE", "EMAIL", "WEB", "IM"];
    private static readonly NamedColumn[] Users = [.. Bitrix24List.Named("User", "ASSIGNED_BY_ID", "CREATED_BY_ID", "MODIFY_BY_ID")];
    private static readonly NamedColumn[] Firm = [.. Bitrix24List.Named("Company", "COMPANY_ID")];
    private static readonly NamedColumn[] Person = [.. Bitrix24List.Named("Contact", "CONTACT_ID")];

    /// <summary>Names come where their language is asked for.</summary>
    private static readonly (string, string)[] Labels = [("filter[LANG]", "ru")];

    private static readonly (string Name, string Entity)[] Cards = [("contact", "Contact"), ("company", "Company"), ("lead", "Lead"), ("deal", "Deal")];

    private static readonly (string, string)[] Leads = [("entityTypeId", "1")];

    private static readonly (string, string)[] Deals = [("entityTypeId", "2")];

    /// <summary>All of them, what others name by number first: users, then companies, then contacts.</summary>
    public static IReadOnlyList<Bitrix24List> All { get; } =
    [
        new("user.get", "User") { HasPlainOrder = true },
        new("crm.status.list", "Codes") { IsDirectory = true },
        new("crm.category.list", "Codes") { IsDirectory = true, Fixed = Deals, Items = "categories" },
        new Bitrix24TaskCodes { IsDirectory = true },
        .. Cards.SelectMany(static card => new Bitrix24List[] { new Bitrix24Fields(card.Name, card.Entity) { IsDirectory = true, Fixed = Labels }, new Bitrix24CardFields(card.Name, card.Entity) { IsDirectory = true } }),
        new("crm.company.list", "Company") { Select = Reachable, ChangedAt = "DATE_MODIFY", Names = Users },
        new("crm.contact.list", "Contact") { Select = Reachable, ChangedAt = "DATE_MODIFY", Names = [.. Users, .. Firm] },
        new("crm.lead.list", "Lead") { Select = Reachable, ChangedAt = "DATE_MODIFY", Names = [.. Users, .. Firm, .. Person] },
        new("crm.deal.list", "Deal") { Select = Listed, ChangedAt = "DATE_MODIFY", Names = [.. Users, .. Firm, .. Person] },
        new("crm.stagehistory.list", "StageChange", "crm.stagehistory.list.leads") { Fixed = Leads, Items = "items", ChangedAt = "CREATED_TIME" },
        new("crm.stagehistory.list", "StageChange") { Fixed = Deals, Items = "items", ChangedAt = "CREATED_TIME" },
        new("crm.activity.list", "Activity") { Select = ["*", "COMMUNICATIONS"], ChangedAt = "LAST_UPDATED", Names = [.. Bitrix24List.Named("User", "RESPONSIBLE_ID", "AUTHOR_ID")] },
        new("tasks.task.list", "Task")
        {
            Items = "tasks", Id = "id", ChangedAt = "CHANGED_DATE",
            Names = [.. Bitrix24List.Named("User", "responsibleId", "createdBy")],
            Select = ["ID", "TITLE", "DESCRIPTION", "STATUS", "REAL_STATUS", "PRIORITY", "RESPONSIBLE_ID", "CREATED_BY", "CREATED_DATE", "CHANGED_DATE", "CLOSED_DATE", "DEADLINE", "TIME_ESTIMATE", "ACCOMPLICES", "AUDITORS", "UF_CRM_TASK"],
        },
        new("crm.product.list", "Product") { Select = ["*"], ChangedAt = "TIMESTAMP_X" },
        new Bitrix24Workflows { Fixed = [("filter[MODULE_ID]", "crm")], Select = ["ID", "NAME", "DOCUMENT_TYPE", "AUTO_EXECUTE", "MODIFIED", "USER_ID"], Start = "0" },
    ];
}
