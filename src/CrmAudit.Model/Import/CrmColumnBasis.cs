namespace CrmAudit;

/// <summary>What decided which property a column is read as.</summary>
public enum CrmColumnBasis
{
    /// <summary>Nothing did: the column is kept as a field of its own.</summary>
    None,

    /// <summary>The words of its header.</summary>
    Header,

    /// <summary>What stands in it.</summary>
    Content,

    /// <summary>A caption of the system the export comes from.</summary>
    Profile,

    /// <summary>The caller, by -Column or the configuration.</summary>
    Configured,
}
