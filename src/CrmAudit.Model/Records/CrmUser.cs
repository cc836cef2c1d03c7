namespace CrmAudit;

/// <summary>A user of the CRM.</summary>
public sealed class CrmUser : CrmRecord
{
    /// <inheritdoc/>
    public override string Entity => "User";

    /// <summary>Full name, as it appears in the owner columns.</summary>
    [CrmField(CrmFieldKind.Name)]
    public string? Name { get; set; }

    /// <summary>Login.</summary>
    [CrmField(CrmFieldKind.Reference)]
    public string? Login { get; set; }

    /// <summary>E-mail address.</summary>
    [CrmField(CrmFieldKind.Email)]
    public string? Email { get; set; }

    /// <summary>Phone.</summary>
    [CrmField(CrmFieldKind.Phone)]
    public CrmPhone? Phone { get; set; }

    /// <summary>Whether the user may still sign in; null when the export does not tell.</summary>
    public bool? Active { get; set; }

    /// <summary>Department or team.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Department { get; set; }

    /// <summary>Role or position.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Role { get; set; }

    /// <summary>Last sign-in.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? LastLoginAt { get; set; }

    /// <summary>Original text of <see cref="LastLoginAt"/>.</summary>
    public string? LastLoginAtText { get; set; }

    /// <summary>When the user was hired or created.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Original text of <see cref="CreatedAt"/>.</summary>
    public string? CreatedAtText { get; set; }

    /// <inheritdoc/>
    public override string DisplayName => Name ?? Login ?? "";
}
