namespace CrmAudit.Engine.Configuration;

/// <summary>A configuration that cannot be used, with everything that is wrong in it.</summary>
public sealed class AuditConfigException : Exception
{
    /// <summary>The exception for a list of errors.</summary>
    /// <param name="errors">The errors, at least one.</param>
    public AuditConfigException(IReadOnlyList<AuditConfigError> errors)
        : base(string.Join(Environment.NewLine, errors)) => Errors = errors;

    /// <summary>The errors, by place.</summary>
    public IReadOnlyList<AuditConfigError> Errors { get; }
}
