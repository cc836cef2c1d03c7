namespace CrmAudit.Mutants;

/// <summary>The code with one small change.</summary>
/// <param name="Id">Number by which the placed code asks whether it is the active one.</param>
/// <param name="File">Source file below the engine's folder, with slashes.</param>
/// <param name="Line">Line of the change.</param>
/// <param name="Column">Column of the change.</param>
/// <param name="Kind">What was changed, in Stryker's words.</param>
/// <param name="Replacement">What stands there now.</param>
internal sealed record Mutant(int Id, string File, int Line, int Column, string Kind, string Replacement);
