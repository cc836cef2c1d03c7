using CrmAudit.ApiServers.AmoCrm;
using CrmAudit.ApiServers.Bitrix24;
using CrmAudit.ApiServers.HubSpot;
using CrmAudit.ApiServers.Records;

namespace CrmAudit.ApiServers.Hosting;

/// <summary>Which system a server plays.</summary>
internal static class Systems
{
    public static ICrmApi Create(ServerOptions options, TimeProvider clock)
    {
        var folder = options.DataFolder is null ? null : RecordFolder.Read(options.DataFolder);
        var invented = new Invented(options.Seed, options.Deals);
        return options.System switch
        {
            CrmSystem.Bitrix24 => new Bitrix24Api(options, folder ?? (options.Example ? new ExampleRecords().Book() : new BitrixRecords(invented).Book()), clock),
            CrmSystem.AmoCrm => new AmoCrmApi(options, folder ?? new AmoRecords(invented).Book(), clock),
            CrmSystem.HubSpot => new HubSpotApi(options, folder ?? new HubSpotRecords(invented).Book(), clock),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.System, "There is no server of this system."),
        };
    }
}
