namespace CrmAudit;

/// <summary>Areas of the audit.</summary>
public enum CrmArea
{
    /// <summary>Data.</summary>
    Data,

    /// <summary>Processes.</summary>
    Pipeline,

    /// <summary>Reporting.</summary>
    Report,

    /// <summary>Integrations.</summary>
    Integration,

    /// <summary>The audit itself.</summary>
    Audit,
}
