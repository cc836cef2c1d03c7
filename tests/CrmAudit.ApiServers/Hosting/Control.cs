using CrmAudit.ApiServers.Faults;
using Microsoft.AspNetCore.Http;

namespace CrmAudit.ApiServers.Hosting;

/// <summary>Faults while the server runs: POST one a line, DELETE all. No client of a CRM comes here.</summary>
internal static class Control
{
    public const string Path = "/_control/faults";

    public static async Task AnswerAsync(HttpContext context, FaultPlan faults)
    {
        if (context.Request.Method == HttpMethods.Delete)
        {
            faults.Clear();
            return;
        }
        using var reader = new StreamReader(context.Request.Body);
        foreach (var line in (await reader.ReadToEndAsync(context.RequestAborted)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            try
            {
                faults.Add(line);
            }
            catch (FormatException error)
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                await context.Response.WriteAsync(error.Message, context.RequestAborted);
                return;
            }
        }
    }
}
