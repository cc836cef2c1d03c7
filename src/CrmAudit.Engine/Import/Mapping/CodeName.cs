namespace CrmAudit.Engine.Import.Mapping;

/// <summary>The name of a code.</summary>
/// <param name="Name">Name people gave it.</param>
/// <param name="Outcome">What a deal or a lead with it is; null where the list does not tell.</param>
internal sealed record CodeName(string Name, CrmDealStatus? Outcome);
