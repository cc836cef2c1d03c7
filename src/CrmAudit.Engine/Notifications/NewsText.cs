namespace CrmAudit.Engine.Notifications;

/// <summary>A message: plain text, under thirty lines.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Lines">The lines, an empty one between groups.</param>
internal sealed record NewsText(string Subject, IReadOnlyList<string> Lines)
{
    /// <summary>The lines as one text.</summary>
    public string Text => string.Join('\n', Lines);
}
