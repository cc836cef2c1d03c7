using System.Text.Json;

namespace CrmAudit.Engine.Fetching;

/// <summary>A column with the name of what a record names by number.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Of">What is named: User, Company, Contact.</param>
/// <param name="Id">The number, of a record as it came and as it was written.</param>
internal sealed record NamedColumn(string Column, string Of, Func<JsonElement, string?> Id);
