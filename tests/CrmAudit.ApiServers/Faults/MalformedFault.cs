using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.ApiServers.Faults;

/// <summary>The body says it is JSON and is none: a comma where the document ends.</summary>
internal sealed class MalformedFault : IFault
{
    public Answer Apply(ApiRequest request, ICrmApi api, Func<Answer> next) => next() is var answer ? answer with { Body = [.. answer.Body.SkipLast(1), (byte)','] } : answer;
}
