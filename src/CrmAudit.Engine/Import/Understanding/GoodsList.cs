namespace CrmAudit.Engine.Import.Understanding;

/// <summary>Tells a list of goods of a few columns: a name or an article with a price, a stock, a unit, and nobody who buys.</summary>
internal static class GoodsList
{
    private static readonly HashSet<string> Called = new(StringComparer.Ordinal) { "Name", "Sku" };

    private static readonly HashSet<string> Had = new(StringComparer.Ordinal) { "Price", "Stock", "Unit", "Sku", "VatRate" };

    private static readonly HashSet<string> Buyers = new(StringComparer.Ordinal) { "client", "contact", "order", "deal", "sale", "lead", "owner", "user", "payment", "invoice", "task", "call", "activity" };

    /// <summary>Whether every row is something that is sold or kept.</summary>
    /// <param name="reading">The columns as those of a product.</param>
    /// <param name="columns">The columns.</param>
    public static bool Is(EntityReading reading, TableColumns columns)
    {
        var targets = reading.Choices.SelectMany(static choice => choice.Targets).ToHashSet(StringComparer.Ordinal);
        return targets.Overlaps(Called) && targets.Count(Had.Contains) + (targets.Contains("Name") ? 1 : 0) > 1
            && !columns.Items.Any(static column => column.Content.Kind is CrmColumnContent.Phone or CrmColumnContent.Email or CrmColumnContent.Person || column.Meaning.Attribute is "address" or "city"
                || (column.Content.Kind == CrmColumnContent.Date && column.Meaning.Event is not ("created" or "modified"))
                || (!column.Meaning.IsTrap && column.Meaning.Nouns.Any(Buyers.Contains) && column.Meaning.Attribute is not "price" && column.Meaning is not { Attribute: "id", Noun: "user" or "owner" }));
    }
}
