namespace CrmAudit.Engine.Configuration;

/// <summary>A day written without a time means its last second, not its first: "as of 30 June" includes 30 June.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EndOfDayAttribute : Attribute;
