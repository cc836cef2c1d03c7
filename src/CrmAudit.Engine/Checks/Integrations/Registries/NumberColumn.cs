namespace CrmAudit.Engine.Checks.Integrations.Registries;

/// <summary>
/// A column of the CRM that holds the numbers of a registry, whatever its name: of the numbers it and the registry could share, half do stand in both. What a quantity
/// or a year shares with short numbers is a few values over and over, far from half.
/// </summary>
internal static class NumberColumn
{
    private const double Shared = 0.5;
    private const int Fewest = 5;

    /// <summary>Its header; null where no column does.</summary>
    public static string? Of(IReadOnlyList<CrmCard> cards, IReadOnlySet<string> numbers)
    {
        var found = new Dictionary<string, (HashSet<string> Known, HashSet<string> All)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (header, text) in cards.SelectMany(static card => card.Fields))
        {
            if (!found.TryGetValue(header, out var values))
            {
                found[header] = values = ([], []);
            }
            var value = Plain(text)!;
            values.All.Add(value);
            if (numbers.Contains(value))
            {
                values.Known.Add(value);
            }
        }
        return found.Where(column => column.Value.Known.Count >= Fewest && column.Value.Known.Count >= Shared * Math.Min(numbers.Count, column.Value.All.Count))
            .OrderByDescending(static column => column.Value.Known.Count).ThenBy(static column => column.Key, StringComparer.Ordinal).Select(static column => column.Key).FirstOrDefault();
    }

    /// <summary>A number as the two sides are compared by it: as it stands, in upper case.</summary>
    public static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ToUpperInvariant();
}
