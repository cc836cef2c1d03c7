using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.ApiServers.Faults;

/// <summary>The count of the records is not the count of the records.</summary>
internal sealed class WrongTotalFault(int off) : IFault
{
    public Answer Apply(ApiRequest request, ICrmApi api, Func<Answer> next)
    {
        var answer = next();
        if (answer.Body.Length == 0 || JsonNode.Parse(answer.Body) is not JsonObject body)
        {
            return answer;
        }
        Shift(body, "total");
        if (body["result"] is JsonObject { } result && result["result_total"] is JsonObject totals)
        {
            foreach (var name in totals.Select(static pair => pair.Key).ToList())
            {
                Shift(totals, name);
            }
        }
        return answer with { Body = System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()) };
    }

    private void Shift(JsonObject body, string name)
    {
        if (body[name] is JsonValue value)
        {
            body[name] = value.GetValue<int>() + off;
        }
    }
}
