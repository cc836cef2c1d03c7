namespace CrmAudit.Engine.Configuration.Reading;

/// <summary>A place in a configuration; line and column are 1-based.</summary>
internal readonly record struct ConfigMark(string File, int Line, int Column);
