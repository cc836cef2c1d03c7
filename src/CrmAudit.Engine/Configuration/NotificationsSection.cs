using System.ComponentModel.DataAnnotations;

namespace CrmAudit.Engine.Configuration;

/// <summary>What a scheduled run tells its scheduler.</summary>
public sealed class NotificationsSection
{
    /// <summary>Lowest status that makes a run fail: Warning or Fail.</summary>
    [AllowedValues(CrmStatus.Warning, CrmStatus.Fail)]
    public CrmStatus FailOn { get; set; } = CrmStatus.Fail;
}
