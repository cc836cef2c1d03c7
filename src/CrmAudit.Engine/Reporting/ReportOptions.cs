namespace CrmAudit.Engine.Reporting;

/// <summary>How a report is written.</summary>
public sealed record ReportOptions
{
    /// <summary>Language of the texts: ru, kk or en; that of the user interface when null. JSON is the same in all of them.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// Replaces personal data (names, phones, addresses, tax ids, free values) by pseudonyms that are the same in every
    /// format of one export, so that groups stay readable. Secrets are masked in any case.
    /// </summary>
    public bool Redact { get; init; }

    /// <summary>Lays JSON out for people, at several times its size.</summary>
    public bool Indented { get; init; }

    /// <summary>Overwrites a read-only file and creates a missing folder.</summary>
    public bool Force { get; init; }

    /// <summary>Refuses to overwrite a file.</summary>
    public bool NoClobber { get; init; }

    /// <summary>Hears of each file before it is written, on the thread that writes: its path and the share of the files that are written.</summary>
    public Action<string, double>? Progress { get; init; }
}
