namespace CrmAudit;

/// <summary>A step of a bridge.</summary>
/// <param name="Label">What makes the difference: a <see cref="CrmText"/>, or a string.</param>
/// <param name="Value">What is drawn, in the unit of the bridge.</param>
/// <param name="Count">Records by which it differs.</param>
/// <param name="Sum">Money by which it differs.</param>
/// <param name="In">Records it takes in.</param>
/// <param name="Out">Records it leaves out.</param>
public sealed record CrmBridgeStep(object Label, double Value, long Count, decimal Sum, long In, long Out);
