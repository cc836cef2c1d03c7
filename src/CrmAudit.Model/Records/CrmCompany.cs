namespace CrmAudit;

/// <summary>A firm.</summary>
public sealed class CrmCompany : CrmParty
{
    /// <inheritdoc/>
    public override string Entity => "Company";

    /// <summary>Client, supplier, partner ...</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? CompanyType { get; set; }

    /// <summary>Line of business.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Industry { get; set; }

    /// <summary>Number of employees as exported (a number or a range).</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Employees { get; set; }

    /// <summary>Yearly turnover.</summary>
    [CrmField(CrmFieldKind.Amount)]
    public decimal? AnnualRevenue { get; set; }

    /// <summary>Original text of <see cref="AnnualRevenue"/>.</summary>
    public string? AnnualRevenueText { get; set; }

    /// <summary>Head firm, as exported.</summary>
    [CrmField(CrmFieldKind.Company)]
    public string? Parent { get; set; }
}
