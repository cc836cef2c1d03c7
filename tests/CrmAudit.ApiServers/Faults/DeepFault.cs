using System.Text;
using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.ApiServers.Faults;

/// <summary>Brackets within brackets, more than a reader can go down.</summary>
internal sealed class DeepFault(int levels) : IFault
{
    public Answer Apply(ApiRequest request, ICrmApi api, Func<Answer> next) => next() with { Body = Encoding.ASCII.GetBytes("{\"result\":" + new string('[', levels) + new string(']', levels) + "}") };
}
