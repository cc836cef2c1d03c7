using CrmAudit.Engine.Text.Lexicons;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Checks.Integrations.Registries;

/// <summary>Columns of registries that are no property of an entry and are known by the words of their header.</summary>
internal static class EntryColumns
{
    private static readonly WordList Fee = WordList.Of("header.fee");
    private static readonly WordList HandOver = WordList.Of("header.handOver");
    private static readonly WordList Warehouse = WordList.Of("header.warehouse");

    /// <summary>What a marketplace or bank kept, all its columns together; null where it names nothing.</summary>
    public static decimal? FeeOf(CrmOrder order)
    {
        decimal? fee = null;
        foreach (var (header, text) in order.Fields)
        {
            if (Fee.Matches(header.Trim()) && !text.Contains('%', StringComparison.Ordinal) && AmountText.TryParse(text, '\0', out var amount, out _))
            {
                fee = (fee ?? 0) + Math.Abs(amount);
            }
        }
        return fee;
    }

    /// <summary>The day an order had to be handed over; null where the registry does not tell.</summary>
    public static DateOnly? HandOverOf(CrmOrder order, TimeZoneInfo zone)
    {
        foreach (var (header, text) in order.Fields)
        {
            if (HandOver.Matches(header.Trim()) && DateText.Parse(text, DateOrder.DayFirst, new LocalTime(zone), out var date) != DateText.Outcome.NotADate)
            {
                return DateOnly.FromDateTime(date.DateTime);
            }
        }
        return null;
    }

    /// <summary>The warehouse a row of stock is of; null where it names none.</summary>
    public static string? WarehouseOf(CrmProduct product) => product.Fields.FirstOrDefault(static field => Warehouse.Matches(field.Key.Trim())) is { Value: { Length: > 0 } name } ? name.Trim() : null;
}
