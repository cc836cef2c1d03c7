using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>Evidence as its total and rows of [record, shape, values...], see <see cref="ResultTables"/>.</summary>
internal sealed class EvidenceConverter : JsonConverter<CrmEvidence>
{
    public override CrmEvidence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var element = document.RootElement;
        var tables = ResultTables.Current;
        return new()
        {
            Total = element.GetProperty("total").GetInt64(),
            ListPath = element.TryGetProperty("listPath", out var path) ? path.GetString() : null,
            ShowsCards = element.TryGetProperty("cards", out var cards) && cards.GetBoolean(),
            Rows = element.TryGetProperty("rows", out var rows) ? [.. rows.EnumerateArray().Select(row => Row(row, tables))] : [],
        };
    }

    public override void Write(Utf8JsonWriter writer, CrmEvidence value, JsonSerializerOptions options)
    {
        var tables = ResultTables.Current;
        writer.WriteStartObject();
        writer.WriteNumber("total", value.Total);
        if (value.ListPath is { } path)
        {
            writer.WriteString("listPath", path);
        }
        if (value.ShowsCards)
        {
            writer.WriteBoolean("cards", true);
        }
        if (value.Rows.Count > 0)
        {
            writer.WriteStartArray("rows");
            foreach (var row in value.Rows)
            {
                Write(writer, row, tables);
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CrmEvidenceRow row, ResultTables tables)
    {
        var shape = tables.ShapeOf(row);
        writer.WriteStartArray();
        writer.WriteNumberValue(tables.NumberOf(row.Reference));
        writer.WriteNumberValue(shape);
        foreach (var column in tables.Shapes[shape].Columns)
        {
            switch (column)
            {
                case "value": writer.WriteStringValue(row.Value); break;
                case "amount": writer.WriteNumberValue(row.Amount!.Value); break;
                case "claimed": writer.WriteNumberValue(row.Claimed!.Value); break;
                case "proposed": writer.WriteStringValue(row.Proposed); break;
                default: ArgumentCodec.Write(writer, row.Reason!.Args[column[ResultShape.Argument.Length..]]); break;
            }
        }
        writer.WriteEndArray();
    }

    private static CrmEvidenceRow Row(JsonElement cells, ResultTables tables)
    {
        var shape = tables.Shapes[cells[1].GetInt32()];
        Dictionary<string, object?>? arguments = null;
        string? value = null, proposed = null;
        decimal? amount = null, claimed = null;
        for (var i = 0; i < shape.Columns.Count; i++)
        {
            var cell = cells[i + 2];
            switch (shape.Columns[i])
            {
                case "value": value = cell.GetString(); break;
                case "amount": amount = cell.GetDecimal(); break;
                case "claimed": claimed = cell.GetDecimal(); break;
                case "proposed": proposed = cell.GetString(); break;
                case var column: (arguments ??= shape.Constants?.ToDictionary(StringComparer.Ordinal) ?? new(StringComparer.Ordinal))[column[ResultShape.Argument.Length..]] = ArgumentCodec.Read(cell); break;
            }
        }
        return new()
        {
            Reference = tables.Records[cells[0].GetInt32()],
            Field = shape.Field,
            Value = value,
            Amount = amount,
            Claimed = claimed,
            Proposal = shape.Proposal,
            Proposed = proposed,
            Reason = arguments is null || shape.Text is null ? shape.Reason : new CrmText(shape.Text, arguments),
        };
    }
}
