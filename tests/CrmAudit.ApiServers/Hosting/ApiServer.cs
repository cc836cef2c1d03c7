using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CrmAudit.ApiServers.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CrmAudit.ApiServers.Hosting;

/// <summary>One system behind a port of this machine that the machine chooses.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ICrmApi _api;
    private readonly TimeProvider _clock;
    private readonly Lock _gate = new();
    private int _requests;

    private ApiServer(ServerOptions options, TimeProvider clock)
    {
        _clock = clock;
        _api = Systems.Create(options, clock);
        Log = new RequestLog(options.LogFile, _api.Secret);
        Faults = new FaultPlan(_api);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            if (options.SelfSigned)
            {
                listen.UseHttps(Certificate());
            }
        }));
        builder.WebHost.UseKestrelHttpsConfiguration();
        _application = builder.Build();
        _application.Run(AnswerAsync);
    }

    /// <summary>What a client is given: a webhook, or where the interface begins.</summary>
    public Uri Address { get; private set; } = null!;

    public RequestLog Log { get; }

    public FaultPlan Faults { get; }

    public static async Task<ApiServer> StartAsync(ServerOptions options, TimeProvider? clock = null)
    {
        var server = new ApiServer(options, clock ?? TimeProvider.System);
        await server._application.StartAsync();
        server.Address = new Uri(new Uri(server._application.Urls.First()), "/" + server._api.ClientPath);
        return server;
    }

    public Task WaitAsync(CancellationToken stop) => _application.WaitForShutdownAsync(stop);

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        Log.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments(Control.Path, StringComparison.Ordinal))
        {
            await Control.AnswerAsync(context, Faults);
            return;
        }
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var bearer = context.Request.Headers.Authorization.ToString();
        var request = new ApiRequest(context.Request.Method, context.Request.Path.Value ?? "/", context.Request.QueryString.Value?.TrimStart('?') ?? "", bearer.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? bearer["Bearer ".Length..].Trim() : null,
            context.Request.ContentType, await reader.ReadToEndAsync(context.RequestAborted))
        {
            Number = Interlocked.Increment(ref _requests),
            Origin = $"{context.Request.Scheme}://{context.Request.Host}",
        };
        var faults = Faults.Of(request);
        foreach (var fault in faults.Where(static fault => fault.Delay > TimeSpan.Zero))
        {
            await Task.Delay(fault.Delay, context.RequestAborted);
        }
        Answer answer;
        lock (_gate)
        {
            answer = Faults.Apply(faults, request);
        }
        Log.Add(request, answer, _clock.GetUtcNow());
        await Sender.SendAsync(context, answer);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
