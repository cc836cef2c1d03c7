namespace CrmAudit.Engine.Configuration;

/// <summary>The figure may be written as a percentage: "5 %" is 0.05.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AllowsPercentAttribute : Attribute;
