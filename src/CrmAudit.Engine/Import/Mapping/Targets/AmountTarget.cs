using System.Globalization;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Import.Mapping.Targets;

/// <summary>An amount property; the decimal sign is that of the column where a value of the sample proves it.</summary>
internal sealed class AmountTarget(string header, char decimalSign, CellErrors errors, Action<RowState, decimal?, string> set) : CellTarget
{
    private readonly string? _currency = HeaderUnits.CurrencyOf(header);
    private readonly decimal _factor = HeaderUnits.FactorOf(header);

    public override string? Detail => _factor == 1 ? null : string.Create(CultureInfo.InvariantCulture, $"\u00d7{_factor}");

    public override void Write(RowState row, string cell)
    {
        if (AmountText.TryParse(cell, decimalSign, out var amount, out var currency, out var step))
        {
            row.AmountCurrency ??= currency ?? _currency;
            // "1.5 mln" says itself what it counts.
            set(row, step > 0 ? amount : amount * _factor, cell);
            return;
        }
        set(row, null, cell);
        errors.Report("Import.BadAmount", header, row.Line, cell);
    }
}
