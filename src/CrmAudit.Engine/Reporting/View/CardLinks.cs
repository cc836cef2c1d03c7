using System.Text.RegularExpressions;
using CrmAudit.Engine.Catalogue;

namespace CrmAudit.Engine.Reporting.View;

/// <summary>Links to the cards of records. The system a record was exported from decides: only those of the configured CRM have a link, and only with an id no address has to be afraid of.</summary>
internal sealed partial class CardLinks
{
    private readonly string _address;
    private readonly CardPlaces _places;
    private readonly HashSet<string> _files;

    private CardLinks(string address, CardPlaces places, HashSet<string> files) => (_address, _places, _files) = (address, places, files);

    /// <summary>The links of a report; null where no address is told, or nothing may be known by.</summary>
    public static CardLinks? Of(AuditReport report, ReportScope scope)
    {
        if (scope.Redacted || report.Crm is not { } crm || CardPlaces.AddressOf(crm.Url) is not { } address || CardPlaces.Of(crm.System, address) is not { } places)
        {
            return null;
        }
        // A file that tables of several systems came from tells of none.
        var files = report.Files.GroupBy(static file => file.Path, StringComparer.Ordinal).Where(file => file.All(table => table.System.Equals(places.System, StringComparison.OrdinalIgnoreCase))).Select(static file => file.Key);
        return new(address.AbsoluteUri.TrimEnd('/'), places, files.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The address of a card with {id} for the id of the record; null where it has none.</summary>
    public string? PatternOf(CrmEvidenceRow row) => PatternOf(row.Entity, row.RecordId, row.File);

    /// <summary>The address of a card; null where it has none.</summary>
    public string? Of(CrmEvidenceRow row) => Of(row.Entity, row.RecordId, row.File);

    /// <summary>The address of a card; null where it has none.</summary>
    public string? Of(CrmRecord card) => Of(card.Entity, card.Id, card.File);

    private string? Of(string entity, string id, string file) => PatternOf(entity, id, file)?.Replace("{id}", id, StringComparison.Ordinal);

    private string? PatternOf(string entity, string id, string file) => _files.Contains(file) && Id().IsMatch(id) && _places.Cards.TryGetValue(entity, out var path) ? _address + path : null;

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex Id();
}
