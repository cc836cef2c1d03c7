namespace CrmAudit.ApiServers.Hosting;

/// <summary>The systems there are servers of.</summary>
internal enum CrmSystem
{
    Bitrix24,
    AmoCrm,
    HubSpot,
}
