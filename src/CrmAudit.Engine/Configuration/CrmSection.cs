namespace CrmAudit.Engine.Configuration;

/// <summary>Where the CRM is, so that reports link records to their cards.</summary>
public sealed class CrmSection
{
    /// <summary>Its https address: https://firm.bitrix24.kz, https://firm.amocrm.ru; for HubSpot and Zoho with the account, https://app.hubspot.com/contacts/12345.</summary>
    public string? Url { get; set; }

    /// <summary>Its system, where the address does not tell: Bitrix24, amoCRM, HubSpot, Salesforce, Pipedrive, Zoho, Dynamics.</summary>
    public string? System { get; set; }
}
