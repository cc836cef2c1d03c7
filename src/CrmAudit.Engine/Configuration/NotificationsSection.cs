using System.ComponentModel.DataAnnotations;

namespace CrmAudit.Engine.Configuration;

/// <summary>Who is told what after a scheduled run.</summary>
public sealed class NotificationsSection
{
    /// <summary>Lowest status that makes a run fail: Warning or Fail.</summary>
    [AllowedValues(CrmStatus.Warning, CrmStatus.Fail)]
    public CrmStatus FailOn { get; set; } = CrmStatus.Fail;

    /// <summary>Only what is new or resolved is told.</summary>
    public bool OnlyChanges { get; set; } = true;

    /// <summary>Addresses for the mail text.</summary>
    public IList<string> Recipients { get; set; } = [];
}
