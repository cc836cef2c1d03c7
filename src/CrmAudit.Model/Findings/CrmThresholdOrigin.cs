namespace CrmAudit;

/// <summary>Where a threshold comes from.</summary>
public enum CrmThresholdOrigin
{
    /// <summary>The published audit checklist.</summary>
    Checklist,

    /// <summary>A default of the module.</summary>
    Default,

    /// <summary>The configuration file.</summary>
    Config,

    /// <summary>A parameter of the command.</summary>
    Parameter,
}
