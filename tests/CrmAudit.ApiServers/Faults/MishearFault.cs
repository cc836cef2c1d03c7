using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.ApiServers.Faults;

/// <summary>The system takes a text of the request for another, so that it answers what was not asked: the first page again and again.</summary>
internal sealed class MishearFault(string old, string heard) : IFault
{
    public Answer Apply(ApiRequest request, ICrmApi api, Func<Answer> next)
    {
        var taken = request with { Query = request.Query.Replace(old, heard, StringComparison.Ordinal), Body = request.Body.Replace(old, heard, StringComparison.Ordinal) };
        var answer = api.Handle(taken);
        request.Parameters = taken.Parameters;
        return answer;
    }
}
