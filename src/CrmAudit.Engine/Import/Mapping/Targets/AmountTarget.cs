using CrmAudit.Engine.Values;


namespace CrmAudit.Engine.Import.Mapping.Targets;

/// <summary>An amount property; the decimal sign is that of the column where a value of the sample proves it.</summary>
internal sealed class AmountTarget(string header, char decimalSign, CellErrors errors, Action<RowState, decimal?, string> set) : CellTarget
{
    private readonly string? _currency = HeaderKey.CurrencyOf(header);

    public override void Write(RowState row, string cell)
    {
        if (AmountText.TryParse(cell, decimalSign, out var amount, out var currency))
        {
            row.AmountCurrency ??= currency ?? _currency;
            set(row, amount, cell);
            return;
        }
        set(row, null, cell);
        errors.Report("Import.BadAmount", header, row.Line, cell);
    }
}
