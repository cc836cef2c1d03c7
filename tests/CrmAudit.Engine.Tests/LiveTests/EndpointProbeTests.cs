using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Secrets;
using CrmAudit.Engine.LiveTests;

namespace CrmAudit.Engine.Tests.LiveTests;

/// <summary>Probes against real servers on the loopback interface.</summary>
public sealed class EndpointProbeTests
{
    private static readonly EndpointProbe Patient = new(TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(10));

    [Theory]
    [InlineData("200 OK", true)]
    [InlineData("302 Found", true)]
    [InlineData("503 Service Unavailable", false)]
    public async Task An_http_server_is_told_by_its_status(string status, bool isUp)
    {
        await using var server = new Server(status);

        var result = await Patient.AskAsync(new($"http://127.0.0.1:{server.Port}/rest"), bearer: "k", CancellationToken.None);

        Assert.Equal(isUp, result.IsUp);
        Assert.Equal($"HTTP {status[..3]}", result.Answer);
        Assert.Contains("Authorization: Bearer k", server.Heard, StringComparison.Ordinal);
        Assert.Null(result.CertificateEnds);
    }

    [Fact]
    public async Task A_server_that_drops_connections_is_asked_three_times_and_is_down()
    {
        await using var server = new Server(static stream => { stream.Dispose(); return Task.CompletedTask; });

        var result = await Patient.AskAsync(new($"http://127.0.0.1:{server.Port}/"), null, CancellationToken.None);

        Assert.False(result.IsUp);
        Assert.Equal(3, result.Attempts);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_in_time_is_down()
    {
        await using var server = new Server(static stream => Task.Delay(TimeSpan.FromSeconds(30)));
        var probe = new EndpointProbe(TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(1));

        var result = await probe.AskAsync(new($"http://127.0.0.1:{server.Port}/"), null, CancellationToken.None);

        Assert.False(result.IsUp);
        Assert.Contains("no answer within 0.1 s", result.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_nobody_vouches_for_is_refused_and_its_end_is_told()
    {
        var ends = DateTimeOffset.UtcNow.AddDays(5);
        using var certificate = Certificate(ends);
        await using var server = new Server(async stream =>
        {
            await using var secure = new SslStream(stream);
            await secure.AuthenticateAsServerAsync(certificate);
        });

        var result = await Patient.AskAsync(new($"https://localhost:{server.Port}/"), null, CancellationToken.None);

        Assert.False(result.IsUp);
        Assert.NotNull(result.CertificateProblem);
        Assert.Equal(ends, result.CertificateEnds!.Value, TimeSpan.FromSeconds(2));
        Assert.Equal(1, result.Attempts);
    }

    [Theory]
    [InlineData("smtp", "220 mail.example.kz ESMTP", true)]
    [InlineData("smtp", "554 go away", false)]
    [InlineData("imap", "* OK ready", true)]
    [InlineData("imap", "* BYE", false)]
    public async Task A_mail_server_is_told_by_its_greeting(string scheme, string greeting, bool isUp)
    {
        await using var server = new Server(async stream =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(greeting + "\r\n"));
            await stream.FlushAsync();
        });

        var result = await Patient.AskAsync(new($"{scheme}://127.0.0.1:{server.Port}"), null, CancellationToken.None);

        Assert.Equal((isUp, greeting), (result.IsUp, result.Answer));
    }

    [Fact]
    public async Task Nothing_is_sent_unless_it_was_asked_for()
    {
        await using var server = new Server("200 OK");
        var endpoint = $"http://127.0.0.1:{server.Port}/";
        var config = new AuditConfig { Integrations = [new() { Name = "1С", Kind = "accounting", Endpoint = endpoint }, new() { Name = "АТС", Kind = "telephony" }] };
        List<CrmFinding> Run(params string[] probed) => [.. CheckRunner.Run([CheckCatalogue.Find("Integration.Probe")!], config, new CrmDataset(), new RunOptions { AsOf = DateTimeOffset.UnixEpoch, LiveTests = LiveTestPermission.Of(probed) }).Where(static finding => finding.Subject.Scope is null)];

        Assert.All(await Task.Run(() => Run()), static finding => Assert.Equal(CrmStatus.NotEvaluated, finding.Status));
        Assert.Equal(0, server.Calls);

        var findings = await Task.Run(() => Run(endpoint));
        Assert.Equal([CrmStatus.Pass, CrmStatus.NotEvaluated], findings.Select(static finding => finding.Status));
        Assert.Equal(1, server.Calls);
    }

    [Theory]
    [InlineData("env:CRMAUDIT_TEST_KEY_THAT_IS_NOT_SET")]
    [InlineData("secret:exchange")]
    public async Task An_endpoint_whose_key_is_not_found_is_not_asked(string credential)
    {
        await using var server = new Server("200 OK");
        var endpoint = $"http://127.0.0.1:{server.Port}/";
        Assert.True(SecretReference.TryParse(credential, out var reference));
        var config = new AuditConfig { Integrations = [new() { Name = "1С", Kind = "accounting", Endpoint = endpoint, Credential = reference }] };

        var finding = await Task.Run(() => Assert.Single(CheckRunner.Run([CheckCatalogue.Find("Integration.Probe")!], config, new CrmDataset(), new RunOptions { AsOf = DateTimeOffset.UnixEpoch, LiveTests = LiveTestPermission.Of(endpoint) }), static finding => finding.Subject.Scope is null));

        Assert.Equal(CrmStatus.NotEvaluated, finding.Status);
        Assert.Contains(credential, finding.StatusReason, StringComparison.Ordinal);
        Assert.Equal(0, server.Calls);
    }

    private static X509Certificate2 Certificate(DateTimeOffset ends)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), ends);
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>A server that takes one call after another.</summary>
    private sealed class Server : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _stop = new();
        private readonly StringBuilder _heard = new();
        private readonly Task _accepting;
        private int _calls;

        /// <summary>Hears a whole HTTP request out and answers with a status line.</summary>
        public Server(string status)
            : this(static (server, stream, text) => server.AnswerAsync(stream, text), status)
        {
        }

        /// <summary>Does with the connection what it is told.</summary>
        public Server(Func<Stream, Task> serve)
            : this((_, stream, _) => serve(stream), "")
        {
        }

        private Server(Func<Server, Stream, string, Task> serve, string status)
        {
            _listener.Start();
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
            _accepting = Task.Run(async () =>
            {
                while (!_stop.IsCancellationRequested)
                {
                    using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                    Interlocked.Increment(ref _calls);
                    await using var stream = client.GetStream();
                    try
                    {
                        await serve(this, stream, status).WaitAsync(_stop.Token);
                    }
                    catch (Exception exception) when (exception is IOException or System.Security.Authentication.AuthenticationException or ObjectDisposedException)
                    {
                        // The probe hung up: that is one of the things it may do.
                    }
                }
            });
        }

        public int Port { get; }

        public string Heard => _heard.ToString();

        public int Calls => _calls;

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            _listener.Stop();
            try
            {
                await _accepting;
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // Stopped while waiting for a call.
            }
            _stop.Dispose();
        }

        private async Task AnswerAsync(Stream stream, string status)
        {
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
            {
                _heard.AppendLine(line);
            }
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        }
    }
}
