namespace CrmAudit;

/// <summary>What a finding means for money. The three are never added up.</summary>
public enum CrmMoney
{
    /// <summary>Records are touched; no sum is claimed.</summary>
    Touched,

    /// <summary>Money of open deals and leads that may still be earned.</summary>
    AtRisk,

    /// <summary>Money that did not arrive, or less of it than was due.</summary>
    Lost,
}
