namespace CrmAudit.Engine.Logs;

/// <summary>What the messages of one kind have in common.</summary>
/// <param name="Text">The message with its variable parts replaced.</param>
/// <param name="Fingerprint">Stable key.</param>
/// <param name="FirstForm">A masked form that has it.</param>
internal sealed record LogTemplate(string Text, string Fingerprint, string FirstForm);
