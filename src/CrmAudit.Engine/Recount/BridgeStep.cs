using CrmAudit.Engine.Recount.Changes;

namespace CrmAudit.Engine.Recount;

/// <summary>One step from the recount to the report.</summary>
/// <param name="Change">What changes; null for what is left unexplained or rounded.</param>
/// <param name="Text">The step in words.</param>
/// <param name="In">Rows that come in, or count more often.</param>
/// <param name="Out">Rows that go out, or count less often.</param>
/// <param name="Count">What the step moves the count by.</param>
/// <param name="Sum">What it moves the sum by.</param>
internal sealed record BridgeStep(Change? Change, CrmText Text, IReadOnlyList<CrmRecord> In, IReadOnlyList<CrmRecord> Out, long Count, decimal Sum);
