using CrmAudit.Engine.Values;


namespace CrmAudit.Engine.Import.Figures;

/// <summary>A number as a report writes it.</summary>
/// <param name="Value">The number; of a percentage the share.</param>
/// <param name="IsPercent">Whether it has a percent sign.</param>
/// <param name="Step">What it is rounded to by the way it is written (1,2 млн: 100 000); 0 when it is written in full.</param>
/// <param name="Currency">Currency beside it; null when there is none.</param>
internal readonly record struct FigureNumber(decimal Value, bool IsPercent, decimal Step, string? Currency)
{
    /// <summary>Reads a cell; false for a text, a blank or a dash.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="decimalSign">Decimal sign of the column; '\0' when not known.</param>
    /// <param name="number">The number.</param>
    public static bool TryParse(string cell, char decimalSign, out FigureNumber number)
    {
        number = default;
        var text = cell.AsSpan().Trim();
        var isPercent = text.EndsWith("%");
        text = isPercent ? text[..^1].TrimEnd() : text;
        if (text.IsEmpty || !AmountText.TryParse(text, decimalSign, out var value, out var currency, out var step))
        {
            return false;
        }
        number = isPercent ? new(value / 100, true, 0, null) : new(value, false, step, currency);
        return true;
    }

    /// <summary>The number of a column headed тыс. or млн.</summary>
    public FigureNumber Times(decimal factor) => factor == 1 || IsPercent || Step > 0 ? this : this with { Value = Value * factor, Step = factor * new decimal(1, 0, 0, false, Value.Scale) };
}
