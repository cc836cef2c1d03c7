namespace CrmAudit;

/// <summary>A record that someone keeps: it has an owner, an author and dates of creation and change.</summary>
public abstract class CrmCard : CrmRecord
{
    /// <summary>Title of a deal or lead, name of a firm, full name of a person.</summary>
    [CrmField(CrmFieldKind.Name)]
    public string? Name { get; set; }

    /// <summary>Responsible user, as the export spells it.</summary>
    [CrmField(CrmFieldKind.User)]
    public string? Owner { get; set; }

    /// <summary>Identifier of the responsible user, where the export has one.</summary>
    [CrmField(CrmFieldKind.Reference)]
    public string? OwnerId { get; set; }

    /// <summary>User who created the record.</summary>
    [CrmField(CrmFieldKind.User)]
    public string? CreatedBy { get; set; }

    /// <summary>When the record was created.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Original text of <see cref="CreatedAt"/>.</summary>
    public string? CreatedAtText { get; set; }

    /// <summary>User who last changed the record.</summary>
    [CrmField(CrmFieldKind.User)]
    public string? ModifiedBy { get; set; }

    /// <summary>When the record was last changed.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? ModifiedAt { get; set; }

    /// <summary>Original text of <see cref="ModifiedAt"/>.</summary>
    public string? ModifiedAtText { get; set; }

    /// <summary>When someone last called, wrote, met or otherwise touched the record.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? LastActivityAt { get; set; }

    /// <summary>Original text of <see cref="LastActivityAt"/>.</summary>
    public string? LastActivityAtText { get; set; }

    /// <summary>Where the client came from (lead source, channel); not the system of the export.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? LeadSource { get; set; }

    /// <summary>Tags or labels, as exported.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Tags { get; set; }

    /// <summary>Free comment or note.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Comment { get; set; }

    /// <inheritdoc/>
    public override string DisplayName => Name ?? "";
}
