using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CrmAudit.Engine.Tests.LiveTests;

/// <summary>A site with a form at /form and the REST search of its CRM at /find, on the loopback interface.</summary>
internal sealed class FormSite : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;
    private int _finds;

    public FormSite()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public string Address { get; }

    /// <summary>Status the form answers.</summary>
    public int Status { get; init; } = 302;

    /// <summary>Searches after the post before the lead shows up; a big figure loses it.</summary>
    public int Delay { get; init; }

    /// <summary>Whether the search repeats what it is asked.</summary>
    public bool Echoes { get; init; }

    public int FindStatus { get; init; } = 200;

    /// <summary>Bodies that were posted.</summary>
    public ConcurrentQueue<string> Posts { get; } = new();

    /// <summary>Requests with their authorization.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (_listener.IsListening)
            {
                var context = await _listener.GetContextAsync();
                try
                {
                    await AnswerAsync(context);
                }
                catch (Exception exception) when (exception is HttpListenerException or IOException)
                {
                    // The probe ran out of time and hung up in the middle of its request; the next one is answered.
                }
            }
        }
        catch (Exception) when (!_listener.IsListening)
        {
            // Closed at the end of the test, be it in the middle of a request.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var (request, response) = (context.Request, context.Response);
        Requests.Enqueue($"{request.HttpMethod} {request.RawUrl} {request.Headers["Authorization"]}".Trim());
        if (request.HttpMethod == "GET")
        {
            response.StatusCode = FindStatus;
            var mark = request.QueryString["mark"] ?? "";
            var isThere = Posts.Any(post => Uri.UnescapeDataString(post).Contains(mark, StringComparison.Ordinal)) && _finds++ >= Delay;
            response.OutputStream.Write(Encoding.UTF8.GetBytes(isThere || Echoes ? $$"""{"result":[{"ID":"7","TITLE":"Заявка {{mark}}"}]}""" : """{"result":[]}"""));
        }
        else
        {
            using var reader = new StreamReader(request.InputStream, Encoding.UTF8);
            var body = await reader.ReadToEndAsync();
            response.StatusCode = Status;
            if (Status < 400)
            {
                Posts.Enqueue(body);
            }
        }
        response.Close();
    }
}
