using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.ApiServers.Faults;

/// <summary>The system refuses in its own words: too many requests, or a key that is no longer good.</summary>
internal sealed class RefusedFault(Func<ICrmApi, Answer> said) : IFault
{
    public Answer Apply(ApiRequest request, ICrmApi api, Func<Answer> next) => said(api);
}
