using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CrmAudit.Engine.Tests.Notifications;

/// <summary>A web server on this machine that takes posts, with the answers a test wants, the last of them from then on.</summary>
internal sealed class PostBox : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<int> _answers;
    private int _last = 200;

    public PostBox(params int[] answers)
    {
        _answers = new(answers);
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Address { get; }

    /// <summary>Path and body of each post.</summary>
    public ConcurrentQueue<(string Path, string Body)> Posts { get; } = new();

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                Posts.Enqueue((context.Request.Url!.AbsolutePath, await reader.ReadToEndAsync()));
                _last = _answers.TryDequeue(out var status) ? status : _last;
                context.Response.StatusCode = _last;
                if (_last == 302)
                {
                    context.Response.RedirectLocation = Address + "/elsewhere";
                }
                context.Response.Close();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or IOException)
            {
                return;
            }
        }
    }
}
