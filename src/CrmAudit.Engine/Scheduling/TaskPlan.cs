namespace CrmAudit.Engine.Scheduling;

/// <summary>What registering a task takes: files first, then commands.</summary>
/// <param name="Files">Full path and text of each file.</param>
/// <param name="Commands">The commands that register it.</param>
/// <param name="Removal">The commands that remove it.</param>
internal sealed record TaskPlan(IReadOnlyList<(string Path, string Text)> Files, IReadOnlyList<PlannedCommand> Commands, IReadOnlyList<PlannedCommand> Removal);
