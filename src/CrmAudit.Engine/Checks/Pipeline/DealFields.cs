namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Fields of a deal by the name an administrator knows them by: a canonical property or the header of a column.</summary>
internal static class DealFields
{
    private static readonly Dictionary<string, CrmProperty> Canonical = CrmSchema.PropertiesOf("Deal").ToDictionary(static property => property.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Text of the field; null when empty or unknown.</summary>
    public static string? Text(CrmDeal deal, string field)
    {
        if (Canonical.TryGetValue(field, out var property))
        {
            return property.GetText(deal);
        }
        if (deal.Fields.TryGetValue(field, out var value))
        {
            return value;
        }
        foreach (var column in deal.Origin?.Columns ?? [])
        {
            if (string.Equals(column.Header, field, StringComparison.OrdinalIgnoreCase) && column.Property is { } mapped && Canonical.TryGetValue(mapped, out property))
            {
                return property.GetText(deal);
            }
        }
        return null;
    }

    /// <summary>Whether the field says something: not empty, not a zero amount, not typed only to get past the form.</summary>
    public static bool IsFilled(CrmDeal deal, string field)
    {
        if (string.Equals(field, nameof(CrmDeal.Amount), StringComparison.OrdinalIgnoreCase))
        {
            return deal.Amount is > 0;
        }
        return Text(deal, field) is { } text && !string.IsNullOrWhiteSpace(text);
    }
}
