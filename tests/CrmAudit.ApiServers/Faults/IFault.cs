using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.ApiServers.Faults;

/// <summary>What goes wrong with a request that a fault meets.</summary>
internal interface IFault
{
    /// <summary>How long the server thinks before it answers.</summary>
    TimeSpan Delay => TimeSpan.Zero;

    Answer Apply(ApiRequest request, ICrmApi api, Func<Answer> next);
}
