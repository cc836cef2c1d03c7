using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Catalogue;

/// <summary>Where a system shows the card of a record; the resource Guide/Cards.json has those known.</summary>
/// <param name="System">Name of the system, as mapping profiles have it.</param>
/// <param name="Hosts">Ends of the host names it is reached by; a portal of one's own has another.</param>
/// <param name="Cards">Entity to the path behind the address of the CRM; {id} stands for the id of the record.</param>
internal sealed record CardPlaces(string System, IReadOnlyList<string> Hosts, IReadOnlyDictionary<string, string> Cards)
{
    /// <summary>The systems, in the order of the resource.</summary>
    public static IReadOnlyList<CardPlaces> All { get; } = Read();

    /// <summary>The places of a system by its name, else by the host of its address; null where neither is known.</summary>
    public static CardPlaces? Of(string? system, Uri address) => system is not null
        ? All.FirstOrDefault(places => places.System.Equals(system, StringComparison.OrdinalIgnoreCase))
        : All.FirstOrDefault(places => places.Hosts.Any(host => address.Host.Equals(host, StringComparison.OrdinalIgnoreCase) || address.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The address a text is; null of one that is not https, or has a name, a query or a fragment in it.</summary>
    public static Uri? AddressOf(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0 ? address : null;

    private static CardPlaces[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Guide/Cards.json")!;
        return JsonSerializer.Deserialize<CardPlaces[]>(stream, JsonSerializerOptions.Web)!;
    }
}
