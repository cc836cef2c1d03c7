using System.Collections.Concurrent;
using System.Management.Automation;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CrmAudit.PowerShell.Tests.Hosting;

namespace CrmAudit.PowerShell.Tests.Commands;

/// <summary>Live tests from the cmdlets: what -WhatIf shows, what is sent, and secrets of a store of the session.</summary>
public sealed class ProbeTests : IDisposable
{
    private const string Value = "s3cr3t-v4lue-of-the-vault";
    private readonly Session _session = new();
    private readonly HttpListener _site = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Task _serving;
    private readonly string _address;

    public ProbeTests()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            _address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }
        _site.Prefixes.Add(_address + "/");
        _site.Start();
        _serving = Task.Run(ServeAsync);
        _session.Write("exports/contacts.csv", Samples.Contacts);
        _session.Write("audit.yaml", $$"""
            exports:
              - path: exports
            integrations:
              - name: Site
                kind: forms
                owner: Aliya
                endpoint: {{_address}}/health
                credential: secret:crm
                probe:
                  url: {{_address}}/form
                  fields: { name: 'Test {mark}', key: 'secret:crm' }
            """);
    }

    public void Dispose()
    {
        _site.Stop();
        _serving.GetAwaiter().GetResult();
        _site.Close();
        _session.Dispose();
    }

    [Theory]
    [InlineData("Invoke-CrmAudit audit.yaml -Goal Overview")]
    [InlineData("Import-CrmExport exports | Test-CrmIntegration -Config audit.yaml")]
    public void A_probe_asks_and_sends_with_the_secret_of_the_session_and_shows_it_nowhere(string command)
    {
        var result = _session.Run(Store($"'{Value}'") + command + " -Probe -Verbose -ErrorAction Continue");

        Assert.Contains($"GET /health Bearer {Value}", _requests);
        Assert.Contains(_requests, static request => request.StartsWith("POST /form", StringComparison.Ordinal) && request.Contains($"key={Value}", StringComparison.Ordinal) && request.Contains("CRMAUDIT-TEST-", StringComparison.Ordinal));
        _session.Run("$Error.Clear()");
        var findings = result.ThrowIfErrors().Output.Where(static finding => (string)finding.Properties["CheckId"].Value == "Integration.Probe" && IsLive(finding)).ToList();
        Assert.Equal(["Pass", "Indeterminate"], findings.Select(static finding => finding.Properties["Status"].Value.ToString()!));
        Assert.DoesNotContain(result.Verbose, static line => line.Contains(Value, StringComparison.Ordinal));
        _session.Run("$global:findings = $input", [.. result.Output]);
        _session.Run("$global:findings | Export-CrmAuditReport -Path all.json, all.html, all.csv, all.md").ThrowIfErrors();
        Assert.All(Directory.GetFiles(_session.Folder, "all.*"), static file => Assert.DoesNotContain(Value, File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Invoke-CrmAudit audit.yaml")]
    [InlineData("Import-CrmExport exports | Test-CrmIntegration -Config audit.yaml")]
    public void Nothing_is_sent_and_no_secret_is_fetched_without_the_switch_or_with_WhatIf(string command)
    {
        var store = "$global:asked = 0; function global:Get-Secret { [CmdletBinding()] param($Name, [switch]$AsPlainText) $global:asked++; 'x' }; ";
        _session.Run(store + command).ThrowIfErrors();
        _session.Run(store + command + " -Probe -WhatIf").ThrowIfErrors();

        Assert.Empty(_requests);
        Assert.Equal(0, _session.Run("$global:asked").Single.BaseObject);
    }

    [Theory]
    [InlineData("", "secret store")]
    [InlineData("function global:Get-Secret { [CmdletBinding()] param($Name, [switch]$AsPlainText) $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.Management.Automation.ItemNotFoundException]::new('none'), 'GetSecretNotFound', 'ObjectNotFound', $null)) }; ", "not found")]
    [InlineData("function global:Get-Secret { [CmdletBinding()] param($Name, [switch]$AsPlainText) throw 'vault s3cr3t-v4lue-of-the-vault is locked' }; ", "would not give")]
    [InlineData("function global:Get-Secret { [CmdletBinding()] param($Name, [switch]$AsPlainText) @{ a = 1 } }; ", "not found")]
    public void A_secret_that_is_not_there_is_a_reason_and_no_request(string store, string reason)
    {
        var result = _session.Run(store + "Import-CrmExport exports | Test-CrmIntegration -Config audit.yaml -Check Integration.Probe -Probe");

        Assert.All(result.ThrowIfErrors().Output.Where(IsLive), finding =>
        {
            Assert.Equal("NotEvaluated", finding.Properties["Status"].Value.ToString());
            Assert.Contains(reason, (string)finding.Properties["StatusReason"].Value, StringComparison.Ordinal);
            Assert.Contains("secret:crm", (string)finding.Properties["StatusReason"].Value, StringComparison.Ordinal);
            Assert.DoesNotContain(Value, (string)finding.Properties["StatusReason"].Value, StringComparison.Ordinal);
        });
        Assert.Empty(_requests);
    }

    [Theory]
    [InlineData($"(ConvertTo-Secure '{Value}')")]
    [InlineData($"([pscredential]::new('u', (ConvertTo-Secure '{Value}')))")]
    public void A_store_may_answer_with_a_secure_string_or_a_credential(string value)
    {
        const string Secure = "function global:ConvertTo-Secure($Text) { $s = [securestring]::new(); foreach ($c in $Text.ToCharArray()) { $s.AppendChar($c) }; ,$s }; ";
        _session.Run(Secure + Store(value) + "Import-CrmExport exports | Test-CrmIntegration -Config audit.yaml -Check Integration.Probe -Probe").ThrowIfErrors();

        Assert.Contains($"GET /health Bearer {Value}", _requests);
    }

    /// <summary>Not one of the tests only a person can do.</summary>
    private static bool IsLive(PSObject finding) => PSObject.AsPSObject(finding.Properties["Subject"].Value).Properties["Scope"].Value is null or "TestLead";

    private static string Store(string value) => $"function global:Get-Secret {{ [CmdletBinding()] param([string]$Name, [switch]$AsPlainText) $PSCmdlet.WriteVerbose('{Value}'); $PSCmdlet.WriteDebug('{Value}'); {value} }}; ";

    private async Task ServeAsync()
    {
        try
        {
            while (_site.IsListening)
            {
                var context = await _site.GetContextAsync();
                try
                {
                    using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                    _requests.Enqueue($"{context.Request.HttpMethod} {context.Request.RawUrl} {context.Request.Headers["Authorization"]}{await reader.ReadToEndAsync()}");
                    context.Response.Close();
                }
                catch (Exception exception) when (exception is HttpListenerException or IOException)
                {
                    // The probe hung up in the middle of its request; the next one is answered.
                }
            }
        }
        catch (Exception) when (!_site.IsListening)
        {
            // Closed at the end of the test, be it in the middle of a request.
        }
    }
}
