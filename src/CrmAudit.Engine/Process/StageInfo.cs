using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Process;

/// <summary>One stage of a pipeline.</summary>
/// <param name="Name">Name as in the exports.</param>
/// <param name="Status">Open, or Won or Lost where deals end.</param>
/// <param name="Order">0-based place in the pipeline.</param>
/// <param name="Section">What the configuration says of it; null when nothing.</param>
internal sealed record StageInfo(string Name, CrmDealStatus Status, int Order, StageSection? Section);
