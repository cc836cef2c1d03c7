using System.Text.Json;
using CrmAudit.Engine.Reporting.Files;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>Writes a result in pieces, so that a base of a million cards takes no more memory than its tables.</summary>
internal static class ResultWriter
{
    public static void Write(ReportDocument document, Stream stream, bool indented, CancellationToken cancel)
    {
        var tables = ResultTables.Of(document, cancel);
        tables.While(() =>
        {
            var buffer = new StreamBuffer(stream);
            using var writer = new Utf8JsonWriter(buffer, new() { Encoder = ReportJson.Encoder, Indented = indented, NewLine = "\n" });
            writer.WriteStartObject();
            Value(nameof(document.Format), document.Format);
            Value(nameof(document.SchemaVersion), document.SchemaVersion);
            Value(nameof(document.Redacted), document.Redacted);
            Value(nameof(document.RunId), document.RunId);
            Value(nameof(document.CreatedAt), document.CreatedAt);
            Value(nameof(document.AsOf), document.AsOf);
            Value(nameof(document.Company), document.Company);
            Value(nameof(document.Score), document.Score);
            Value(nameof(document.Money), document.Money);
            Value(nameof(document.Files), document.Files);
            Value(nameof(document.Checks), document.Checks);
            List(nameof(document.Origins), tables.Origins);
            List(nameof(document.Shapes), tables.Shapes);
            Value(nameof(document.Columns), tables.Columns);
            List(nameof(document.Owners), tables.Owners);
            List(nameof(document.Records), tables.Records.Select(static record => new ResultRecord(record)));
            List(nameof(document.Bases), tables.Bases);
            List(nameof(document.Groups), document.Findings.OfType<CrmDuplicateGroup>().Select(static group => new ResultGroup(group)));
            List(nameof(document.MatchShapes), tables.MatchShapes);
            List(nameof(document.Findings), document.Findings.Where(static finding => finding is not CrmDuplicateGroup));
            writer.WriteEndObject();
            writer.Flush();
            buffer.Flush();
            return true;

            void Value<T>(string name, T value)
            {
                if (value is not null)
                {
                    writer.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(name));
                    JsonSerializer.Serialize(writer, value, ReportJson.Options);
                }
            }

            void List<T>(string name, IEnumerable<T> items)
            {
                writer.WriteStartArray(JsonNamingPolicy.CamelCase.ConvertName(name));
                foreach (var item in items)
                {
                    cancel.ThrowIfCancellationRequested();
                    JsonSerializer.Serialize(writer, item, ReportJson.Options);
                }
                writer.WriteEndArray();
            }
        });
    }
}
