namespace CrmAudit.Engine.Reporting.Proposals;

/// <summary>How a CRM wants tasks to import; a column it has no place for is null.</summary>
/// <param name="Title">Header of the task's name.</param>
/// <param name="Description">Header of what it is about.</param>
/// <param name="Important">Header of the mark of important tasks, 1 or 0.</param>
/// <param name="Owner">Header of who does it.</param>
/// <param name="With">Header of who helps.</param>
/// <param name="Start">Header of the first day.</param>
/// <param name="Due">Header of the deadline.</param>
/// <param name="Steps">Header of the check list, each step behind [*]; they stand in the description where there is none.</param>
/// <param name="Tags">Header of the tags.</param>
/// <param name="Moment">Format of days.</param>
internal sealed record TaskShape(string Title, string Description, string? Important, string Owner, string? With, string? Start, string Due, string? Steps, string Tags, string Moment);
