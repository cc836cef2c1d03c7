using System.Text.Json.Serialization;

namespace CrmAudit.Engine.Notifications;

/// <summary>One thing to tell. What is kept for a later run has no subject: it could be a name.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="CheckId">Id of the check.</param>
/// <param name="Severity">How soon it must be put right.</param>
/// <param name="Fingerprint">Key of check and subject.</param>
/// <param name="Before">The figure of the last run, in <paramref name="Unit"/>.</param>
/// <param name="After">The figure of this run, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Unit of the figures.</param>
internal sealed record NewsItem(CrmBaseline Change, string CheckId, CrmSeverity Severity, string Fingerprint, double? Before, double? After, CrmUnit Unit)
{
    /// <summary>What it is about; null where that is not known any more.</summary>
    [JsonIgnore]
    public CrmSubject? Subject { get; init; }

    /// <summary>The title of a check of one's own; null for those of the catalogue.</summary>
    [JsonIgnore]
    public CrmCheck? Check { get; init; }
}
