namespace CrmAudit;

/// <summary>A person.</summary>
public sealed class CrmContact : CrmParty
{
    /// <inheritdoc/>
    public override string Entity => "Contact";

    /// <summary>Family name.</summary>
    [CrmField(CrmFieldKind.Name)]
    public string? LastName { get; set; }

    /// <summary>Given name.</summary>
    [CrmField(CrmFieldKind.Name)]
    public string? FirstName { get; set; }

    /// <summary>Patronymic or middle name.</summary>
    [CrmField(CrmFieldKind.Name)]
    public string? MiddleName { get; set; }

    /// <summary>Name of the firm the person belongs to.</summary>
    [CrmField(CrmFieldKind.Company)]
    public string? Company { get; set; }

    /// <summary>Identifier of that firm.</summary>
    [CrmField(CrmFieldKind.Reference)]
    public string? CompanyId { get; set; }

    /// <summary>Job title.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Position { get; set; }

    /// <summary>Type or lifecycle stage of the contact.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? ContactType { get; set; }

    /// <summary>Date of birth.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? BirthDate { get; set; }

    /// <summary>Original text of <see cref="BirthDate"/>.</summary>
    public string? BirthDateText { get; set; }

    /// <summary>Deals linked to the contact, as exported.</summary>
    [CrmField(CrmFieldKind.Reference)]
    public string? Deals { get; set; }

    /// <inheritdoc/>
    public override string DisplayName => Name ?? string.Join(' ', new[] { LastName, FirstName, MiddleName }.Where(static part => !string.IsNullOrEmpty(part)));
}
