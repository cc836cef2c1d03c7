namespace CrmAudit;

/// <summary>A card that can be reached: phones, e-mail addresses, a place.</summary>
public abstract class CrmParty : CrmCard
{
    /// <summary>All phones of the card, in the order of the columns, without repeats.</summary>
    [CrmField(CrmFieldKind.Phone)]
    public IReadOnlyList<CrmPhone> Phones { get; set; } = [];

    /// <summary>All e-mail addresses of the card as typed, trimmed, in the order of the columns, without repeats.</summary>
    [CrmField(CrmFieldKind.Email)]
    public IReadOnlyList<string> Emails { get; set; } = [];

    /// <summary>BIN or IIN: digits, left-padded to 12 where a spreadsheet lost the zeros; else as typed.</summary>
    [CrmField(CrmFieldKind.TaxId)]
    public string? TaxId { get; set; }

    /// <summary>Original text of <see cref="TaxId"/>.</summary>
    public string? TaxIdText { get; set; }

    /// <summary>City or town.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? City { get; set; }

    /// <summary>Postal address in one line.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Address { get; set; }

    /// <summary>Web site.</summary>
    [CrmField(CrmFieldKind.Url)]
    public string? Website { get; set; }
}
