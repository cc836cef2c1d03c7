using System.ComponentModel.DataAnnotations;

namespace CrmAudit.Engine.Configuration;

/// <summary>How duplicates are looked for.</summary>
public sealed class DuplicatesSection
{
    /// <summary>Lowest match probability of a duplicate, 0-1.</summary>
    [AllowsPercent]
    [Range(0.0, 1.0)]
    public double Threshold { get; set; } = 0.9;

    /// <summary>Entities looked at; all that are there when empty.</summary>
    public IList<string> Entities { get; set; } = [];

    /// <summary>
    /// Columns to compare instead of the canonical ones, by header, and what their values are: name, firm, date, address, code, phone, email, text, key (one
    /// number is one party: IIN) or context (supports a link and carries none: city); an empty kind is found out from the header and the values.
    /// </summary>
    public IDictionary<string, string?> Columns { get; set; } = new Dictionary<string, string?>();

    /// <summary>Column or property that tells which list a card is of (source): copies are looked for across lists only, not within one; everywhere when empty.</summary>
    public string? Between { get; set; }

    /// <summary>What people decided about pairs: merge, different or later, by "Entity:id1+id2".</summary>
    public IDictionary<string, string> Decisions { get; set; } = new Dictionary<string, string>();

    /// <summary>Workbook with the filled decision column, or the .csv the page of the report saves.</summary>
    public string? DecisionsFile { get; set; }
}
