namespace CrmAudit.Engine.Recount.Definition;

/// <summary>A row as it is counted.</summary>
/// <param name="Bucket">Bucket of time.</param>
/// <param name="Row">Row.</param>
/// <param name="Count">How often it is counted.</param>
/// <param name="Sum">What it adds to the sum.</param>
internal readonly record struct CountedRow(int Bucket, int Row, int Count, decimal Sum);
