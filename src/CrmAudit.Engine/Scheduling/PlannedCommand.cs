namespace CrmAudit.Engine.Scheduling;

/// <summary>A program to run.</summary>
/// <param name="Program">Its name.</param>
/// <param name="Arguments">What it is given.</param>
/// <param name="Input">What it reads from its standard input; null for nothing.</param>
internal sealed record PlannedCommand(string Program, IReadOnlyList<string> Arguments, string? Input = null)
{
    /// <summary>The command as a person would type it.</summary>
    public override string ToString() => string.Join(' ', Arguments.Prepend(Program).Select(static part => part.Contains(' ', StringComparison.Ordinal) ? $"\"{part}\"" : part));
}
