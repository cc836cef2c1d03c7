namespace CrmAudit;

/// <summary>One entry of an integration's log.</summary>
public sealed class CrmLogEntry : CrmRecord
{
    /// <inheritdoc/>
    public override string Entity => "LogEntry";

    /// <summary>When it was written.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? Time { get; set; }

    /// <summary>Original text of <see cref="Time"/>.</summary>
    public string? TimeText { get; set; }

    /// <summary>Error, Warning, Info, Debug; or as written when not recognised.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Level { get; set; }

    /// <summary>The message as written, secrets masked.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Message { get; set; }

    /// <summary>The message with its variable parts replaced; null until grouped.</summary>
    public string? Template { get; set; }

    /// <summary>Stable key of the template; null until grouped.</summary>
    public string? Fingerprint { get; set; }

    /// <summary>HTTP status or code of the operation, where given.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Code { get; set; }

    /// <summary>Integration or component the entry belongs to.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Integration { get; set; }

    /// <inheritdoc/>
    public override string DisplayName => Message ?? "";
}
