namespace CrmAudit;

/// <summary>One figure of a report as it was shown to its reader.</summary>
public sealed class CrmReportFigure : CrmRecord
{
    /// <inheritdoc/>
    public override string Entity => "ReportFigure";

    /// <summary>Name of the report.</summary>
    [CrmField(CrmFieldKind.Name)]
    public string? Report { get; set; }

    /// <summary>Period as written.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Period { get; set; }

    /// <summary>Group the figure stands for (manager, source, stage ...).</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Group { get; set; }

    /// <summary>Name of the metric.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Metric { get; set; }

    /// <summary>Reported number of records.</summary>
    public long? Count { get; set; }

    /// <summary>Reported amount.</summary>
    [CrmField(CrmFieldKind.Amount)]
    public decimal? Amount { get; set; }

    /// <summary>Original text of <see cref="Amount"/>.</summary>
    public string? AmountText { get; set; }

    /// <summary>Reported average.</summary>
    public decimal? Average { get; set; }

    /// <summary>Reported share, 0-1: a conversion, or how much of a plan is done.</summary>
    public decimal? Share { get; set; }

    /// <summary>Reported number of which the report does not say what it measures; that is left to the definition.</summary>
    public decimal? Number { get; set; }

    /// <summary>What the amount is rounded to by the way it is written (1,2 млн: 100 000); null when it is written in full.</summary>
    public decimal? Step { get; set; }

    /// <summary>ISO 4217 code, or the text when it is not recognised.</summary>
    [CrmField(CrmFieldKind.Currency)]
    public string? Currency { get; set; }

    /// <inheritdoc/>
    public override string DisplayName => Report ?? "";
}
