namespace CrmAudit.Engine.Configuration.Plans;

/// <summary>What a filled plan says of one action.</summary>
/// <param name="Id">Key of the deed; the id of the check for one that is none of the catalogue.</param>
/// <param name="Severity">How soon it was to be put right.</param>
/// <param name="Owner">Who does it; null where nobody is named.</param>
/// <param name="Due">Latest day; null where none is set.</param>
/// <param name="State">How far it is.</param>
/// <param name="Done">The day it was done.</param>
/// <param name="Note">What was noted; the reason where it was dropped.</param>
/// <param name="Checks">Ids of the checks whose findings it was to mend.</param>
internal sealed record PlanEntry(string Id, CrmSeverity Severity, string? Owner, DateOnly? Due, PlanState State, DateOnly? Done, string? Note, IReadOnlyList<string> Checks);
