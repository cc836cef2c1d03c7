namespace CrmAudit.Engine.Reporting.Proposals;

/// <summary>How a CRM wants deals to import: its headers and its stage of lost deals.</summary>
/// <param name="Name">Header of the deal's name.</param>
/// <param name="Stage">Header of the stage.</param>
/// <param name="Owner">Header of the owner.</param>
/// <param name="Amount">Header of the amount.</param>
/// <param name="Reason">Header of the reason a deal was lost for; portals add the field themselves and mostly call it so.</param>
/// <param name="Comment">Header of the comment.</param>
/// <param name="Lost">The stage every pipeline of a new portal has for lost deals: for pipelines whose own is not known.</param>
internal sealed record DealShape(string Name, string Stage, string Owner, string Amount, string Reason, string Comment, string Lost);
