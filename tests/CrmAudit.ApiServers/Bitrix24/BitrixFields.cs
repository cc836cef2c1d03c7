using System.Text.Json;

namespace CrmAudit.ApiServers.Bitrix24;

/// <summary>The fields of each list and their types, as crm.*.fields of the documentation tells them.</summary>
internal static class BitrixFields
{
    private static readonly Dictionary<string, Dictionary<string, string>> Lists = Read();

    public static IReadOnlyDictionary<string, string> Of(string list) => Lists[list];

    private static Dictionary<string, Dictionary<string, string>> Read()
    {
        using var stream = typeof(BitrixFields).Assembly.GetManifestResourceStream("CrmAudit.ApiServers.Bitrix24.Fields.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!;
    }
}
