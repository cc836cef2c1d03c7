namespace CrmAudit.Engine.Audit;

/// <summary>The stages of an audit, in their order.</summary>
internal enum AuditStage
{
    /// <summary>Exports are read.</summary>
    Reading,

    /// <summary>Checks run.</summary>
    Checking,

    /// <summary>Reports are written.</summary>
    Writing,
}
