namespace CrmAudit;

/// <summary>Why a finding is not acted on.</summary>
/// <param name="Id">Id of the entry in the configuration.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="Owner">Who decided.</param>
/// <param name="Ticket">Where it is tracked.</param>
/// <param name="Expires">Last day it holds.</param>
/// <param name="State">Whether it still holds.</param>
public sealed record CrmSuppression(string Id, CrmSuppressionKind Kind, string Reason, string Owner, string? Ticket, DateOnly Expires, CrmSuppressionState State);
