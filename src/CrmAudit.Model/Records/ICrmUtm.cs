namespace CrmAudit;

/// <summary>A record that carries the marks of the advertisement that brought it.</summary>
public interface ICrmUtm
{
    /// <summary>utm_source.</summary>
    string? UtmSource { get; set; }

    /// <summary>utm_medium.</summary>
    string? UtmMedium { get; set; }

    /// <summary>utm_campaign.</summary>
    string? UtmCampaign { get; set; }

    /// <summary>utm_content.</summary>
    string? UtmContent { get; set; }

    /// <summary>utm_term.</summary>
    string? UtmTerm { get; set; }
}
