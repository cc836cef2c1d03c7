namespace CrmAudit.Engine.Drafting;

/// <summary>One pipeline of the exports.</summary>
/// <param name="Name">Name; "" where the exports name none.</param>
/// <param name="Stages">Its stages in the order deals went through them, or that of their names where no history tells.</param>
/// <param name="HasOrder">Whether a history tells the order.</param>
internal sealed record DraftPipeline(string Name, IReadOnlyList<DraftStage> Stages, bool HasOrder);

/// <summary>One stage.</summary>
/// <param name="Name">Name as in the exports.</param>
/// <param name="Status">What standing on it seems to mean.</param>
/// <param name="Deals">Deals that stand on it.</param>
internal sealed record DraftStage(string Name, CrmDealStatus Status, long Deals);
