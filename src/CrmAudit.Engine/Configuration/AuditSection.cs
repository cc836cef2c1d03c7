using System.ComponentModel.DataAnnotations;

namespace CrmAudit.Engine.Configuration;

/// <summary>Who is audited, why and in which language.</summary>
public sealed class AuditSection
{
    private string? _timeZone;

    /// <summary>Name of the audited firm.</summary>
    public string? Company { get; set; }

    /// <summary>overview, migration, adoption or scaling; all checks when not told.</summary>
    public AuditGoal? Goal { get; set; }

    /// <summary>The moment the exports are judged at (ISO 8601); a day means its end.</summary>
    [EndOfDay]
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>Language of the reports: ru, kk or en.</summary>
    [AllowedValues("ru", "kk", "en")]
    public string? Language { get; set; }

    /// <summary>IANA name of the zone of local times.</summary>
    public string TimeZone { get => _timeZone ?? "Asia/Almaty"; set => _timeZone = value; }

    /// <summary>Main currency, ISO 4217.</summary>
    public string Currency { get; set; } = "KZT";

    /// <summary>Who takes part.</summary>
    public TeamSection Team { get; set; } = new();

    /// <summary>Canonical properties or columns that are confidential.</summary>
    public IList<string> Confidential { get; set; } = [];

    /// <summary>Whether an outside auditor has signed a non-disclosure agreement: signed, notNeeded; null when not told.</summary>
    [AllowedValues("signed", "notNeeded")]
    public string? Nda { get; set; }

    /// <summary>When the previous audit was made.</summary>
    public DateOnly? PreviousAudit { get; set; }

    /// <summary>Whether somebody told the zone, so that local times without one of their own are of it.</summary>
    internal bool IsTimeZoneStated => _timeZone is not null;

    /// <summary>The calendar day of a moment in the zone of the audit.</summary>
    internal DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime);
}
