using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace CrmAudit.ApiServers.Hosting;

/// <summary>Sends an answer as its delivery says.</summary>
internal static class Sender
{
    private static readonly byte[] Blanks = [.. Enumerable.Repeat((byte)' ', 64 * 1024)];
    private static readonly TimeSpan Drip = TimeSpan.FromMilliseconds(100);

    /// <summary>A reset overtakes what was sent just before it.</summary>
    private static readonly TimeSpan Arrival = TimeSpan.FromMilliseconds(100);

    public static async Task SendAsync(HttpContext context, Answer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }
        try
        {
            await WriteAsync(context, answer, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The client has gone: that is what some answers wait for.
        }
    }

    private static async Task WriteAsync(HttpContext context, Answer answer, CancellationToken gone)
    {
        var (response, body) = (context.Response, answer.Body);
        switch (answer.Delivery)
        {
            case Delivery.Refused:
                context.Abort();
                break;
            case Delivery.Dropped:
                response.ContentLength = body.Length;
                await response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), gone);
                await response.Body.FlushAsync(gone);
                await Task.Delay(Arrival, gone);
                context.Abort();
                break;
            case Delivery.Truncated:
                response.ContentLength = body.Length / 2;
                await response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), gone);
                break;
            case Delivery.Endless:
                await PourAsync(response.Body, body, gone);
                break;
            case Delivery.EndlessGzip:
                response.Headers.ContentEncoding = "gzip";
                await using (var packed = new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true))
                {
                    await PourAsync(packed, body, gone);
                }
                break;
            case Delivery.Dripping:
                await response.Body.WriteAsync(body.AsMemory(0, Math.Max(0, body.Length - 1)), gone);
                while (!gone.IsCancellationRequested)
                {
                    await response.Body.WriteAsync(Blanks.AsMemory(0, 1), gone);
                    await response.Body.FlushAsync(gone);
                    await Task.Delay(Drip, gone);
                }
                break;
            case Delivery.Stalled:
                await response.Body.WriteAsync(body.AsMemory(0, Math.Min(1, body.Length)), gone);
                await response.Body.FlushAsync(gone);
                await Task.Delay(Timeout.InfiniteTimeSpan, gone);
                break;
            default:
                if (body.Length > 0)
                {
                    response.ContentLength = body.Length;
                    await response.Body.WriteAsync(body, gone);
                }
                break;
        }
    }

    private static async Task PourAsync(Stream stream, byte[] body, CancellationToken gone)
    {
        await stream.WriteAsync(body.AsMemory(0, Math.Max(0, body.Length - 1)), gone);
        while (!gone.IsCancellationRequested)
        {
            await stream.WriteAsync(Blanks, gone);
        }
    }
}
