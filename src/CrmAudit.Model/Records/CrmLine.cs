namespace CrmAudit;

/// <summary>One product line of a deal or an order.</summary>
/// <param name="Product">Name of the product.</param>
/// <param name="Sku">Article, where given.</param>
/// <param name="Price">Price of one unit, in the currency of the record.</param>
/// <param name="Quantity">Quantity.</param>
/// <param name="Amount">Sum of the line; null where the export repeats the total of the record instead.</param>
/// <param name="Line">1-based line of the file.</param>
public sealed record CrmLine(string? Product, string? Sku, decimal? Price, decimal? Quantity, decimal? Amount, int Line);
