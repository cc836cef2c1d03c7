namespace CrmAudit.Engine.Process;

/// <summary>One row of the history: a deal came to a stage.</summary>
/// <param name="Stage">Stage entered.</param>
/// <param name="At">When.</param>
/// <param name="Change">The row; null for the start that is known from the deal alone.</param>
internal readonly record struct StageEvent(string Stage, DateTimeOffset At, CrmStageChange? Change);
