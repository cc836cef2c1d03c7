using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.LiveTests;

/// <summary>A test lead that was sent.</summary>
/// <param name="Mark">Its mark.</param>
/// <param name="Result">What came of it.</param>
internal sealed record SentLead(TestMark Mark, LeadProbeResult Result);
