using System.Text;
using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.ApiServers.Faults;

/// <summary>Something before the system answers, with a page for people.</summary>
internal sealed class StatusFault(int status) : IFault
{
    public Answer Apply(ApiRequest request, ICrmApi api, Func<Answer> next) => new(status, "text/html", Encoding.UTF8.GetBytes($"<html><head><title>{status}</title></head><body><h1>{status}</h1><hr>nginx</body></html>"));
}
