namespace CrmAudit.Engine.Reporting.Html;

/// <summary>Text that is markup already: written by us, never by data.</summary>
internal readonly record struct Markup(string Html);
