using System.Globalization;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Import;

/// <summary>What the caller knows better than detection does; null or empty means: detect.</summary>
public sealed record ImportOptions
{
    /// <summary>Entity of all files (Contact, Deal ...).</summary>
    public string? Entity { get; init; }

    /// <summary>System of all files (Bitrix24, AmoCrm ...).</summary>
    public string? System { get; init; }

    /// <summary>Name of the text encoding (utf-8, windows-1251 ...).</summary>
    public string? Encoding { get; init; }

    /// <summary>Column delimiter.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Culture that decides date order and decimal sign.</summary>
    public CultureInfo? Culture { get; init; }

    /// <summary>Zone of local times without an offset; Asia/Almaty by default.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>The order of day and month the CRM writes, where its own settings tell it: it decides what no value and no other column does.</summary>
    internal DateOrder ToldDates { get; init; }

    /// <summary>The CRM that tells it; what another system has written keeps its own order.</summary>
    internal string? ToldBy { get; init; }

    /// <summary>Worksheet of a workbook.</summary>
    public string? Worksheet { get; init; }

    /// <summary>Columns to map by hand: header to canonical property (or to - to leave out).</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the records are held against those of other files (a registry against the CRM): none of them is a record of another file.</summary>
    public bool IsListOfItsOwn { get; init; }

    /// <summary>Limits that keep a hostile file from taking the machine down.</summary>
    public ImportLimits Limits { get; init; } = new();
}
