using System.Text;
using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.ApiServers.Faults;

/// <summary>A text of the body is another: a link to another host, a cursor that goes round in a circle.</summary>
internal sealed class ReplaceFault(string old, string replacement) : IFault
{
    public Answer Apply(ApiRequest request, ICrmApi api, Func<Answer> next) =>
        next() is var answer ? answer with { Body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(answer.Body).Replace(old, replacement, StringComparison.Ordinal)) } : answer;
}
