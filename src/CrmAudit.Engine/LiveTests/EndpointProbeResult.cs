namespace CrmAudit.Engine.LiveTests;

/// <summary>What a live test of an endpoint found.</summary>
/// <param name="IsUp">Whether it answered as it should.</param>
/// <param name="Answer">Status of HTTP, greeting of mail, or what went wrong.</param>
/// <param name="Milliseconds">Time of the answer that counted.</param>
/// <param name="CertificateEnds">When its certificate expires; null without TLS.</param>
/// <param name="CertificateProblem">What is wrong with the certificate; null for nothing.</param>
/// <param name="Attempts">Attempts made.</param>
internal sealed record EndpointProbeResult(bool IsUp, string Answer, double Milliseconds, DateTimeOffset? CertificateEnds, string? CertificateProblem, int Attempts);
