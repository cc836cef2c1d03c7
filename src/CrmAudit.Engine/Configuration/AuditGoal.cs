namespace CrmAudit.Engine.Configuration;

/// <summary>What the audit is for.</summary>
public enum AuditGoal
{
    /// <summary>A quick look at the key figures.</summary>
    Overview,

    /// <summary>Structure and data in depth before moving to another system.</summary>
    Migration,

    /// <summary>Processes and users first.</summary>
    Adoption,

    /// <summary>What gives way when people, deals and channels become more: structure, load, automation, exchange.</summary>
    Scaling,
}
