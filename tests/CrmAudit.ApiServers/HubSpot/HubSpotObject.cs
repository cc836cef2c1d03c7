namespace CrmAudit.ApiServers.HubSpot;

/// <summary>A kind of record: its names in the address, the scope that reads it, the properties that come unasked.</summary>
internal sealed record HubSpotObject(string Name, string TypeId, string Scope, IReadOnlyList<string> DefaultProperties)
{
    public static IReadOnlyList<HubSpotObject> All { get; } =
    [
        new("deals", "0-3", "crm.objects.deals.read", ["amount", "closedate", "createdate", "dealname", "dealstage", "hs_lastmodifieddate", "hs_object_id", "pipeline"]),
        new("contacts", "0-1", "crm.objects.contacts.read", ["createdate", "email", "firstname", "hs_object_id", "lastmodifieddate", "lastname"]),
        new("companies", "0-2", "crm.objects.companies.read", ["createdate", "domain", "hs_lastmodifieddate", "hs_object_id", "name"]),
        new("tasks", "0-27", "crm.objects.contacts.read", ["hs_createdate", "hs_lastmodifieddate", "hs_object_id"]),
    ];

    public static HubSpotObject? Find(string name) => All.FirstOrDefault(kind => kind.Name == name || kind.TypeId == name || kind.Name == name + "s");
}
