namespace CrmAudit.Engine.Import.Figures;

/// <summary>What a column of a report holds.</summary>
/// <param name="Index">0-based position.</param>
/// <param name="Header">Its header, the upper and the lower row of it joined.</param>
/// <param name="Label">Property the column is a label for (Report, Period, Group, Metric, Currency); null for a column of figures.</param>
/// <param name="Measure">What its figures measure.</param>
/// <param name="Period">Period of its figures, where periods stand across.</param>
/// <param name="Group">Group of its figures, where groups stand across.</param>
/// <param name="Factor">What its figures are to be multiplied by.</param>
/// <param name="IsTotal">Whether it is the total of other columns.</param>
internal sealed record FigureColumn(int Index, string Header, string? Label, FigureMeasure Measure, string? Period, string? Group, decimal Factor, bool IsTotal)
{
    /// <summary>Decimal sign its cells prove; '\0' when they prove none.</summary>
    public char DecimalSign { get; init; }

    /// <summary>Whether its shares are written as whole percents without a sign: 12.5 under a % in the header.</summary>
    public bool IsInPercents { get; init; }

    /// <summary>The figure of a cell; false where there is none.</summary>
    public bool TryRead(string cell, out FigureNumber number)
    {
        if (!FigureNumber.TryParse(cell, DecimalSign, out number))
        {
            return false;
        }
        number = IsInPercents && !number.IsPercent ? new(number.Value / 100, true, 0, null) : number.Times(Factor);
        return true;
    }
}
