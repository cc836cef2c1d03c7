using System.Globalization;
using System.Text.Json.Nodes;

namespace CrmAudit.ApiServers.Records;

/// <summary>Lists read from a folder: one file of JSON a list, an array of records in the words of the system.</summary>
internal static class RecordFolder
{
    public static RecordBook Read(string folder)
    {
        var lists = new Dictionary<string, RecordList>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var records = JsonNode.Parse(File.ReadAllText(file)) as JsonArray ?? throw new InvalidDataException($"{file} holds no array.");
            var byId = records.Select((record, index) => Of(record, index, file)).ToDictionary(static r => r.Id, static r => r.Record);
            lists.Add(Path.GetFileNameWithoutExtension(file), new RecordList(byId.Keys, id => (JsonObject)byId[id].DeepClone()));
        }
        return new RecordBook(lists);
    }

    private static (long Id, JsonObject Record) Of(JsonNode? node, int index, string file)
    {
        var record = node as JsonObject ?? throw new InvalidDataException($"Record {index} of {file} is no object.");
        var id = (record["ID"] ?? record["id"])?.ToString();
        // Lists whose ids are texts (events of amoCRM) are kept in the order of the file.
        return (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : index + 1, record);
    }
}
