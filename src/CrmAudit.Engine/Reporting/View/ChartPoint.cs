namespace CrmAudit.Engine.Reporting.View;

/// <summary>One bar of a chart.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Value">Its length.</param>
/// <param name="Parts">What the value is made up of, in order; empty where it is one.</param>
internal sealed record ChartPoint(string Label, double Value, IReadOnlyList<(string Kind, double Value)> Parts);
