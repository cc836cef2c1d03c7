namespace CrmAudit.Engine.LiveTests;

/// <summary>What came of a test lead.</summary>
/// <param name="Outcome">How it fared.</param>
/// <param name="Answer">Answer of the form or of the lookup, whichever decided.</param>
/// <param name="Seconds">From sending to finding; what was waited where it was not found.</param>
/// <param name="Lookups">How often it was looked for after sending.</param>
internal sealed record LeadProbeResult(LeadProbeOutcome Outcome, string Answer, double Seconds, int Lookups);
