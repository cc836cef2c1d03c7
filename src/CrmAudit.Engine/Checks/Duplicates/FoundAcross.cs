namespace CrmAudit.Engine.Checks.Duplicates;

/// <summary>A card that is the client of a card of another entity.</summary>
/// <param name="Card">The card.</param>
/// <param name="Of">The card it belongs to.</param>
/// <param name="Probability">Match probability.</param>
/// <param name="Agreeing">Names of the fields that speak for it, the loudest first.</param>
internal sealed record FoundAcross(CrmRecord Card, CrmRecord Of, double Probability, IReadOnlyList<string> Agreeing);
