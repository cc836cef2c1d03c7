using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.ApiServers.Faults;

/// <summary>The answer is right and late.</summary>
internal sealed class SlowFault(TimeSpan delay) : IFault
{
    public TimeSpan Delay => delay;

    public Answer Apply(ApiRequest request, ICrmApi api, Func<Answer> next) => next();
}
