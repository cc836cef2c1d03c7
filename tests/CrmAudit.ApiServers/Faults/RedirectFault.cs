using System.Net;
using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.ApiServers.Faults;

/// <summary>Sends the client to another host.</summary>
internal sealed class RedirectFault(string location) : IFault
{
    public Answer Apply(ApiRequest request, ICrmApi api, Func<Answer> next) => Answer.Nothing(HttpStatusCode.Found).With("Location", location.TrimEnd('/') + request.Path + "?" + request.Query);
}
