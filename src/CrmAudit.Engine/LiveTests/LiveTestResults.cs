using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Secrets;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.LiveTests;

/// <summary>What the live tests of a run found: asked before the checks, which look at the answers only.</summary>
internal sealed class LiveTestResults
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan EndpointPause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LookupPause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<IntegrationSection, LiveTestResult<EndpointProbeResult>> _endpoints = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IntegrationSection, LiveTestResult<SentLead>> _leads = new(ReferenceEqualityComparer.Instance);

    private LiveTestResults(DateTimeOffset at) => At = at;

    /// <summary>Nothing was asked.</summary>
    public static LiveTestResults None { get; } = new(default);

    /// <summary>When the tests were done.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Does the live tests that are allowed, one after the other.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="permission">What may be sent.</param>
    /// <param name="clock">Now, and what waits.</param>
    /// <param name="cancel">Stops them.</param>
    public static LiveTestResults Gather(AuditConfig config, LiveTestPermission permission, TimeProvider clock, CancellationToken cancel)
    {
        if (permission.Steps.Count == 0)
        {
            return None;
        }
        var results = new LiveTestResults(clock.GetUtcNow());
        foreach (var section in config.Integrations)
        {
            if (AddressOf(section) is { } address && permission.Steps.Contains(section.Endpoint!))
            {
                results._endpoints[section] = Ask(section, address, permission, cancel);
            }
            if (section.Probe is { } probe && permission.Steps.Contains(LiveTestStep.KeyOfLead(section.Name)))
            {
                results._leads[section] = Send(section, probe, permission, clock, cancel);
            }
        }
        return results;
    }

    /// <summary>The address of an endpoint that can be asked; null where an integration has none.</summary>
    public static Uri? AddressOf(IntegrationSection section) =>
        section.Endpoint is { Length: > 0 } text && Uri.TryCreate(text, UriKind.Absolute, out var address) && EndpointProbe.CanAsk(address) ? address : null;

    /// <summary>The answer of the endpoint of an integration; null where it was not asked.</summary>
    public LiveTestResult<EndpointProbeResult>? EndpointOf(IntegrationSection section) => _endpoints.GetValueOrDefault(section);

    /// <summary>The test lead of an integration; null where none was sent.</summary>
    public LiveTestResult<SentLead>? LeadOf(IntegrationSection section) => _leads.GetValueOrDefault(section);

    private static LiveTestResult<EndpointProbeResult> Ask(IntegrationSection section, Uri address, LiveTestPermission permission, CancellationToken cancel)
    {
        // Asked without its key, an endpoint would refuse and look broken.
        var key = section.Credential is { } credential ? permission.Secrets(credential).AsKey() : null;
        return key is { Problem: not SecretProblem.None }
            ? new(null, section.Credential, key.Problem)
            : new(new EndpointProbe(Timeout, EndpointPause).AskAsync(address, key?.Value, cancel).GetAwaiter().GetResult());
    }

    private static LiveTestResult<SentLead> Send(IntegrationSection section, ProbeSection probe, LiveTestPermission permission, TimeProvider clock, CancellationToken cancel)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in probe.Fields)
        {
            var secret = SecretReference.TryParse(value, out var reference) ? permission.Secrets(reference) : null;
            if (secret is { Problem: not SecretProblem.None })
            {
                return new(null, reference, secret.Problem);
            }
            fields[name] = secret?.Value ?? value;
        }
        var key = probe is { Lookup: not null, Credential: { } credential } ? permission.Secrets(credential).AsKey() : null;
        if (key is { Problem: not SecretProblem.None })
        {
            return new(null, probe.Credential, key.Problem);
        }
        var now = clock.GetUtcNow();
        var (mark, neverSent) = (TestMark.New(section.Name, now), TestMark.New(section.Name, now.AddYears(-1)));
        var result = new LeadProbe(probe, fields, key?.Value, Timeout, LookupPause, clock).RunAsync(mark, neverSent, cancel).GetAwaiter().GetResult();
        return new(new SentLead(mark, result));
    }
}
