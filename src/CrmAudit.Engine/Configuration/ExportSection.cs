namespace CrmAudit.Engine.Configuration;

/// <summary>A file, wildcard or folder to import, with what detection gets wrong.</summary>
public sealed class ExportSection
{
    /// <summary>File, wildcard or folder, relative to the configuration file.</summary>
    public required string Path { get; set; }

    /// <summary>Look into subfolders too.</summary>
    public bool Recurse { get; set; }

    /// <summary>Entity (Contact, Deal ...).</summary>
    public string? Entity { get; set; }

    /// <summary>System (Bitrix24, AmoCrm ...).</summary>
    public string? System { get; set; }

    /// <summary>Text encoding.</summary>
    public string? Encoding { get; set; }

    /// <summary>Column delimiter.</summary>
    public string? Delimiter { get; set; }

    /// <summary>Culture that decides date order and decimal sign (ru-RU, en-US ...).</summary>
    public string? Culture { get; set; }

    /// <summary>IANA name of the zone of local times.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Worksheet of a workbook.</summary>
    public string? Worksheet { get; set; }

    /// <summary>Columns mapped by hand: header to canonical property, or to "-" to leave it out.</summary>
    public IDictionary<string, string> Columns { get; set; } = new Dictionary<string, string>();
}
