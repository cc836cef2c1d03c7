namespace CrmAudit;

/// <summary>One entry of the inventory of integrations.</summary>
public sealed class CrmIntegration : CrmRecord
{
    /// <inheritdoc/>
    public override string Entity => "Integration";

    /// <summary>Name.</summary>
    [CrmField(CrmFieldKind.Name)]
    public string? Name { get; set; }

    /// <summary>Telephony, email, forms, messenger, accounting, marketplace ...</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Kind { get; set; }

    /// <summary>API, webhook, manual ...</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Mechanism { get; set; }

    /// <summary>In, out or both.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Direction { get; set; }

    /// <summary>Who answers for it.</summary>
    [CrmField(CrmFieldKind.User)]
    public string? Owner { get; set; }

    /// <summary>Where it is documented.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Document { get; set; }

    /// <summary>Who holds its keys and passwords.</summary>
    [CrmField(CrmFieldKind.User)]
    public string? SecretHolder { get; set; }

    /// <summary>When its keys were last changed.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? SecretRotatedAt { get; set; }

    /// <summary>Original text of <see cref="SecretRotatedAt"/>.</summary>
    public string? SecretRotatedAtText { get; set; }

    /// <inheritdoc/>
    public override string DisplayName => Name ?? "";
}
