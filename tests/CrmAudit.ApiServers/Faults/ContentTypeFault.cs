using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.ApiServers.Faults;

/// <summary>The right body under a wrong name.</summary>
internal sealed class ContentTypeFault(string contentType) : IFault
{
    public Answer Apply(ApiRequest request, ICrmApi api, Func<Answer> next) => next() with { ContentType = contentType };
}
